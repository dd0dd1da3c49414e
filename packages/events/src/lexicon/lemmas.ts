import { actorNouns } from "./actor-nouns.gen.ts";
import { quantities } from "./classes.ts";
import { embedding } from "./embedding.gen.ts";
import { formsOf, pluralOf } from "./inflect.ts";
import { lightVerbs } from "./light-verbs.gen.ts";
import { nounClasses } from "./noun-classes.gen.ts";
import { triggers } from "./triggers.gen.ts";

const verbs = new Set([
  ...triggers.filter(([, part]) => part === "verb").map(([lemma]) => lemma),
  ...lightVerbs.map(([lemma]) => lemma),
  ...embedding.filter(([, signature]) => !signature.includes("-")).map(([lemma]) => lemma),
  ...["be", "have", "do", "carry", "call", "describe", "plead", "stand"],
]);
const verbForms = new Map<string, string>();
for (const lemma of verbs) {
  for (const form of formsOf(lemma)) if (!verbForms.has(form) || form === lemma) verbForms.set(form, lemma);
}

const nouns = new Set(
  [
    ...triggers.filter(([, part]) => part === "noun").map(([lemma]) => lemma),
    ...nounClasses.map(([noun]) => noun),
    ...actorNouns.map(([noun]) => noun),
    ...quantities,
  ].map((noun) => noun.slice(noun.lastIndexOf(" ") + 1)),
);
const nounForms = new Map<string, string>([
  ["people", "people"],
  ["children", "child"],
]);
for (const noun of nouns) {
  nounForms.set(noun, noun);
  nounForms.set(pluralOf(noun), noun);
}

/** Lemma of a lower-case word by its tag; the word itself where the lexicons do not know it. */
export const lemmaOf = (word: string, upos: string): string =>
  (upos === "VERB" || upos === "AUX"
    ? verbForms.get(word)
    : upos === "NOUN" || upos === "PROPN"
      ? nounForms.get(word)
      : undefined) ?? word;
