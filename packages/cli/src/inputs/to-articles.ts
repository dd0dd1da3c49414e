import { Problem } from "../problem.ts";
import { type FieldMap, toFieldMap, toUnusedNames } from "./fields.ts";
import type { Input } from "./input.ts";
import type { RawArticle } from "./raw-article.ts";
import { type InputRecord, toRawArticle } from "./to-raw-article.ts";

/** A record as it was read, or why it could not be; and the line it begins on. */
export interface FoundRecord {
  readonly record: InputRecord | Problem;
  readonly line: number;
}

/** Turns the records of one file into articles, one by one; those that cannot be are reported. */
export function recordReader({ file, reporter, map }: Input): (found: FoundRecord) => RawArticle | null {
  let layout: { readonly keys: string; readonly map: FieldMap } | null = null;
  return ({ record, line }) => {
    const place = { file: file.shown, line };
    try {
      if (record instanceof Problem) throw record;
      const keys = Object.keys(record);
      const joined = keys.join("\n");
      if (layout?.keys !== joined) {
        const unused = layout === null ? toUnusedNames(keys, map) : [];
        layout = { keys: joined, map: toFieldMap(keys, map) };
        if (unused.length > 0) {
          const message = `not used: ${unused.join(", ")} (--map FIELD=NAME says what a name means)`;
          reporter.warn(new Problem(message, place));
        }
      }
      const name = `${file.name}#${line}`;
      return toRawArticle(record, { map: layout.map, place, name, warn: reporter.warn });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      reporter.skip(error);
      return null;
    }
  };
}
