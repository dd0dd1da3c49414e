import { Problem } from "../problem.ts";
import { toMebibytes } from "./limits.ts";

/** The bytes of one record, without its line end, and the line it begins on. */
export interface ByteRecord {
  readonly bytes: Buffer;
  readonly line: number;
}

/** Offset of the line end that closes the record which goes on at `from`, or -1 where the chunk does not close it. */
export type FindRecordEnd = (chunk: Buffer, from: number) => number;

const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

export const findLineEnd: FindRecordEnd = (chunk, from) => chunk.indexOf(newline, from);

const cellStart = 0;
const bareCell = 1;
const quotedCell = 2;
const quoteInQuotedCell = 3;

/** Line ends inside quoted cells (RFC 4180) close no record. Bytes of UTF-8 sequences are all above 0x7F. */
export function csvRecordEnds(delimiter: string): FindRecordEnd {
  const separator = delimiter.charCodeAt(0);
  let state = cellStart;
  return (chunk, from) => {
    for (let i = from; i < chunk.length; i++) {
      const byte = chunk[i];
      if (state === quotedCell) {
        if (byte === quote) state = quoteInQuotedCell;
      } else if (byte === newline) {
        state = cellStart;
        return i;
      } else if (byte === separator) state = cellStart;
      else if (byte === quote && state !== bareCell) state = quotedCell;
      else if (byte !== carriageReturn) state = bareCell;
    }
    return -1;
  };
}

/** Cuts a stream of bytes into records. Memory is bounded by the longest one. */
export async function* splitRecords(
  chunks: AsyncIterable<Buffer>,
  {
    file,
    maxBytes,
    findEnd,
  }: { readonly file: string; readonly maxBytes: number; readonly findEnd: FindRecordEnd },
): AsyncGenerator<ByteRecord> {
  let parts: Buffer[] = [];
  let size = 0;
  let line = 1;
  const close = (): ByteRecord => {
    const bytes = Buffer.concat(parts);
    const record = { bytes, line };
    line += 1 + count(bytes, newline);
    parts = [];
    size = 0;
    return record;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = findEnd(chunk, 0); end >= 0; end = findEnd(chunk, from)) {
      parts.push(chunk.subarray(from, end));
      yield close();
      from = end + 1;
    }
    parts.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > maxBytes) {
      const message = `is longer than ${toMebibytes(maxBytes)}; a line end or a quotation mark may be missing`;
      throw new Problem(message, { file, line });
    }
  }
  if (size > 0) yield close();
}

function count(bytes: Buffer, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found++;
  return found;
}
