import { toColumns } from "../table/columns.ts";
import type { TableFacts } from "./data-package.ts";

const sample = "quotes";

/** How to read a table in the languages of those who will, so that no cell changes on the way. */
export function toReaders(tables: readonly TableFacts[]): string[] {
  const { table } = tables.find((facts) => facts.table.name === sample) ?? tables[0]!;
  const { name } = table;
  const days = toColumns(table).flatMap((column) => (column.type.kind === "day" ? [column.name] : []));
  const parseDates = days.length > 0 ? `, parse_dates=${JSON.stringify(days)}` : "";
  return [
    fence(
      "python",
      `import pandas as pd\n${name} = pd.read_csv("${name}.csv", keep_default_na=False, na_values=[""]${parseDates})`,
    ),
    fence("python", `import polars as pl\n${name} = pl.read_ipc("${name}.arrow")`),
    fence("r", `${name} <- readr::read_csv("${name}.csv", na = "", trim_ws = FALSE)`),
    fence(
      "sql",
      `-- DuckDB\nselect * from read_csv('${name}.csv', header = true, nullstr = '', allow_quoted_nulls = false)`,
    ),
    fence(
      "js",
      `import { readFileSync } from "node:fs";\nimport { tableFromIPC } from "apache-arrow";\nconst ${name} = tableFromIPC(readFileSync("${name}.arrow"));`,
    ),
  ];
}

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;
