import Papa from "papaparse";
import { type Place, Problem } from "../problem.ts";
import { decode } from "./decode.ts";
import { toDelimiter } from "./delimiter.ts";
import { peek } from "./peek.ts";
import { csvRecordEnds, splitRecords } from "./split-records.ts";
import type { InputRecord } from "./to-raw-article.ts";

/** A row by column, or the problem that it is. */
export interface CsvRow {
  readonly record: InputRecord | Problem;
  readonly columns: readonly string[];
  readonly line: number;
}

const headerBytes = 65_536;

/**
 * The rows of a CSV (RFC 4180; delimited by comma, semicolon or tab, as its header is). Each record goes through
 * papaparse by itself, so memory does not grow, no UTF-8 sequence is ever cut, and a broken row costs only itself.
 * @throws Problem where the header cannot be read
 */
export async function* readCsv(
  bytes: AsyncIterable<Buffer>,
  { file, maxBytes }: { readonly file: string; readonly maxBytes: number },
): AsyncGenerator<CsvRow> {
  const { head, chunks } = await peek(bytes, headerBytes);
  const delimiter = toDelimiter(head);
  let columns: readonly string[] | null = null;
  for await (const { bytes, line } of splitRecords(chunks, {
    file,
    maxBytes,
    findEnd: csvRecordEnds(delimiter),
  })) {
    if (bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x0d)) continue;
    const cells = toCells(bytes, delimiter, { file, line });
    if (columns === null) {
      if (cells instanceof Problem) throw cells;
      columns = toColumns(cells, { file, line });
    } else yield { record: toRecord(cells, columns, { file, line }), columns, line };
  }
  if (columns === null) throw new Problem("is empty", { file, line: null });
}

function toCells(bytes: Buffer, delimiter: string, place: Place): readonly string[] | Problem {
  let text: string;
  try {
    text = decode(bytes, place).replace(/\r\n?/g, "\n").replace(/\n$/, "");
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  const [error] = errors;
  if (error !== undefined) return new Problem(`not CSV: ${error.message}`, place);
  return data[0] ?? [];
}

function toColumns(cells: readonly string[], place: Place): readonly string[] {
  const columns = cells.map((name) => name.trim());
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw new Problem(`two columns are named “${twice}”`, place);
  return columns;
}

function toRecord(
  cells: readonly string[] | Problem,
  columns: readonly string[],
  place: Place,
): InputRecord | Problem {
  if (cells instanceof Problem) return cells;
  if (cells.length !== columns.length) {
    return new Problem(`has ${cells.length} cells; the header has ${columns.length}`, place);
  }
  return Object.fromEntries(columns.map((name, index) => [name, cells[index]]));
}
