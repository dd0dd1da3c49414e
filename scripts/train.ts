import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConllu } from "../tests/score/protocols/conllu.ts";
import { sharedFile } from "../tests/score/shared.ts";
import { trainLemmas } from "./train/lemmas.ts";
import { trainNames } from "./train/names.ts";
import { packSyntax } from "./train/pack.ts";
import { trainParser } from "./train/parser.ts";
import { average } from "./train/perceptron.ts";
import { trainPronouns } from "./train/pronouns.ts";
import { tagSentence, trainTagger } from "./train/tagger.ts";

/**
 * Trains the parts `syntax` and `names` of the model and the pronoun ranker from the open sets: `npm run train`. The same treebanks give the same
 * bytes. Takes minutes on one core.
 */
const tagOptions = { epochs: 8, least: 2, seed: 1, frequent: 20, fixedShare: 0.999 };
const parseOptions = { epochs: 8, least: 4, seed: 1, explore: 0.9 };
/** Parts of the training set that are tagged by a tagger which has not seen them. */
const folds = 5;

const treebank = (name: string) => {
  const file = sharedFile("gold", "syntax", `${name}.conllu`);
  if (!file)
    throw new Error(`cannot train: expected the treebank ${name}.conllu beside the checkout, found none`);
  return readConllu(file);
};
const log = (line: string) => console.error(`${(process.uptime() / 60).toFixed(1)} min  ${line}`);

const sentences = [
  ...treebank("ewt-train"),
  ...treebank("gumfree-train").filter(({ document }) => !document.includes("conversation")),
];
const tagger = trainTagger(sentences, tagOptions);
log(`tagger: ${tagger.labels.length} tags, ${tagger.perceptron.index.size} features`);

const documents = [...new Set(sentences.map(({ document }) => document))];
const foldOf = new Map(documents.map((document, number) => [document, number % folds]));
const tags = new Map<(typeof sentences)[number], string[]>();
for (let fold = 0; fold < folds; fold++) {
  const isIn = ({ document }: (typeof sentences)[number]) => foldOf.get(document) === fold;
  const other = trainTagger(
    sentences.filter((sentence) => !isIn(sentence)),
    { ...tagOptions, epochs: 5 },
  );
  for (const sentence of sentences.filter(isIn)) tags.set(sentence, tagSentence(other, sentence));
  log(`tags of part ${fold + 1} of ${folds}`);
}
const examples = sentences.map((sentence) => ({ sentence, tags: tags.get(sentence)! }));
const parser = trainParser(examples, tagger.labels, parseOptions, log);
average(parser.moves);
average(parser.labels);

const lemmas = trainLemmas(sentences, tagger.labels);
log(`lemmas: ${lemmas.rules.size} rules, ${lemmas.scripts.length} scripts`);

const bytes = packSyntax(tagger, lemmas, parser, { tag: 0, move: 0, label: 0 });
const folder = join(import.meta.dirname, "../packages/model-en/data");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "syntax.bin"), bytes);
log(`syntax.bin: ${bytes.length} bytes`);

const names = trainNames(log);
writeFileSync(join(folder, "names.bin"), names);
log(`names.bin: ${names.length} bytes`);
trainPronouns({ names }, log);
