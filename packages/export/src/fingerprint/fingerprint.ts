import { toCellOf } from "../table/cells.ts";
import { toColumns } from "../table/columns.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { createSha256, sha256Hex } from "./sha256.ts";

const fieldSeparator = "\u001f";
const nullMark = "\u001e";

/**
 * The logical fingerprint of a table: the sha256 of the hexadecimal sha256 of each row, in order of key, where a row is
 * its cells joined by U+001F with U+001E for null. It says nothing of the file format, so that CSV, Arrow and Parquet
 * of the same rows have one fingerprint, in any language: see docs/releases.md.
 */
export function createFingerprint(table: Table): { add: (row: AnyRow) => void; digest: () => string } {
  const columns = toColumns(table).map(({ name, type }) => ({ name, toCell: toCellOf(type) }));
  const encoder = new TextEncoder();
  const whole = createSha256();
  return {
    add: (row) => {
      const cells = columns.map(({ name, toCell }) => {
        const value = row[name];
        return value === null ? nullMark : toCell(value);
      });
      whole.update(encoder.encode(sha256Hex(cells.join(fieldSeparator))));
    },
    digest: whole.digest,
  };
}
