import { createToCells } from "../table/cells.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { createSha256, sha256Hex } from "./sha256.ts";

const fieldSeparator = "\u001f";
const nullMark = "\u001e";
/** Digests gathered before they are hashed in turn. */
const chunkLength = 1 << 12;

/**
 * The logical fingerprint of a table: the sha256 of the hexadecimal sha256 of each row, in order of key, where a row is
 * its cells joined by U+001F with U+001E for null. It says nothing of the file format, so that CSV, Arrow and Parquet
 * of the same rows have one fingerprint, in any language: see docs/releases.md.
 */
export function createFingerprint(table: Table): {
  /** Takes the cells too where they are printed already. */
  add: (row: AnyRow, cells?: readonly (string | null)[]) => void;
  digest: () => string;
} {
  const toCells = createToCells(table);
  const encoder = new TextEncoder();
  const whole = createSha256();
  let digests = "";
  const flush = () => {
    whole.update(encoder.encode(digests));
    digests = "";
  };
  return {
    add: (row, cells = toCells(row)) => {
      let text = cells[0] ?? nullMark;
      for (let i = 1; i < cells.length; i++) text += fieldSeparator + (cells[i] ?? nullMark);
      digests += sha256Hex(text);
      if (digests.length >= chunkLength) flush();
    },
    digest: () => {
      flush();
      return whole.digest();
    },
  };
}
