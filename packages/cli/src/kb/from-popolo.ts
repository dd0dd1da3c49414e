import type { Place } from "../problem.ts";
import { type Fields, type KnowledgeRow, text } from "./row.ts";

const isList = (value: unknown): value is Fields[] => Array.isArray(value);

export const isPopolo = (row: Fields): boolean =>
  isList(row.persons) || isList(row.memberships) || isList(row.organizations);

const wikidataOf = ({ identifiers }: Fields): string | null =>
  isList(identifiers) ? text(identifiers.find(({ scheme }) => scheme === "wikidata")?.identifier) : null;

const otherNames = ({ other_names: names }: Fields): string[] =>
  isList(names) ? names.flatMap(({ name }) => text(name) ?? []) : [];

/** A Popolo document: persons, organizations and areas, and memberships as spells in an office. */
export function fromPopolo(document: Fields, place: Place): KnowledgeRow[] {
  const entities = (key: string, type: string): KnowledgeRow[] =>
    (isList(document[key]) ? document[key] : []).map((row) => ({
      entity: {
        id: text(row.id),
        type,
        name: text(row.name),
        aliases: otherNames(row),
        wikidata: wikidataOf(row),
        country: null,
        sector: null,
        subtype: text(row.classification),
        gender: text(row.gender),
        description: text(row.summary),
        redirect: null,
      },
      roles: [],
      place,
    }));
  const memberships = isList(document.memberships) ? document.memberships : [];
  const roles = memberships.flatMap((row): Fields[] => {
    const title = text(row.role) ?? text(row.post_id);
    const of = text(row.organization_id) ?? "";
    return title
      ? [{ holder: text(row.person_id), title, of, start: text(row.start_date), end: text(row.end_date) }]
      : [];
  });
  const offices = { entity: null, roles, place };
  return [
    ...entities("persons", "person"),
    ...entities("organizations", "organization"),
    ...entities("areas", "place"),
    offices,
  ];
}
