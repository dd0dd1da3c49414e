/** What an input may say of a text, under the names that users write. */
export const fieldNames = [
  "id",
  "text",
  "title",
  "byline",
  "url",
  "published",
  "publisher",
  "source",
  "license",
  "language",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** From our names to those of the input; the first name that holds something counts. */
export type FieldMap = Partial<Record<FieldName, readonly string[]>>;

/** A layout of JSON that other programs write, recognised by keys that only they have. */
export interface KnownLayout {
  readonly name: string;
  readonly has: readonly string[];
  readonly map: FieldMap;
}

/** The tools that collect news texts, as they write them. The first that fits counts. */
export const knownLayouts: readonly KnownLayout[] = [
  {
    // https://trafilatura.readthedocs.io: `source` is the address, `date` the day of publication.
    name: "trafilatura",
    has: ["source", "source-hostname", "text"],
    map: {
      id: ["id"],
      text: ["text"],
      title: ["title"],
      byline: ["author"],
      url: ["source"],
      published: ["date"],
      publisher: ["source-hostname", "hostname"],
      license: ["license"],
      language: ["language"],
    },
  },
  {
    // https://newspaper4k.readthedocs.io, `Article.to_json()`
    name: "newspaper",
    has: ["publish_date", "text"],
    map: {
      text: ["text"],
      title: ["title"],
      byline: ["authors"],
      url: ["url", "canonical_link"],
      published: ["publish_date"],
      publisher: ["meta_site_name"],
      language: ["meta_lang", "language"],
    },
  },
];

const ownMap: FieldMap = Object.fromEntries(fieldNames.map((name) => [name, [name]]));

/** How to read records with these keys, given what the user maps. */
export function toFieldMap(keys: readonly string[], mapped: FieldMap): FieldMap {
  const layout = knownLayouts.find(({ has }) => has.every((key) => keys.includes(key)));
  return { ...(layout?.map ?? ownMap), ...mapped };
}

/**
 * `published=date` as a field map.
 * @throws Error that names the fields there are
 */
export function parseFieldMap(pairs: readonly string[]): FieldMap {
  const map: { [name in FieldName]?: readonly string[] } = {};
  for (const pair of pairs) {
    const [name = "", ...rest] = pair.split("=");
    const column = rest.join("=");
    const field = fieldNames.find((known) => known === name);
    if (field === undefined || column === "") {
      throw new Error(`“${pair}” is not FIELD=NAME with FIELD one of ${fieldNames.join(", ")}`);
    }
    map[field] = [...(map[field] ?? []), column];
  }
  return map;
}

/** Names of a record that nothing reads, where the record has no layout that is known. */
export function toUnusedNames(keys: readonly string[], mapped: FieldMap): readonly string[] {
  if (knownLayouts.some(({ has }) => has.every((key) => keys.includes(key)))) return [];
  const used = new Set(Object.values(toFieldMap(keys, mapped)).flat());
  return keys.filter((key) => !used.has(key));
}
