import { absent, type HashTable, lookUp } from "./hash-table.ts";
import { fold } from "./words.ts";

/** Longest ending that a rule looks at. */
export const longestEnding = 6;

/** How the form of a word becomes its lemma: `strip` units off its end and `append` put in their place. */
export interface LemmaScript {
  readonly lower: boolean;
  readonly strip: number;
  readonly append: string;
}

/** Rules by tag and ending; longer endings and whole words come before shorter ones. */
export interface LemmaRules {
  /** Number of a script plus 1, by the hash of a joint tag and an ending. */
  readonly rules: HashTable;
  readonly scripts: readonly LemmaScript[];
}

/** Hash of the last `length` units of a form under a joint tag; of the whole form where `isWhole`. */
export function endingHash(tag: number, form: string, length: number, isWhole: boolean): number {
  let hash = Math.imul(tag + 1, 0x9e3779b1) ^ (isWhole ? 0x2545f491 : 0);
  for (let back = 1; back <= length; back++) {
    hash = Math.imul(hash ^ fold(form.charCodeAt(form.length - back)), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** A form with a script applied. */
export function applyScript(form: string, { lower, strip, append }: LemmaScript): string {
  const cased = lower ? form.toLowerCase() : form;
  return strip === 0 && append === "" ? cased : cased.slice(0, Math.max(0, cased.length - strip)) + append;
}

/** Dictionary form of a word with a joint tag; figures lose their commas. */
export function lemmaOf({ rules, scripts }: LemmaRules, word: string, tag: number): string {
  if (/\d/.test(word)) return /^[\d,.]+$/.test(word) ? word.replaceAll(",", "") : word;
  const form = word.replaceAll("’", "'");
  const whole = lookUp(rules, endingHash(tag, form, Math.min(form.length, 24), true));
  if (whole !== absent) return applyScript(form, scripts[whole - 1]!);
  for (let length = Math.min(longestEnding, form.length); length >= 0; length--) {
    const found = lookUp(rules, endingHash(tag, form, length, false));
    if (found !== absent) return applyScript(form, scripts[found - 1]!);
  }
  return form;
}
