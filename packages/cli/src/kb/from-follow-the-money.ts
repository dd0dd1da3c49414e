import type { Place } from "../problem.ts";
import { type Fields, type KnowledgeRow, list, text } from "./row.ts";

/** Schemata of FollowTheMoney that name somebody or something, and what they are here. */
const types: Readonly<Record<string, string>> = {
  Person: "person",
  Organization: "organization",
  Company: "organization",
  LegalEntity: "organization",
  PublicBody: "organization",
  Position: "organization",
  Address: "place",
  Event: "event",
};

export const isFollowTheMoney = (row: Fields): boolean =>
  typeof row.schema === "string" && typeof row.properties === "object" && row.properties !== null;

/** An entity of FollowTheMoney; an `Occupancy` is a spell in an office. Other links are passed over. */
export function fromFollowTheMoney(row: Fields, place: Place): KnowledgeRow {
  const properties = row.properties as Fields;
  const first = (name: string) => list(properties[name])[0] ?? null;
  if (row.schema === "Occupancy" || row.schema === "Membership") {
    const title = first("role") ?? first("post");
    const holder = first("holder") ?? first("member");
    const of = first("organization") ?? first("post") ?? "";
    const role = { holder, title, of, start: first("startDate"), end: first("endDate") };
    return { entity: null, roles: title && holder ? [role] : [], place };
  }
  const type = types[row.schema as string];
  if (!type) return { entity: null, roles: [], place };
  const names = list(properties.name);
  const entity = {
    id: text(row.id),
    type,
    name: text(row.caption) ?? names[0] ?? null,
    aliases: [...names, ...list(properties.alias), ...list(properties.weakAlias)],
    wikidata: first("wikidataId"),
    country: null,
    sector: null,
    subtype: null,
    gender: first("gender"),
    description: first("summary") ?? first("description"),
    redirect: null,
  };
  return { entity, roles: [], place };
}
