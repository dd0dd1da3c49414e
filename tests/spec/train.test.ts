import { addSyntax, decodeSyntax, viewTokens } from "@onrecord/parse";
import { expect, test } from "vitest";
import { packSyntax } from "../../scripts/train/pack.ts";
import { trainSyntax } from "../../scripts/train/syntax.ts";
import type { ConlluSentence } from "../score/protocols/conllu.ts";
import { goldTable } from "../score/protocols/trees.ts";

const nouns = ["mayor", "council", "nurse", "bridge", "court"];
const verbs = ["praised", "closed", "sued", "visited"];
const adverbs = ["quietly", "again"];

/** “The mayor praised the council again.” and its like, each with its tree. */
const sentences: ConlluSentence[] = nouns.flatMap((subject) =>
  nouns.flatMap((object) =>
    verbs.flatMap((verb) =>
      adverbs.map((adverb) => ({
        document: subject,
        newParagraph: true,
        forms: ["The", subject, verb, "the", object, adverb, "."],
        lemmas: ["the", subject, verb.replace(/d$/, ""), "the", object, adverb, "."],
        upos: ["DET", "NOUN", "VERB", "DET", "NOUN", "ADV", "PUNCT"],
        xpos: ["DT", "NN", "VBD", "DT", "NN", "RB", "."],
        heads: [1, 2, -1, 4, 2, 2, 2],
        relations: ["det", "nsubj", "root", "det", "obj", "advmod", "punct"],
        spaceAfter: [true, true, true, true, true, false, true],
      })),
    ),
  ),
);

const options = {
  tagger: { epochs: 2, foldEpochs: 1, least: 1, seed: 1, frequent: 20, fixedShare: 0.99 },
  greedy: { epochs: 2, least: 1, seed: 1, explore: 0.9 },
  beam: { epochs: 1, breadth: 4, seed: 2 },
  folds: 2,
};

test("training twice gives the same bytes, which parse what they were trained on", () => {
  const train = () => packSyntax(trainSyntax(sentences, options), { tag: 0, move: 0, label: 0 });
  const bytes = train();
  expect(Buffer.from(train()).equals(Buffer.from(bytes))).toBe(true);
  const { text, sentences: spans, tokens } = goldTable([sentences[7]!]);
  const view = viewTokens(text, addSyntax(decodeSyntax(bytes), text, spans, tokens));
  const found = sentences[7]!.forms.map((_, index) => view.token(index));
  expect(found.map(({ upos }) => upos)).toEqual(sentences[7]!.upos);
  expect(found.map(({ head }) => head)).toEqual(sentences[7]!.heads);
  expect(found.map(({ relation }) => relation)).toEqual(sentences[7]!.relations);
  expect(found.map(({ lemma }) => lemma)).toEqual(sentences[7]!.lemmas);
});
