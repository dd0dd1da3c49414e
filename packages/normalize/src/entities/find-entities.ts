import type { Article } from "@onrecord/parse";
import type { LocalEntity, Mention, Published } from "../schema.ts";

/** Who and what an article names, clustered, and where. */
export function findEntities(
  _article: Article,
  _published: Published,
): { entities: LocalEntity[]; mentions: Mention[] } {
  return { entities: [], mentions: [] };
}
