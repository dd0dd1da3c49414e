import type { UserKnowledge } from "@onrecord/normalize";
import { defaultLimits } from "./inputs/limits.ts";
import { readBytes } from "./inputs/read-bytes.ts";
import { type Place, Problem } from "./problem.ts";

type Entity = UserKnowledge["entities"][number];
type Office = UserKnowledge["offices"][number];
type Row = Readonly<Record<string, unknown>>;

const types = ["person", "organization", "place", "group", "event", "work"] as const;
const genders = ["female", "male", "other"] as const;

/**
 * Reads a user's knowledge base, `kb.csv`: id, type, name, aliases (joined by `;`), wikidata, country, sector, gender,
 * description, roles (`title@of@start@end`, joined by `;`). Only id, type and name are needed.
 * @throws Problem that names the line
 */
export async function readKnowledgeBase(path: string): Promise<UserKnowledge> {
  const { readCsv } = await import("./inputs/read-csv.ts");
  const bytes = readBytes(path, { file: path, limits: defaultLimits });
  const entities: Entity[] = [];
  const roles: { readonly holder: string; readonly role: string; readonly place: Place }[] = [];
  const names = new Map<string, string>();
  for await (const { record, line } of readCsv(bytes, { file: path, maxBytes: defaultLimits.recordBytes })) {
    if (record instanceof Problem) throw record;
    const place = { file: path, line };
    const entity = toEntity(record, place);
    const id = entity.userId ?? entity.wikidata ?? "";
    if (names.has(id)) throw new Problem(`the id “${id}” stands above already`, place);
    names.set(id, entity.name);
    entities.push(entity);
    for (const role of list(record.roles)) roles.push({ holder: entity.name, role, place });
  }
  return { entities, offices: roles.map(({ holder, role, place }) => toOffice(holder, role, names, place)) };
}

const cell = (value: unknown): string | null => {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? null : text;
};

const list = (value: unknown): string[] =>
  (cell(value) ?? "")
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");

function toEntity(row: Row, place: Place): Entity {
  const id = cell(row.id);
  const name = cell(row.name);
  if (id === null || name === null) throw new Problem("a row of a knowledge base needs id and name", place);
  const type = oneOf(types, row.type, "type", place);
  if (type === null) throw new Problem(`“${id}” has no type`, place);
  return {
    type,
    name,
    aliases: list(row.aliases),
    wikidata: cell(row.wikidata),
    userId: id,
    country: cell(row.country),
    sector: cell(row.sector),
    subtype: cell(row.subtype),
    gender: oneOf(genders, row.gender, "gender", place),
    description: cell(row.description),
    needs: null,
    prominent: true,
    source: "user",
  };
}

function oneOf<Value extends string>(
  values: readonly Value[],
  given: unknown,
  column: string,
  place: Place,
): Value | null {
  const text = cell(given);
  if (text === null) return null;
  const value = values.find((known) => known === text);
  if (value !== undefined) return value;
  throw new Problem(`${column} “${text}”: one of ${values.join(", ")} is expected`, place);
}

const day = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/;

function toOffice(holder: string, role: string, names: ReadonlyMap<string, string>, place: Place): Office {
  const [title = "", of = "", start = "", end = ""] = role.split("@").map((part) => part.trim());
  if (title === "" || !day.test(start) || !day.test(end)) {
    throw new Problem(
      `role “${role}”: title@of@start@end is expected, days as 2024, 2024-05 or 2024-05-07`,
      place,
    );
  }
  return { holder, title, of: names.get(of) ?? of, start: start || null, end: end || null };
}
