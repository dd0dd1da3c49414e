import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { toTable } from "../to-table.ts";

/** A result as text: the names of its columns, and its cells. */
export interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const resultPattern = /<!-- result: (.+) -->\n[\s\S]*?<!-- end of result -->/g;

/** The dataset that a page is about, as it names it. */
export const toDataset = (page: string): string => /`datasets\/([a-z0-9-]+)\/data`/.exec(page)?.[1] ?? "";

/**
 * Runs the SQL of a page over the CSV files of a folder and writes its results into the page, each as a table, and as a
 * chart where its last column is numbers.
 */
export async function fillPage(page: string, folder: string): Promise<string> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`set file_search_path = '${folder.replaceAll("'", "''")}'`);
  const [, sql = ""] = /```sql\n([\s\S]*?);\n```/.exec(page) ?? [];
  await connection.run(`create table analysis as ${sql}`);
  let filled = "";
  let from = 0;
  for (const match of page.matchAll(resultPattern)) {
    const result = await query(connection, match[1] as string);
    const body = [toTable(result.columns, result.rows), toChart(result)].filter(Boolean).join("\n\n");
    filled += `${page.slice(from, match.index)}<!-- result: ${match[1]} -->\n\n${body}\n\n<!-- end of result -->`;
    from = match.index + match[0].length;
  }
  return filled + page.slice(from);
}

async function query(connection: DuckDBConnection, sql: string): Promise<Result> {
  const reader = await connection.runAndReadAll(sql);
  return {
    columns: reader.columnNames(),
    rows: reader.getRowsJson().map((row) => row.map(toText)),
  };
}

const toText = (value: unknown): string =>
  value === null ? "" : Array.isArray(value) ? value.map(toText).join(", ") : String(value);

/** Bars of the last column over the first, those of one name summed. */
function toChart({ columns, rows }: Result): string | null {
  const at = columns.findLastIndex((_, index) => rows.every((row) => /^\d+$/.test(row[index] ?? "")));
  if (at < 1 || rows.length < 2) return null;
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row[0] || "none", (sums.get(row[0] || "none") ?? 0) + Number(row[at]));
  const names = [...sums.keys()].map((name) => JSON.stringify(name)).join(", ");
  return [
    "```mermaid",
    "xychart-beta",
    `  x-axis [${names}]`,
    `  y-axis ${JSON.stringify(columns[at])}`,
    `  bar [${[...sums.values()].join(", ")}]`,
    "```",
  ].join("\n");
}
