import { foldedHash } from "../scan/hash.ts";
import { nameWords } from "./name-words.gen.ts";

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
];

/** One bit for each kind of word. */
export const wordBits = Object.fromEntries(order.map((kind, i) => [kind, 1 << i])) as Readonly<
  Record<WordKind, number>
>;

/** Bits of words by their folded hash. */
export type WordBits = ReadonlyMap<number, number>;

/** The words of the lexicon, and given names, each with the bits of its kinds. */
export function toWordBits(firstNames: readonly string[]): Map<number, number> {
  const bits = new Map<number, number>();
  const add = (word: string, bit: number) => {
    const hash = foldedHash(word, 0, word.length);
    bits.set(hash, (bits.get(hash) ?? 0) | bit);
  };
  for (const [kind, words] of Object.entries(nameWords)) {
    for (const word of words.split(" ")) add(word, wordBits[kind as WordKind]);
  }
  for (const name of firstNames) add(name, wordBits.first_name);
  return bits;
}
