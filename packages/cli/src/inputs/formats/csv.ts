import { type Place, Problem } from "../../problem.ts";
import { type FieldMap, toFieldMap } from "../fields.ts";
import type { Input } from "../input.ts";
import type { RawArticle } from "../raw-article.ts";
import { recordReader } from "../to-articles.ts";

/** A table with an article a row. */
export async function* readRows(input: Input): AsyncGenerator<RawArticle> {
  const { readCsv } = await import("../read-csv.ts");
  const { file, chunks, limits } = input;
  const toArticle = recordReader(input);
  const place = { file: file.shown, line: 1 };
  let checked = false;
  for await (const row of readCsv(chunks, { file: file.shown, maxBytes: limits.recordBytes })) {
    if (!checked) requireText(row.columns, toFieldMap(row.columns, input.map), place);
    checked = true;
    const article = toArticle(row);
    if (article !== null) yield article;
  }
  if (!checked) throw new Problem("has no rows", place);
}

function requireText(columns: readonly string[], map: FieldMap, place: Place): void {
  const names = map.text ?? [];
  if (names.some((name) => columns.includes(name))) return;
  const wanted = names.map((name) => `“${name}”`).join(" or ");
  throw new Problem(
    `no column ${wanted}; it has ${columns.join(", ")} (--map text=NAME says which it is)`,
    place,
  );
}
