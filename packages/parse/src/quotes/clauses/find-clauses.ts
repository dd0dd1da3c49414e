import type { Stretch } from "../marks/find-stretches.ts";
import { entries, shape, type Words } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";

/** A sentence of the reporter as a half-open range of `Words`; a quotation, however long, is one item in it. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

const abbreviated =
  /^(?:[A-Z]|mr|mrs|ms|dr|sen|rep|gov|gen|col|lt|sgt|capt|prof|rev|hon|pres|st|jr|sr|no|vs|sens|reps|govs|messrs|u\.s|u\.k|u\.n|d|r|dept|assn|corp|inc|co|ltd|jan|feb|aug|sept|oct|nov|dec|calif|fla|mass|pa|va|tenn|ariz|colo|conn|ill|ind|md|mich|minn|miss|mo|mont|neb|nev|ore|wash|wis|wyo|del|ga|ky|la|okla|tex|ala|ark)$/i;
/** No sentence is longer, so that whatever looks at whole sentences stays linear in the text. */
const longest = 160;
const endsSentence = /[.?!…]["”'’)\]]*$/;

/** Whether the words at `at` say who spoke: `Marsh said`, `said Marsh`, `the spokesman added`. */
export function saysWho(words: Words, at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 7); i++) {
    const [, bits, verb] = entries[words.entry[i]!]!;
    if (words.shape[i] === shape.mark || words.shape[i] === shape.stretch) return false;
    if (verb > 0 && (words.shape[i] === shape.lower || i === at) && i - at < 7) return true;
    if (bits & (classes.verb | classes.auxiliary)) return false;
  }
  return false;
}

/** Whether a full stop behind the word at `at` is its own: `Gov.`, `No. 4`; not `he was ill.`, `she said no.` */
function isAbbreviation(text: string, words: Words, at: number): boolean {
  const word = text.slice(words.start[at]!, words.end[at]!);
  if (words.shape[at] === shape.lower)
    return word === "vs" || (word === "no" && words.shape[at + 2] === shape.number);
  return abbreviated.test(word);
}

/** Sentences of the words `from` to `to` of one paragraph. */
export function findClauses(
  text: string,
  words: Words,
  stretches: readonly Stretch[],
  from: number,
  to: number,
  paragraph: number,
): Clause[] {
  const found: Clause[] = [];
  let start = from;
  const cut = (end: number) => {
    if (end > start) found.push({ from: start, to: end, paragraph });
    start = end;
  };
  for (let i = from; i < to; i++) {
    if (i - start >= longest) cut(i);
    const kind = words.shape[i];
    const next = i + 1 < to ? words.shape[i + 1] : -1;
    if (kind === shape.mark) {
      const mark = words.mark[i];
      if (mark === 46 || mark === 0x2026) {
        if (next === shape.lower || next === shape.mark) continue;
        const before = i > start ? i - 1 : -1;
        if (before >= 0 && words.end[before] === words.start[i] && words.shape[before]! < shape.mark) {
          if (next !== -1 && isAbbreviation(text, words, before)) continue;
        }
        cut(i + 1);
      } else if (mark === 63 || mark === 33) {
        if (next !== shape.lower && next !== shape.mark) cut(i + 1);
      }
    } else if (kind === shape.stretch) {
      const { start: a, end: b } = stretches[words.stretch[i]!]!;
      if (next === -1 || next === shape.mark || next === shape.lower) continue;
      const tail = text.slice(Math.max(a, b - 4), b);
      if (!endsSentence.test(tail)) continue;
      if (next === shape.stretch) cut(i + 1);
      else if (opensSentence(words, i + 1) && !closesSoon(words, i + 1, to)) cut(i + 1);
      else if (saysWho(words, i + 1, to) && !/[.]["”'’)\]]*$/.test(tail)) continue;
      else if (saysWho(words, i + 1, to) && closesSoon(words, i + 1, to)) continue;
      else cut(i + 1);
    }
  }
  cut(to);
  return found;
}

/** `Marsh said.`: the sentence ends with its cue, so it belongs to the words before it, even after their full stop. */
function closesSoon(words: Words, at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 7); i++) {
    if (entries[words.entry[i]!]![2] === 0) continue;
    const after = i + 1;
    return after >= to || words.mark[after] === 46 || (after === to - 1 && words.shape[after] === shape.mark);
  }
  return false;
}

/** `He`, `The`, `Their` with a capital: no cue of the words in marks before it, `“…!” he said`, begins so. */
const opensSentence = (words: Words, at: number): boolean =>
  words.shape[at] === shape.capital &&
  (entries[words.entry[at]!]![1] & (classes.pronoun | classes.determiner | classes.possessive)) !== 0;
