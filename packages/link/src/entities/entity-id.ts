import type { LocalEntity } from "@onrecord/normalize";
import { toId } from "../ids/to-id.ts";

/** A name without case, accents and punctuation: “Gül-Demir, A.” is “gul demir a”. */
export const foldName = (name: string): string =>
  /[^\0-\x7f]/.test(name)
    ? name
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, " ")
        .trim();

/**
 * Wikidata id, else the user's own id, else a hash of type, folded name and jurisdiction. An anonymous entity, and a
 * person of one name alone (“Demir”), are somebody only within their article. A jurisdiction that tells the body as well,
 * `NOR/foreign ministry`, stands for the name, of which every article has another wording.
 */
export function toEntityId(entity: LocalEntity, articleId: string): string {
  if (entity.wikidata !== null) return entity.wikidata;
  if (entity.userId !== null) return entity.userId;
  const name = foldName(entity.name);
  const local = entity.anonymous || (entity.type === "person" && !name.includes(" "));
  const generic = entity.jurisdiction?.includes("/") ?? false;
  return toId("x", entity.type, generic ? "" : name, entity.jurisdiction ?? "", local ? articleId : "");
}
