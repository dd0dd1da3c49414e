import { nameWords } from "../../packages/normalize/src/knowledge/name-words.gen.ts";
import type { NamedText, NameSpan, NameType } from "../../tests/score/protocols/names.ts";

/** What a text is renamed from. */
export interface NameStock {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  /** Places of one word. */
  readonly places: readonly string[];
  /** Words that are no names when they stand in one: “justice” in “Court of Justice”. */
  readonly common: ReadonlySet<string>;
}

const tellingKinds = Object.entries(nameWords).filter(([kind]) => !/^(?:particle|female|male)$/.test(kind));
const telling = new Set(tellingKinds.flatMap(([, words]) => words.split(" ")));

const capitalised = (word: string) => `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()}`;

/** Another word of the same kind. Places and bodies are often called after persons, and bodies after places. */
function otherWord(
  word: string,
  type: NameType,
  isGiven: boolean,
  { given, surnames, places }: NameStock,
  random: () => number,
): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? word;
  if (type === "PER") return capitalised(pick(isGiven ? given : surnames));
  return random() < (type === "LOC" ? 0.4 : 0.5) ? capitalised(pick(surnames)) : pick(places);
}

/**
 * A text with other names in the same places, so that what stands round a name is learned and not the name. A word has
 * the same new word wherever it stands; words that tell what a name is of stay.
 */
export function swapNames(
  { doc_id, text, names }: NamedText,
  stock: NameStock,
  random: () => number,
): NamedText {
  const givenNames = new Set(stock.given.map((name) => name.toLowerCase()));
  const chosen = new Map<string, string>();
  const renamed = (word: string, type: NameType, isGiven: boolean): string => {
    const small = word.toLowerCase();
    const stays = type !== "PER" && (telling.has(small) || stock.common.has(small));
    const other =
      chosen.get(word) ??
      (stays || !/^[A-Z][a-z]{2,}$/.test(word) ? word : otherWord(word, type, isGiven, stock, random));
    if (other !== word) chosen.set(word, other);
    return other;
  };
  const swapped: NameSpan[] = [];
  let made = "";
  let last = 0;
  for (const { start, end, type } of [...names].sort((a, b) => a.start - b.start)) {
    if (start < last) continue;
    made += text.slice(last, start);
    const from = made.length;
    const [first = "", ...rest] = text.slice(start, end).split(/(?<=\p{L})(?=\P{L})|(?<=\P{L})(?=\p{L})/u);
    made += renamed(first, type, rest.length > 0 && givenNames.has(first.toLowerCase()));
    for (const part of rest) made += renamed(part, type, false);
    swapped.push({ start: from, end: made.length, type });
    last = end;
  }
  return { doc_id, text: made + text.slice(last), names: swapped };
}
