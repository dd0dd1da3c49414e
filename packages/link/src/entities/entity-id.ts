import type { LocalEntity } from "@onrecord/normalize";
import { toId } from "../ids/to-id.ts";

/** A name without case, accents and punctuation: “Gül-Demir, A.” is “gul demir a”. */
export const foldName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Wikidata id, else the user's own id, else a hash of type, folded name and jurisdiction. An anonymous entity, and a
 * person of one name alone (“Demir”), are somebody only within their article.
 */
export function toEntityId(entity: LocalEntity, articleId: string): string {
  if (entity.wikidata !== null) return entity.wikidata;
  if (entity.userId !== null) return entity.userId;
  const name = foldName(entity.name);
  const local = entity.anonymous || (entity.type === "person" && !name.includes(" "));
  return toId("x", entity.type, name, entity.jurisdiction ?? "", local ? articleId : "");
}
