import { Problem } from "../problem.ts";
import type { FieldMap } from "./fields.ts";
import type { InputFile } from "./find-input-files.ts";
import { type Limits, toMebibytes } from "./limits.ts";
import type { Reporter } from "./raw-article.ts";
import type { InputRecord } from "./to-raw-article.ts";

/** One file while it is read. */
export interface Input {
  readonly file: InputFile;
  readonly chunks: AsyncIterable<Buffer>;
  readonly limits: Limits;
  readonly reporter: Reporter;
  /** What the user says of names that are not ours. */
  readonly map: FieldMap;
  /** What a metadata table says of the file. */
  readonly said: InputRecord;
}

/**
 * All bytes of an input that is one article.
 * @throws Problem where that is more than an article can be
 */
export async function collectBytes({ file, chunks, limits }: Input): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > limits.recordBytes) {
      const message = `is longer than ${toMebibytes(limits.recordBytes)}, as no article is`;
      throw new Problem(message, { file: file.shown, line: null });
    }
  }
  return Buffer.concat(parts);
}
