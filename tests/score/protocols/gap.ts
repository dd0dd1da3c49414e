import { readFileSync } from "node:fs";

/** One ambiguous pronoun and two names; offsets are UTF-16 units. */
export interface GapCase {
  readonly id: string;
  readonly text: string;
  readonly pronoun: { readonly start: number; readonly end: number };
  readonly names: readonly { readonly start: number; readonly end: number; readonly same: boolean }[];
}

/** Cases of a GAP file. Its offsets count code points. */
export function readGap(file: string): GapCase[] {
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim())
    .map((line) => {
      const [id = "", text = "", pronoun = "", at, a = "", atA, sameA, b = "", atB, sameB] = line.split("\t");
      const points = Array.from(text);
      const place = (offset: string | undefined, words: string) => {
        const start = points.slice(0, Number(offset)).join("").length;
        return { start, end: start + words.length };
      };
      return {
        id,
        text,
        pronoun: place(at, pronoun),
        names: [
          { ...place(atA, a), same: sameA?.toUpperCase() === "TRUE" },
          { ...place(atB, b), same: sameB?.toUpperCase() === "TRUE" },
        ],
      };
    });
}

/** Counts over all pairs of pronoun and name, by the task's own F1: hits, predicted and true pairs. */
export function scoreGap(
  cases: readonly GapCase[],
  predict: (question: GapCase) => readonly boolean[],
): { hits: number; predicted: number; gold: number; errors: string[] } {
  const counts = { hits: 0, predicted: 0, gold: 0, errors: [] as string[] };
  for (const gap of cases) {
    const answers = predict(gap);
    gap.names.forEach((name, i) => {
      const same = answers[i] ?? false;
      if (same) counts.predicted++;
      if (name.same) counts.gold++;
      if (same && name.same) counts.hits++;
      if (same === name.same) return;
      const words = gap.text.slice(name.start, name.end);
      const pronoun = gap.text.slice(gap.pronoun.start, gap.pronoun.end);
      counts.errors.push(`${name.same ? "−" : "+"} ${gap.id} ${pronoun} = ${words}`);
    });
  }
  return counts;
}
