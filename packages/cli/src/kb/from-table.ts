import type { Place } from "../problem.ts";
import { type Fields, type KnowledgeRow, list, text } from "./row.ts";

/** `title@of@start@end`, or the same as an object. */
function toRole(holder: string | null, value: unknown): Fields {
  if (typeof value === "object" && value !== null) {
    const { title, role, of, of_id, start, end } = value as Fields;
    return {
      holder,
      title: text(title ?? role),
      of: text(of ?? of_id) ?? "",
      start: text(start),
      end: text(end),
    };
  }
  const [title = "", of = "", start = "", end = ""] = String(value).split("@");
  return { holder, title: title.trim(), of: of.trim(), start: text(start), end: text(end) };
}

/** The project's own columns, in CSV or JSON Lines; a row with `holder_id` is an office alone. */
export function fromTable(row: Fields, place: Place): KnowledgeRow {
  const holder = text(row.holder_id);
  if (holder !== null) return { entity: null, roles: [toRole(holder, row)], place };
  const id = text(row.id);
  const roles = (Array.isArray(row.roles) ? row.roles : list(row.roles)).map((role) => toRole(id, role));
  const entity = {
    id,
    type: text(row.type),
    name: text(row.name),
    aliases: list(row.aliases),
    wikidata: text(row.wikidata ?? row.qid) ?? (/^Q[1-9]\d*$/.test(id ?? "") ? id : null),
    country: text(row.country),
    sector: text(row.sector),
    subtype: text(row.subtype),
    gender: text(row.gender),
    description: text(row.description),
    redirect: text(row.redirect),
  };
  return { entity, roles, place };
}
