import type { ConlluSentence } from "../../tests/score/protocols/conllu.ts";
import { type BeamOptions, trainBeam } from "./beam.ts";
import { longest } from "./example.ts";
import { type GreedyOptions, trainGreedy } from "./greedy.ts";
import { type TrainedLemmas, trainLemmas } from "./lemmas.ts";
import type { TrainedParser } from "./parser.ts";
import { average } from "./perceptron.ts";
import { type TaggerOptions, type TrainedTagger, tagSentence, trainTagger } from "./tagger.ts";

export interface SyntaxOptions {
  readonly tagger: TaggerOptions & { readonly foldEpochs: number };
  readonly greedy: GreedyOptions;
  readonly beam: BeamOptions;
  /** Parts of the training set, each tagged by a tagger that has not seen its documents. */
  readonly folds: number;
}

/** Tags of the sentences by taggers that have not seen them, so that the parser learns from tags as it will get them. */
export function crossTag(
  sentences: readonly ConlluSentence[],
  { tagger, folds }: SyntaxOptions,
  log: (line: string) => void,
): string[][] {
  const documents = [...new Set(sentences.map(({ document }) => document))];
  const foldOf = new Map(documents.map((document, number) => [document, number % folds]));
  const tags: string[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isIn = ({ document }: ConlluSentence) => foldOf.get(document) === fold;
    const rest = sentences.filter((sentence) => !isIn(sentence));
    const other = trainTagger(rest, { ...tagger, epochs: tagger.foldEpochs });
    sentences.forEach((sentence, number) => {
      if (isIn(sentence)) tags[number] = tagSentence(other, sentence);
    });
    log(`tags of part ${fold + 1} of ${folds}`);
  }
  return tags;
}

export interface TrainedSyntax {
  readonly tagger: TrainedTagger;
  readonly lemmas: TrainedLemmas;
  readonly parser: TrainedParser;
}

/** Trains tagger, lemma rules and parser; `packSyntax` makes them the part `syntax` of a model. */
export function trainSyntax(
  sentences: readonly ConlluSentence[],
  options: SyntaxOptions,
  log: (line: string) => void = () => {},
): TrainedSyntax {
  const tagger = trainTagger(sentences, options.tagger);
  log(`tagger: ${tagger.labels.length} tags, ${tagger.perceptron.index.size} features`);
  const lemmas = trainLemmas(sentences, tagger.labels);
  log(`lemmas: ${lemmas.rules.size} rules, ${lemmas.scripts.length} scripts`);
  const tags = crossTag(sentences, options, log);
  const examples = sentences
    .map((sentence, number) => ({ sentence, tags: tags[number]! }))
    .filter(({ sentence }) => sentence.forms.length <= longest);
  const parser = trainGreedy(examples, tagger.labels, options.greedy, log);
  trainBeam(parser, examples, options.beam, log);
  average(parser.moves);
  average(parser.labels);
  return { tagger, lemmas, parser };
}
