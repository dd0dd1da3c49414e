import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Read, Release } from "@onrecord/export";
import { Problem } from "../problem.ts";

const chunkBytes = 1 << 20;

/** The bytes of a file, piece by piece. A piece is good until the next is asked for. */
export function* readChunks(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const length = readSync(descriptor, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The files of a folder as `@onrecord/export` reads them. */
export const readFolder =
  (folder: string): Read =>
  (name) =>
    existsSync(join(folder, name)) ? readChunks(join(folder, name)) : null;

/** @throws Problem where the folder holds no release */
export async function openReleaseFolder(folder: string): Promise<Release> {
  const { openRelease } = await import("@onrecord/export");
  if (!existsSync(folder)) throw new Problem("no such folder", { file: folder, line: null });
  return orProblem(folder, () => openRelease(readFolder(folder)));
}

/**
 * Opens a release after its tables and descriptors were compared with its sums.
 * @throws Problem where the folder holds no release, or another than was published
 */
export async function openPublished(folder: string): Promise<Release> {
  const release = await openReleaseFolder(folder);
  const { checkSums } = await import("@onrecord/export");
  const { failed, problems } = checkSums(readFolder(folder), [], (name) => /\.(?:arrow|json)$/.test(name));
  if (failed === 0) return release;
  const more = failed > 1 ? ` (and ${failed - 1} more)` : "";
  throw new Problem(`${problems[0]}${more}; it is not what was published`, { file: folder, line: null });
}

/** Turns what `@onrecord/export` finds wrong with data into a problem that names the place. */
export function orProblem<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof RangeError ? new Problem(error.message, { file, line: null }) : error;
  }
}
