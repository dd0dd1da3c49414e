import { applyDocument } from "./document.ts";
import type { NamesModel } from "./names-model.ts";
import type { Signals } from "./signals.ts";
import type { Span } from "./span.ts";
import { findFeatures, tagActive, toSpans } from "./tagger.ts";

/** Names by learned weights; what the rules found beside them stays: demonyms, groups, events, works. */
export function learnedSpans(
  signals: Signals,
  ruled: readonly Span[],
  { weights, sets }: NamesModel,
): Span[] {
  const active = findFeatures(signals, ruled, sets);
  const taken = new Uint8Array(signals.tokens.length);
  const byRule = new Map(ruled.map((span) => [`${span.from},${span.to}`, span]));
  const spans: Span[] = [];
  for (const { from, to, type } of toSpans(active, tagActive(active, weights))) {
    const same = byRule.get(`${from},${to}`);
    const names = (same?.names ?? []).filter(({ known }) => signals.knowledge.known[known]?.type === type);
    spans.push({
      from,
      to,
      type,
      kind: "name",
      names,
      rule: same?.type === type ? same.rule : `name/learned_${type}`,
    });
    taken.fill(1, from, to);
  }
  for (const span of ruled) {
    if (isKept(span) && !taken.subarray(span.from, span.to).includes(1)) spans.push(span);
  }
  return applyDocument(
    signals,
    spans.sort((a, b) => a.from - b.from),
  );
}

/** What the tagger does not know. */
const isKept = ({ type, kind }: Span): boolean =>
  kind === "demonym" || type === "group" || type === "event" || type === "work";
