import { spawnSync } from "node:child_process";
import Papa from "papaparse";

/** Prints the value of a block as CSV, days as `YYYY-MM-DD` and the items of lists joined by commas. */
const toProgram = (block: string): string => `
suppressPackageStartupMessages({ library(dplyr); library(readr) })
options(readr.show_col_types = FALSE)
result <- ungroup(local({
${block}
}))
as_text <- function(column) {
  if (is.list(column)) return(vapply(column, function(cell) paste(cell, collapse = ", "), ""))
  if (is.numeric(column)) return(ifelse(is.na(column), NA, format(column, trim = TRUE, scientific = FALSE)))
  as.character(column)
}
result[] <- lapply(result, as_text)
write.csv(result, stdout(), row.names = FALSE, na = "")
`;

/**
 * Runs the R form of an analysis over a dataset and compares its rows with those of the SQL. Gives what differs, nothing
 * where nothing does, null where there is no R with the packages it needs.
 */
export function runInR(page: string, data: string, expected: readonly (readonly string[])[]): string | null {
  const probe = spawnSync("Rscript", ["-e", "library(dplyr); library(readr)"], { stdio: "ignore" });
  if (probe.status !== 0) return null;
  const [, block = ""] = /```r\n([\s\S]*?)\n```/.exec(page) ?? [];
  const { status, stdout, stderr } = spawnSync("Rscript", ["-e", toProgram(block)], {
    cwd: data,
    encoding: "utf8",
  });
  if (status !== 0) return stderr.slice(-300);
  const [, ...found] = Papa.parse<string[]>(stdout, { skipEmptyLines: true }).data;
  const inOrder = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join("\u001f")).sort();
  return JSON.stringify(inOrder(found)) === JSON.stringify(inOrder(expected))
    ? ""
    : `expected ${JSON.stringify(expected.slice(0, 2))}, got ${JSON.stringify(found.slice(0, 2))}`;
}
