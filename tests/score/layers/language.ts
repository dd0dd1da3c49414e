import { loadModel } from "@onrecord/model-en";
import {
  addSyntax,
  decodeSyntax,
  findParagraphs,
  findSentences,
  type SyntaxModel,
  viewTokens,
} from "@onrecord/parse";
import type { Layer } from "../layer.ts";
import { type ConlluSentence, readConllu, rebuildTexts } from "../protocols/conllu.ts";
import { sentencePeers } from "../protocols/sentence-peers.ts";
import { sentenceF1 } from "../protocols/sentences.ts";
import { goldTable, type PredictedSentence, scoreTrees } from "../protocols/trees.ts";
import { sharedFile } from "../shared.ts";

/** GUM's genres that were spoken, which the figure for sentences leaves out. */
const spoken = /^GUM_(?:conversation|podcast|vlog)_/;

/** Tags and trees of gold tokens. */
export function predict(model: SyntaxModel, gold: readonly ConlluSentence[]): PredictedSentence[] {
  const { text, sentences, tokens } = goldTable(gold);
  const table = addSyntax(model, text, sentences, tokens);
  const view = viewTokens(text, table);
  let from = 0;
  return gold.map(({ forms }) => {
    const own = forms.map((_, word) => view.token(from + word));
    const first = from;
    from += forms.length;
    return {
      lemmas: own.map(({ lemma }) => lemma ?? "_"),
      upos: own.map(({ upos }) => upos ?? "_"),
      xpos: own.map(({ xpos }) => xpos ?? "_"),
      heads: own.map(({ head }) => (head === null || head < 0 ? -1 : head - first)),
      relations: own.map(({ relation }) => relation ?? "_"),
    };
  });
}

function worstCases(gold: readonly ConlluSentence[], predicted: readonly PredictedSentence[]): string[] {
  return gold
    .map(({ forms, heads, relations }, number) => {
      const { heads: guesses, relations: names } = predicted[number]!;
      const wrong = forms.flatMap((form, word) =>
        guesses[word] === heads[word]
          ? []
          : [
              `${form}: ${names[word]} of ${forms[guesses[word]!] ?? "root"}, ` +
                `expected ${relations[word]} of ${forms[heads[word]!] ?? "root"}`,
            ],
      );
      return { share: wrong.length / forms.length, line: `${forms.join(" ")}\n    ${wrong.join("\n    ")}` };
    })
    .sort((a, b) => b.share - a.share)
    .map(({ line }) => line);
}

export const language: Layer = {
  name: "language",
  async score() {
    const ewt = sharedFile("gold", "syntax", "ewt-dev.conllu");
    const gum = sharedFile("gold", "syntax", "gum-dev.conllu");
    const reason = "the treebank does not lie beside the checkout";
    if (!ewt || !gum) {
      return { figures: {}, absent: { "language/ewt-dev": reason, "language/gum-dev": reason }, errors: [] };
    }
    const model = decodeSyntax((await loadModel()).syntax!);
    const ewtGold = readConllu(ewt);
    const gumGold = readConllu(gum);
    const ewtScores = scoreTrees(ewtGold, predict(model, ewtGold));
    const gumPredicted = predict(model, gumGold);
    const gumScores = scoreTrees(gumGold, gumPredicted);
    const written = rebuildTexts(gumGold.filter(({ document }) => !spoken.test(document)));
    const peers = Object.fromEntries(
      Object.entries(sentencePeers).map(([name, split]) => [
        `language/gum-dev/sentence_f1_${name}`,
        sentenceF1(written, (text) => split(text, findParagraphs(text))),
      ]),
    );
    return {
      figures: {
        "language/ewt-dev/upos": ewtScores.upos,
        "language/ewt-dev/xpos": ewtScores.xpos,
        "language/ewt-dev/uas": ewtScores.uas,
        "language/ewt-dev/las": ewtScores.las,
        "language/ewt-dev/lemma": ewtScores.lemma,
        "language/gum-dev/upos": gumScores.upos,
        "language/gum-dev/uas": gumScores.uas,
        "language/gum-dev/las": gumScores.las,
        "language/gum-dev/nsubj_f1": gumScores.relationF1("nsubj"),
        "language/gum-dev/nsubj_pass_f1": gumScores.relationF1("nsubj:pass"),
        "language/gum-dev/obj_f1": gumScores.relationF1("obj"),
        "language/gum-dev/ccomp_f1": gumScores.relationF1("ccomp"),
        "language/gum-dev/sentence_f1": sentenceF1(written, (text) =>
          findSentences(text, findParagraphs(text)),
        ),
        ...peers,
      },
      absent: {},
      errors: worstCases(gumGold, gumPredicted),
    };
  },
};
