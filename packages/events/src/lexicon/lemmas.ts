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

/** Singular of a regular plural that the lexicons do not know. */
const singularOf = (word: string): string =>
  /[^aeiou]ies$/.test(word)
    ? `${word.slice(0, -3)}y`
    : /(?:[sxz]|ch|sh)es$/.test(word)
      ? word.slice(0, -2)
      : /[^su]s$/.test(word)
        ? word.slice(0, -1)
        : word;

/** Lemma of a lower-case word by its tags; a word that the lexicons do not know loses its regular plural only. */
export function lemmaOf(word: string, upos: string, xpos = ""): string {
  if (upos === "VERB" || upos === "AUX") return verbForms.get(word) ?? word;
  if (upos !== "NOUN" && upos !== "PROPN") return word;
  return nounForms.get(word) ?? (xpos === "NNS" ? singularOf(word) : word);
}
