import { textOf } from "./detect/signals.ts";
import type { Draft } from "./draft.ts";
import { genericName } from "./to-entities.ts";

/**
 * A name that every country has takes its country from the word before it: “the Ruritanian Interior Ministry” is that
 * ministry wherever the article says “the Interior Ministry”.
 */
export function stateJurisdictions({ entities, spans, entityOf, signals, knownOf }: Draft): void {
  const byEnd = new Map(spans.map((span, i) => [span.to, i]));
  spans.forEach((span, i) => {
    const own = entityOf[i] as number;
    const entity = entities[own];
    const before = byEnd.get(span.from);
    if (!entity || before === undefined || entity.jurisdiction !== null || knownOf[own] != null) return;
    const place = entities[entityOf[before] as number];
    if (place?.type !== "place" || !place.country || !genericName.test(entity.name)) return;
    const { from, to } = spans[before] as (typeof spans)[number];
    entities[own] = {
      ...entity,
      name: `${textOf(signals.tokens, from, to)} ${entity.name}`,
      aliases: [...entity.aliases, entity.name],
      country: place.country,
      jurisdiction: place.country,
    };
  });
}
