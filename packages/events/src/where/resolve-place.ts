import type { Draft } from "../code-sentence.ts";
import { coreOf } from "../syntax/phrase.ts";
import { childrenOf, prepositionOf, spanOf } from "../syntax/tree.ts";

const setting = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "across",
  "throughout",
  "around",
  "outside of",
]);

/** Place of an act: one that its own clause sets it in, never the dateline or somebody's seat. */
export function resolvePlace({ scene, trigger }: Draft): number | null {
  const { tree, article, mentions } = scene;
  for (const node of new Set([trigger.node, trigger.object, trigger.predicate])) {
    if (node < 0) continue;
    for (const child of childrenOf(tree, node, "obl", "nmod")) {
      if (!setting.has(prepositionOf(tree, child))) continue;
      const { start, end } = spanOf(tree, ...coreOf(tree, child));
      const place = mentions.find(
        (mention) =>
          mention.start < end &&
          start < mention.end &&
          article.entities[mention.entity]?.type === "place" &&
          mention.kind === "name",
      );
      if (place) return place.entity;
    }
  }
  return null;
}
