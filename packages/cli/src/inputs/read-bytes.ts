import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Problem, toSystemReason } from "../problem.ts";
import { type Limits, toMebibytes } from "./limits.ts";
import { peek } from "./peek.ts";

/** The bytes of a file or of an open stream; gzip is unpacked, whatever the name says. */
export async function* readBytes(
  source: string | AsyncIterable<Buffer>,
  { file, limits }: { readonly file: string; readonly limits: Limits },
): AsyncGenerator<Buffer> {
  try {
    const bytes = typeof source === "string" ? (createReadStream(source) as AsyncIterable<Buffer>) : source;
    const { head, chunks } = await peek(bytes, 2);
    const gzipped = head[0] === 0x1f && head[1] === 0x8b;
    yield* gzipped ? unpack(chunks, file, limits) : chunks;
  } catch (error) {
    const reason = toSystemReason(error);
    throw reason === null ? error : new Problem(reason, { file, line: null });
  }
}

async function* unpack(packed: AsyncIterable<Buffer>, file: string, limits: Limits): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  pipeline(Readable.from(packed, { objectMode: false }), gunzip, () => {
    // an error of either is thrown by the loop below
  });
  let unpacked = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (unpacked > limits.unpackedBytes && unpacked > limits.unpackedRatio * gunzip.bytesWritten) {
        const size = `${toMebibytes(unpacked)} so far, more than ${limits.unpackedRatio} times its size`;
        throw new Problem(`unpacks to ${size}, as no news does; not read further`, { file, line: null });
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Problem || toSystemReason(error) !== null) throw error;
    const reason = (error as Error).message;
    throw new Problem(`its gzip is cut short or damaged (${reason})`, { file, line: null });
  } finally {
    gunzip.destroy();
  }
}
