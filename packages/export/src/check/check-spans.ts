import { toUnits } from "../offsets/code-points.ts";
import { describeRow } from "../table/check-row.ts";
import { toColumns } from "../table/columns.ts";
import type { AnyRow, SpanColumns, Table } from "../table/table.ts";
import { valuesAt } from "./check-references.ts";

/** A text and its conversion from code points to UTF-16 offsets. */
export interface IndexedText {
  readonly text: string;
  readonly toUnit: (codePoint: number) => number;
}

/**
 * Makes the check of the spans of a row: each lies in its text, and the words beside it are the words there. Without
 * texts, as in releases of the `facts` profile, only that no span ends before it begins.
 */
export function createSpanCheck(
  tables: readonly Table[],
  rows: (table: Table) => Iterable<AnyRow>,
  result: { look: () => void; fail: (problem: string) => void },
): (table: Table, row: AnyRow) => void {
  let texts: ReadonlyMap<unknown, IndexedText> | null = null;
  const articleOf = createArticleOf(tables, rows);
  return (table, row) => {
    if (!table.spans) return;
    texts ??= indexTexts(rows(tables[0] as Table));
    const text = texts.get(articleOf(table, row));
    for (const span of table.spans) {
      const problem = checkSpan(row, span, text);
      if (problem !== null) result.fail(`${describeRow(table, row)}, column ${span.start}: ${problem}`);
      result.look();
    }
  };
}

/** The texts of a table of articles by id. */
export function indexTexts(articles: Iterable<AnyRow>): Map<unknown, IndexedText> {
  const texts = new Map<unknown, IndexedText>();
  for (const { article_id, text } of articles)
    if (typeof text === "string") texts.set(article_id, { text, toUnit: toUnits(text) });
  return texts;
}

/** Gives the article of a row: its own, or that of the row that it belongs to. */
export function createArticleOf(
  tables: readonly Table[],
  rows: (table: Table) => Iterable<AnyRow>,
): (table: Table, row: AnyRow) => unknown {
  const parents = new Map<Table, { column: string; articles: Map<unknown, unknown> }>();
  return (table, row) => {
    if ("article_id" in row) return row.article_id;
    let parent = parents.get(table);
    if (!parent) {
      const isParent = (name: string) => {
        const found = tables.find((other) => other.name === name);
        return found && toColumns(found).some((column) => column.name === "article_id") ? found : null;
      };
      const reference = table.references?.find((to) => isParent(to.table));
      if (!reference) throw new TypeError(`table ${table.name} has spans and no way to an article`);
      const target = isParent(reference.table) as Table;
      const articles = new Map(
        Array.from(rows(target), (other) => [other[target.key[0] as string], other.article_id]),
      );
      parent = { column: reference.columns[0] as string, articles };
      parents.set(table, parent);
    }
    return parent.articles.get(row[parent.column]);
  };
}

/** The words of a span, parts joined by one space; null where the span is empty. Throws when it leaves its text. */
export function sliceSpan(row: AnyRow, span: SpanColumns, { text, toUnit }: IndexedText): string | null {
  const ends = valuesAt(row, span.end);
  const parts = valuesAt(row, span.start).flatMap((start, index) =>
    start === null ? [] : text.slice(toUnit(start as number), toUnit(ends[index] as number)),
  );
  return parts.length === 0 ? null : parts.join(" ");
}

function checkSpan(row: AnyRow, span: SpanColumns, text: IndexedText | undefined): string | null {
  const ends = valuesAt(row, span.end);
  for (const [index, start] of valuesAt(row, span.start).entries()) {
    const end = ends[index];
    if ((start === null) !== (end === null)) return "one end of the span is missing";
    if ((start as number) > (end as number)) return `begins at ${start} and ends at ${end}`;
  }
  if (!text) return null;
  try {
    const words = sliceSpan(row, span, text);
    if (words === null && span.free) return null;
    const said = span.text === undefined ? words : (row[span.text] ?? null);
    return words === said
      ? null
      : `expected ${JSON.stringify(said)}, the text has ${JSON.stringify(words)} there`;
  } catch (error) {
    return (error as Error).message;
  }
}
