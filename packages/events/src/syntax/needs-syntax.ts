import type { Span } from "@onrecord/parse";
import { formsOf, pluralOf } from "../lexicon/inflect.ts";
import { triggers } from "../lexicon/triggers.gen.ts";

const forms = new Set<string>();
for (const [lemma, part] of triggers) {
  const word = lemma.slice(lemma.lastIndexOf(" ") + 1);
  if (part === "verb") for (const form of formsOf(word)) forms.add(form);
  else {
    forms.add(word);
    if (part === "noun") forms.add(pluralOf(word));
  }
}

const word = /[\p{L}-]+/gu;

/** Whether a sentence holds a word that may report an event, so that it must be tagged and parsed to be coded. */
export function needsSyntax(text: string, { start, end }: Span): boolean {
  for (const [found] of text.slice(start, end).matchAll(word))
    if (forms.has(found.toLowerCase())) return true;
  return false;
}
