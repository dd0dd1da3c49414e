import { resolveAll } from "../arguments/resolve-members.ts";
import type { Draft } from "../code-sentence.ts";
import type { CodedEvent } from "../schema.ts";

/** The innermost quotation that a trigger stands in; null outside of quotations. */
export function quoteOf({ scene, trigger }: Draft): number | null {
  const offset = scene.tree.start[trigger.node] ?? 0;
  let found: number | null = null;
  scene.article.quotes.forEach(({ parts, start, end }, index) => {
    if (start <= offset && offset < end && parts.some((part) => part.start <= offset && offset < part.end))
      found = index;
  });
  return found;
}

/** Who says so, from the source to whoever passes it on. */
export function attributionOf(draft: Draft, quote: number | null): CodedEvent["attribution"] {
  const { scene, status } = draft;
  const { article } = scene;
  const chain: CodedEvent["attribution"] = [];
  const add = (entry: CodedEvent["attribution"][number]) => {
    if (!chain.some(({ name }) => name === entry.name)) chain.push(entry);
  };
  const behind = quote === null ? undefined : article.speakers[quote];
  if (behind?.speaker != null) {
    const name = article.entities[behind.speaker]?.name;
    const cueLemma = quote === null ? null : (article.quotes[quote]?.cueLemma ?? null);
    if (name !== undefined) add({ entity: behind.speaker, name, role: "source", cueLemma });
  }
  for (const { node, cue } of status.reporters) {
    for (const { entity, name } of resolveAll(scene, node))
      add({ entity, name, role: "source", cueLemma: cue });
  }
  for (const relay of behind?.relays ?? []) {
    add({ entity: relay.entity, name: relay.name, role: "relay", cueLemma: relay.cueLemma });
  }
  return chain;
}
