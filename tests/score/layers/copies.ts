import { createHash } from "node:crypto";
import { createTextColumns, findDuplicates, fingerprintText, noOriginal } from "@onrecord/link/steps";
import { readNewswireGold } from "../../gold/newswire.ts";
import { createRandom } from "../../random.ts";
import type { Layer } from "../layer.ts";
import { copyKinds, otherKinds } from "../protocols/make-copies.ts";
import { readJsonl, sharedFile } from "../shared.ts";

/** Articles shorter than this many words cannot be told apart by what they share. */
const fewestWords = 120;

const isLong = (text: string): boolean => (text.match(/\S+/g)?.length ?? 0) >= fewestWords;

interface Made {
  readonly text: string;
  /** Index of the base text that it is a copy of; null: of none. */
  readonly base: number | null;
}

/** Of the texts that were made in one way: how many, how many are taken for copies, and how many of the right text. */
interface Counts {
  readonly made: number;
  readonly marked: number;
  readonly right: number;
}

/** Looks for copies among the base texts and those that were made of them. */
function count(bases: readonly string[], made: readonly Made[]): Counts {
  const all = [...bases, ...made.map(({ text }) => text)];
  const { columns, set } = createTextColumns(all.length);
  for (const [place, text] of all.entries()) {
    const textSha256 = createHash("sha256").update(text).digest("hex");
    set(place, { textSha256, signature: fingerprintText(text) });
  }
  const originals = findDuplicates(columns).subarray(bases.length);
  return {
    made: made.length,
    marked: originals.filter((original) => original !== noOriginal).length,
    right: originals.filter((original, index) => original === made[index]?.base).length,
  };
}

/** Counts for what newspapers make of each text, and for what only looks like a copy, by kind. */
function countKinds(texts: readonly string[]): Map<string, Counts> {
  const random = createRandom(20240507);
  const counts = new Map<string, Counts>();
  for (const [kind, make] of Object.entries(copyKinds))
    counts.set(
      kind,
      count(
        texts,
        texts.map((text, base) => ({ text: make(text, random), base })),
      ),
    );
  // each text stands in one of them only, or they would share more with each other than with their texts
  const middle = Math.floor(texts.length / 2);
  for (const [kind, make] of Object.entries(otherKinds)) {
    const others = texts
      .slice(0, middle)
      .map((text, index) => ({ text: make(text, texts[index + middle] ?? "", random), base: null }));
    counts.set(kind, count(texts, others));
  }
  return counts;
}

function score(name: string, counts: ReadonlyMap<string, Counts>): Record<string, number> {
  const sum = (kinds: Readonly<Record<string, unknown>>, pick: keyof Counts) =>
    Object.keys(kinds).reduce((total, kind) => total + (counts.get(kind)?.[pick] ?? 0), 0);
  const right = sum(copyKinds, "right");
  const marked = sum(copyKinds, "marked") + sum(otherKinds, "marked");
  return {
    [`copies/${name}/precision`]: (100 * right) / marked,
    [`copies/${name}/recall`]: (100 * right) / sum(copyKinds, "made"),
  };
}

/** Whether copies of a text, as newspapers make them, are told from other texts on the same matter. */
export const copies: Layer = {
  name: "copies",
  score() {
    const own = countKinds(
      readNewswireGold()
        .filter(({ meta }) => meta.duplicate_of === null)
        .map(({ text }) => text)
        .filter(isLong),
    );
    const file = sharedFile("corpus", "wikinews.jsonl");
    const texts = file ? readJsonl<{ text: string }>(file).map(({ text }) => text) : [];
    const wikinews = file ? countKinds(texts.filter(isLong)) : null;
    const absent = "../shared/corpus/wikinews.jsonl is not there";
    return {
      figures: { ...score("own", own), ...(wikinews && score("wikinews", wikinews)) },
      absent: wikinews ? {} : { "copies/wikinews/precision": absent, "copies/wikinews/recall": absent },
      errors: Array.from(wikinews ?? own, ([kind, { made, marked, right }]) =>
        kind in copyKinds
          ? `${kind}: ${made - right} of ${made} not found`
          : `${kind}: ${marked} of ${made} taken for copies`,
      ),
    };
  },
};
