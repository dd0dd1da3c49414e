import { createArticleOf, type IndexedText, sliceSpan } from "../check/check-spans.ts";
import { sha256Hex } from "../fingerprint/sha256.ts";
import { toUnits } from "../offsets/code-points.ts";
import type { Rows } from "../release/to-rows.ts";
import { describeRow } from "../table/check-row.ts";
import { compareText } from "../table/compare-text.ts";
import type { AnyRow, Table } from "../table/table.ts";

/** A text of the reader's own, and what came with it. */
export interface OwnText {
  readonly text: string;
  readonly title?: string | null;
  readonly byline?: string | null;
}

/** How many texts were found, and which articles are still without. */
export interface Hydrated {
  readonly rows: Rows;
  readonly found: number;
  /** article_id of articles whose text is not among those given. */
  readonly missing: readonly string[];
}

/**
 * Fills the words of a release of the `facts` profile from texts of the reader's own, each taken for the article whose
 * sha256 it has. A title or byline that the text does not print is filled where it comes with the text. Throws when a
 * quotation's words are not those that were hashed.
 */
export function hydrateRows(tables: readonly Table[], rows: Rows, texts: Iterable<OwnText>): Hydrated {
  const bySum = new Map<string, OwnText>();
  for (const own of texts) bySum.set(sha256Hex(own.text), own);
  const indexed = new Map<unknown, IndexedText & OwnText>();
  const missing: string[] = [];
  for (const { article_id, text_sha256 } of rows.get("articles")!) {
    const own = bySum.get(text_sha256 as string);
    if (own === undefined) missing.push(article_id as string);
    else indexed.set(article_id, { ...own, toUnit: toUnits(own.text) });
  }
  const articleOf = createArticleOf(tables, ({ name }) => rows.get(name)!);
  const hydrated: Rows = new Map(
    tables.map((table) => [
      table.name,
      rows.get(table.name)!.map((row) => hydrateRow(table, row, indexed.get(articleOf_(table, row)))),
    ]),
  );
  hydrated.set("statements", hydrateStatements(hydrated));
  return { rows: hydrated, found: indexed.size, missing };

  function articleOf_(table: Table, row: AnyRow): unknown {
    return "article_id" in row ? row.article_id : table.spans ? articleOf(table, row) : null;
  }
}

function hydrateRow(table: Table, row: AnyRow, text: (IndexedText & OwnText) | undefined): AnyRow {
  if (!text) return row;
  const words = (table.spans ?? []).flatMap((span) =>
    span.text ? [[span.text, sliceSpan(row, span, text) ?? row[span.text] ?? null] as const] : [],
  );
  const filled: AnyRow = { ...row, ...Object.fromEntries(words) };
  if (table.name === "articles") {
    const { title, byline } = filled;
    return {
      ...filled,
      title: title ?? text.title ?? null,
      byline: byline ?? text.byline ?? null,
      text: text.text,
    };
  }
  if (typeof filled.text_sha256 === "string" && sha256Hex(filled.text as string) !== filled.text_sha256)
    throw new RangeError(
      `${describeRow(table, row)}: the words at its offsets are not those that were published`,
    );
  return filled;
}

/** A statement has the longest wording of its quotations, the first of those that are equally long. */
function hydrateStatements(rows: Rows): AnyRow[] {
  const order = ({ published_start, article_id, char_start }: AnyRow) =>
    [published_start ?? "~", article_id, String(char_start).padStart(10, "0")].join("\u001f");
  const longest = new Map<unknown, string>();
  for (const { statement_id, text } of [...rows.get("quotes")!].sort((a, b) =>
    compareText(order(a), order(b)),
  )) {
    const before = longest.get(statement_id) ?? "";
    if (typeof text === "string" && text.length > before.length) longest.set(statement_id, text);
  }
  return rows
    .get("statements")!
    .map((row) => ({ ...row, text: row.text ?? longest.get(row.statement_id) ?? null }));
}
