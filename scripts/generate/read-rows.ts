import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** Rows of a committed CSV file by the names of its columns. Throws an Error that names file and row where it is broken. */
export function readRows<Column extends string = string>(file: string): Record<Column, string>[] {
  const { data, errors } = Papa.parse<Record<Column, string>>(readFileSync(file, "utf8"), {
    header: true,
    delimiter: ",",
    skipEmptyLines: true,
  });
  const first = errors[0];
  if (first) throw new Error(`${file}, row ${(first.row ?? 0) + 2}: ${first.message}`);
  return data;
}
