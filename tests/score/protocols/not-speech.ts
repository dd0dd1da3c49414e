import { coreOf, type GoldDocument, type GoldSpan, goldSegments, keyOf } from "./quotes.ts";

export interface ScoredStretch extends GoldSpan {
  /** Higher is more likely speech. */
  readonly score: number;
}

/** Percent of speech in what is kept at the highest threshold that keeps `keep` percent of the speech found. */
export function notSpeechPrecision(
  gold: readonly GoldDocument[],
  predict: (document: GoldDocument) => readonly ScoredStretch[],
  keep = 97,
): number {
  const all: { score: number; speech: boolean }[] = [];
  for (const document of gold) {
    const speech = goldSegments(document);
    const scores = new Map<string, number>();
    for (const stretch of predict(document)) {
      const core = coreOf(document.text, stretch);
      if (!core) continue;
      const key = keyOf(core);
      scores.set(key, Math.max(stretch.score, scores.get(key) ?? Number.NEGATIVE_INFINITY));
    }
    for (const [key, score] of scores) all.push({ score, speech: speech.has(key) });
  }
  const found = all.filter(({ speech }) => speech).map(({ score }) => score);
  const least = found.sort((a, b) => b - a)[Math.ceil((found.length * keep) / 100 - 1e-9) - 1];
  const kept = all.filter(({ score }) => score >= (least ?? Number.POSITIVE_INFINITY));
  return (100 * kept.filter(({ speech }) => speech).length) / kept.length;
}
