import { foldName } from "./canonical.ts";
import type { EntityGold, GoldEntity, PredictedMention } from "./entities.ts";

/** How many of the words that point back, and of the links, are right. */
export interface ReferenceScore {
  /** He, she and their like: those that point to the right entity, of all in the gold. */
  readonly pronouns: { readonly right: number; readonly gold: number };
  /** Descriptions that belong to the right entity, of all in the gold. */
  readonly descriptions: { readonly right: number; readonly gold: number };
  /** Wikidata ids given to names of the gold: right ones, of all given. */
  readonly links: { readonly right: number; readonly given: number };
  readonly errors: readonly string[];
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/**
 * Pronouns, descriptions and links against the gold of whole articles. A pronoun is right by its span, a description where one
 * that overlaps it belongs to the entity. A link is right with the gold's id; where the gold has none, with a right name.
 */
export function scoreReferences(
  gold: EntityGold,
  texts: ReadonlyMap<string, string>,
  predict: (doc: string, text: string) => readonly PredictedMention[],
): ReferenceScore {
  const pronouns = { right: 0, gold: 0 };
  const descriptions = { right: 0, gold: 0 };
  const links = { right: 0, given: 0 };
  const errors: string[] = [];
  const isCalled = ({ canonicalName, accept }: GoldEntity, name: string) =>
    [canonicalName, ...accept].some((other) => foldName(other) === foldName(name));
  const isEntity = (entity: GoldEntity, { name, wikidata }: PredictedMention) =>
    (wikidata !== null && wikidata === entity.wikidata) || isCalled(entity, name);
  for (const [doc, text] of texts) {
    const mentions = predict(doc, text);
    for (const entity of gold.entities) {
      for (const own of entity.mentions.filter((mention) => mention.doc === doc)) {
        const here = mentions.filter(({ kind, ...span }) => kind === own.kind && overlap(span, own));
        if (own.kind === "pronoun" || own.kind === "nominal") {
          const count = own.kind === "pronoun" ? pronouns : descriptions;
          count.gold++;
          if (here.some((mention) => isEntity(entity, mention))) count.right++;
          else errors.push(`${own.kind} ${doc} ${own.start} «${own.text}» is ${entity.canonicalName}`);
        }
        const linked = here.find(({ start, end, wikidata }) => {
          return wikidata !== null && start <= own.start && end >= own.end;
        });
        if (own.kind !== "name" || !linked) continue;
        links.given++;
        if (entity.wikidata ? linked.wikidata === entity.wikidata : isCalled(entity, linked.name))
          links.right++;
        else errors.push(`link ${doc} ${own.start} «${own.text}», got ${linked.name} ${linked.wikidata}`);
      }
    }
  }
  return { pronouns, descriptions, links, errors };
}
