import {
  functionWords,
  genderWords,
  irregularForms,
  negations,
  numberWords,
  pastWords,
  presentWords,
} from "./wording.gen.ts";

/** What of the words of a statement counts when it is compared with another. */
export interface Wording {
  /** Content words in their base form, sorted, each once. */
  readonly stems: readonly string[];
  readonly numbers: readonly string[];
  readonly negated: boolean;
  /** Tenses of the auxiliaries; empty where there are none. */
  readonly tense: "present" | "past" | "both" | "none";
  /** Gender of the third persons spoken of. */
  readonly genders: readonly string[];
  /** In the speaker's own words, so that nothing is shifted by a reporter. */
  readonly verbatim: boolean;
}

/** What all wording below holds: most quotations have none of it. */
const shortened = /['’]|\bno (?:more|longer)\b/;
const contracted: readonly (readonly [RegExp, string])[] = [
  [/\bno (?:more|longer)\b(?!\s+\p{L}+s\b)/gu, " "],
  [/\b(can|won|shan)['’]t\b/gu, "$1 not"],
  [/n['’]t\b/gu, " not"],
  [/['’]ll\b/gu, " will"],
  [/['’](?:re|m)\b/gu, " are"],
  [/['’]ve\b/gu, " have"],
  [/['’][ds]\b/gu, " "],
];

/** `prices` and `price`, `crossed` and `cross`: one stem. It need be no word. */
function toStem(word: string): string {
  const irregular = irregularForms.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^s]s$/.test(word)) return trimmed(word.slice(0, -1));
  if (word.length > 4 && word.endsWith("ied")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith("ed")) return trimmed(word.slice(0, -2));
  if (word.length > 5 && word.endsWith("ing")) return trimmed(word.slice(0, -3));
  return trimmed(word);
}

/** Without a silent e or a doubled consonant: `planned`, `plan`; `closed`, `close`. */
const trimmed = (word: string): string => word.replace(/e$/, "").replace(/([bdgklmnprt])\1$/, "$1");

const isNumber = (token: string): boolean => {
  const unit = token.charCodeAt(0);
  return unit < 128 ? unit >= 48 && unit <= 57 : /^\p{N}/u.test(token);
};

const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();

/** Reads the words of a quotation; `verbatim` where they are quoted and not told. */
export function toWording(words: string, verbatim: boolean): Wording {
  let text = words.normalize("NFKC").toLowerCase();
  if (shortened.test(text)) for (const [pattern, plain] of contracted) text = text.replace(pattern, plain);
  const tokens = text.match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu) ?? [];
  const numbers = tokens.flatMap((token) =>
    isNumber(token) ? [token.replaceAll(",", "")] : (numberWords.get(token) ?? []),
  );
  const content = tokens.filter(
    (token) =>
      !isNumber(token) && !numberWords.has(token) && !functionWords.has(token) && !negations.has(token),
  );
  const present = tokens.some((token) => presentWords.has(token));
  const past = tokens.some((token) => pastWords.has(token));
  return {
    stems: sorted(content.map(toStem)),
    numbers: sorted(numbers),
    negated: tokens.some((token) => negations.has(token)),
    tense: present ? (past ? "both" : "present") : past ? "past" : "none",
    genders: sorted(tokens.flatMap((token) => genderWords.get(token) ?? [])),
    verbatim,
  };
}
