import { irregularVerbs } from "./irregular-verbs.gen.ts";

const irregular = new Map<string, string[]>();
for (const [form, lemma] of irregularVerbs) {
  const forms = irregular.get(lemma);
  if (forms) forms.push(form);
  else irregular.set(lemma, [form]);
}

/** A final consonant that doubles: one short vowel in one syllable (`ban`), or a doubled past in the lexicon (`expel`). */
const doubles = (lemma: string, forms: readonly string[]): boolean =>
  /^[^aeiou]*[aeiou][bdglmnprt]$/.test(lemma) ||
  /^(?:begin|forget|forbid)$/.test(lemma) ||
  forms.includes(`${lemma}${lemma.at(-1)}ed`);

const withS = (lemma: string): string =>
  /(?:[sxzo]|ch|sh)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;

/** Plural of a regular noun. */
export const pluralOf = (noun: string): string =>
  /man$/.test(noun) ? `${noun.slice(0, -3)}men` : withS(noun);

/** All forms of a verb, the lemma first. */
export function formsOf(lemma: string): string[] {
  const known = irregular.get(lemma) ?? [];
  const stem = doubles(lemma, known) ? `${lemma}${lemma.at(-1)}` : lemma;
  const past = lemma.endsWith("e")
    ? `${lemma}d`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${stem}ed`;
  const participle = lemma.endsWith("ie")
    ? `${lemma.slice(0, -2)}ying`
    : /[^eoy]e$/.test(lemma)
      ? `${lemma.slice(0, -1)}ing`
      : `${stem}ing`;
  return [lemma, withS(lemma), ...(known.length > 0 ? known : [past]), participle];
}
