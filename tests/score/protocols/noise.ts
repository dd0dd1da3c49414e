import type { GoldDocument } from "./quotes.ts";

type Random = () => number;

/** Damage that keeps every offset. */
export const conditions = {
  none: (text) => text,
  straight: (text) => text.replace(/[“”]/g, '"'),
  straight_flat: (text) => conditions.straight!(text, () => 0).replace(/\n/g, " "),
  lost_3: (text, random) => text.replace(/”|"(?=[\s.,;:!?)]|$)/gm, (mark) => (random() < 0.03 ? " " : mark)),
  wrong_closer_5: (text, random) => text.replace(/”/g, (mark) => (random() < 0.05 ? '"' : mark)),
  straight_lost_3: (text, random) => conditions.lost_3!(conditions.straight!(text, random), random),
  straight_flat_lost_3: (text, random) => conditions.straight_lost_3!(text, random).replace(/\n/g, " "),
} as const satisfies Record<string, (text: string, random: Random) => string> as Readonly<
  Record<string, (text: string, random: Random) => string>
>;

export const worstCondition = "straight_flat_lost_3";

/** The documents with their text damaged, from one linear congruential generator that starts at 7. */
export function damage(gold: readonly GoldDocument[], condition: string): GoldDocument[] {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  return gold.map((document) => ({ ...document, text: conditions[condition]!(document.text, random) }));
}
