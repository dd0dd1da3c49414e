import { decode } from "../inputs/decode.ts";
import { defaultLimits } from "../inputs/limits.ts";
import { parseJson, toObject } from "../inputs/parse-json.ts";
import { readBytes } from "../inputs/read-bytes.ts";
import { findLineEnd, splitRecords } from "../inputs/split-records.ts";
import { Problem } from "../problem.ts";
import { fromFollowTheMoney, isFollowTheMoney } from "./from-follow-the-money.ts";
import { fromPopolo, isPopolo } from "./from-popolo.ts";
import { fromTable } from "./from-table.ts";
import type { Fields, KnowledgeRow } from "./row.ts";

const fromRecord = (row: Fields, file: string, line: number): KnowledgeRow[] => {
  const place = { file, line };
  if (isPopolo(row)) return fromPopolo(row, place);
  return [isFollowTheMoney(row) ? fromFollowTheMoney(row, place) : fromTable(row, place)];
};

/**
 * The rows of one file: CSV by its header, JSON Lines, a JSON document of Popolo; FollowTheMoney is known by its fields.
 * @throws Problem that names the line
 */
export async function* readRows(file: string): AsyncGenerator<KnowledgeRow> {
  const bytes = readBytes(file, { file, limits: defaultLimits });
  const maxBytes = defaultLimits.recordBytes;
  if (/\.csv(?:\.gz)?$/i.test(file)) {
    const { readCsv } = await import("../inputs/read-csv.ts");
    for await (const { record, line } of readCsv(bytes, { file, maxBytes })) {
      if (record instanceof Problem) throw record;
      yield* fromRecord(record, file, line);
    }
    return;
  }
  const whole = /\.json(?:\.gz)?$/i.test(file);
  const findEnd = whole ? () => -1 : findLineEnd;
  for await (const { bytes: record, line } of splitRecords(bytes, { file, maxBytes, findEnd })) {
    const place = { file, line };
    const json = decode(record, place);
    if (json.trim() !== "") yield* fromRecord(toObject(parseJson(json, place), place), file, line);
  }
}
