import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Problem, toSystemReason } from "../problem.ts";
import { type Limits, toMebibytes } from "./limits.ts";
import { peek } from "./peek.ts";

export interface ReadBytesOptions {
  /** As messages name it. */
  readonly file: string;
  readonly limits: Limits;
  /** Told the number of bytes of every piece that was read, before it is unpacked. */
  readonly onRead?: ((bytes: number) => void) | undefined;
}

/** The bytes of a file or of an open stream; gzip is unpacked, whatever the name says. */
export async function* readBytes(
  source: string | AsyncIterable<Buffer>,
  { file, limits, onRead }: ReadBytesOptions,
): AsyncGenerator<Buffer> {
  try {
    const bytes = typeof source === "string" ? (createReadStream(source) as AsyncIterable<Buffer>) : source;
    const { head, chunks } = await peek(onRead === undefined ? bytes : counted(bytes, onRead), 2);
    const gzipped = head[0] === 0x1f && head[1] === 0x8b;
    yield* gzipped ? unpack(chunks, file, limits) : chunks;
  } catch (error) {
    const reason = toSystemReason(error);
    throw reason === null ? error : new Problem(reason, { file, line: null });
  }
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onRead(chunk.length);
    yield chunk;
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
