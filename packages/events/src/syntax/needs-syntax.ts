import type { Span } from "@onrecord/parse";
import { formsOf, pluralOf } from "../lexicon/inflect.ts";
import { triggers } from "../lexicon/triggers.gen.ts";

const forms = new Set<string>();
for (const [lemma, part, , , , , condition] of triggers) {
  // Who speaks asks only where he says what somebody must do: “must” is looked for instead.
  if (condition === "must") continue;
  const word = lemma.slice(lemma.lastIndexOf(" ") + 1);
  if (part === "verb") for (const form of formsOf(word)) forms.add(form);
  else {
    forms.add(word);
    if (part === "noun") forms.add(pluralOf(word));
  }
}

forms.add("must");

const word = /[\p{L}-]+/gu;

/**
 * Whether a sentence holds a word that may report an event, so that it must be tagged and parsed to be coded: what
 * `parse` takes as `syntax`.
 */
export function needsSyntax({ text, sentence }: { readonly text: string; readonly sentence: Span }): boolean {
  for (const [found] of text.slice(sentence.start, sentence.end).matchAll(word))
    if (forms.has(found.toLowerCase())) return true;
  return false;
}
