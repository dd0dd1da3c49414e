import { foldedHash } from "../scan/hash.ts";
import { findLine, lineEnd } from "./lines.ts";
import { nameWords } from "./name-words.gen.ts";
import { startKey, startKeys } from "./start-key.ts";

export type WordKind = keyof typeof nameWords | "first_name" | "title" | "demonym";

const order: readonly WordKind[] = [
  "event_head",
  "month",
  "name_suffix",
  "organization_head",
  "organization_suffix",
  "particle",
  "person_verb",
  "place_head",
  "place_lead",
  "place_preposition",
  "speech",
  "starter",
  "weekday",
  "work_cue",
  "first_name",
  "title",
  "demonym",
  "female",
  "male",
  "role_modifier",
  "former",
  "club_word",
  "foreign_head",
  "law_head",
  "organization_word",
  "place_word",
  "work_word",
];

/** One bit for each kind of word. */
export const wordBits = Object.fromEntries(order.map((kind, i) => [kind, 1 << i])) as Readonly<
  Record<WordKind, number>
>;

/** What is known of words: the lexicon's, and given names as far as a text holds words that begin like them. */
export interface Words {
  /** Bits of words by their folded hash. */
  readonly bits: ReadonlyMap<number, number>;
  /** Reads the given names that begin as a word does; to be called with its `startKey` before its bits are asked for. */
  readonly wake: (start: number) => void;
}

/** Given names are woken by three letters. */
const block = 27;

/** The words of the lexicon, and given names, a line each in the order of their keys. */
export function openWords(firstNames: string): Words {
  const bits = new Map<number, number>();
  const add = (hash: number, bit: number) => bits.set(hash, (bits.get(hash) ?? 0) | bit);
  for (const [kind, words] of Object.entries(nameWords)) {
    for (const word of words.split(" ")) add(foldedHash(word, 0, word.length), wordBits[kind as WordKind]);
  }
  const awake = new Uint8Array(startKeys / block);
  const wake = (start: number) => {
    const key = Math.floor(start / block);
    if (awake[key]) return;
    awake[key] = 1;
    let at = findLine(firstNames, key * block, startKey);
    while (at < firstNames.length && Math.floor(startKey(firstNames, at) / block) === key) {
      const end = lineEnd(firstNames, at);
      add(foldedHash(firstNames, at, end), wordBits.first_name);
      at = end + 1;
    }
  };
  return { bits, wake };
}
