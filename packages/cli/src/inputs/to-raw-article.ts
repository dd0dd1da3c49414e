import { type Place, Problem } from "../problem.ts";
import { cleanText } from "./clean-text.ts";
import type { FieldMap, FieldName } from "./fields.ts";
import type { RawArticle, Reporter } from "./raw-article.ts";

/** A record of an input: a JSON object or a row of a CSV by column. */
export type InputRecord = Readonly<Record<string, unknown>>;

const isAddress = (value: string): boolean => /^https?:\/\/\S+$/i.test(value);

// newspaper writes the day of a page without a clock time as midnight, without a zone
const midnight = /^(\d{4}-\d{2}-\d{2})[T ]00:00:00$/;

/**
 * One article of one record.
 * @param name what identifies it where neither an id nor an address is given
 * @throws Problem where the text is missing or a value has a type that cannot be read
 */
export function toRawArticle(
  record: InputRecord,
  { map, place, name, warn }: { map: FieldMap; place: Place; name: string; warn: Reporter["warn"] },
): RawArticle {
  let replaced = 0;
  const field = (wanted: FieldName): string | null => {
    for (const key of map[wanted] ?? []) {
      const value = toText(record[key], key, place);
      if (value === null) continue;
      const clean = cleanText(value);
      replaced += clean.replaced;
      if (clean.text.trim() !== "") return wanted === "text" ? clean.text : clean.text.trim();
    }
    return null;
  };
  const text = field("text");
  if (text === null) throw new Problem(emptyMessage(record, map), place);
  const inputId = field("id");
  const source = field("source");
  const url = field("url") ?? (source !== null && isAddress(source) ? source : null);
  const article: RawArticle = {
    text,
    place,
    metadata: {
      source: inputId ?? url ?? name,
      inputId,
      url,
      title: field("title"),
      byline: field("byline"),
      publisher: field("publisher") ?? (source !== null && source !== url ? source : null),
      published: field("published")?.replace(midnight, "$1") ?? null,
      language: field("language"),
      license: field("license"),
    },
  };
  if (replaced > 0)
    warn(new Problem(`${replaced} control characters or halves of characters replaced`, place));
  return article;
}

function emptyMessage(record: InputRecord, map: FieldMap): string {
  const wanted = map.text ?? [];
  if (wanted.some((key) => key in record)) return "the text is empty";
  const names = wanted.map((key) => `“${key}”`).join(" or ");
  return `no ${names}; it has ${Object.keys(record).slice(0, 12).join(", ") || "nothing"} (--map text=NAME says which)`;
}

function toText(value: unknown, key: string, place: Place): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
  throw new Problem(
    `“${key}” is ${Array.isArray(value) ? "a list" : "an object"}; a string is expected`,
    place,
  );
}
