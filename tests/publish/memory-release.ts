import {
  DatasetInfo,
  openRelease,
  type Release,
  type ReleaseFacts,
  type ReleaseOptions,
  type Sink,
  writeRelease,
} from "@onrecord/export";
import type { LinkedArticles } from "@onrecord/link";

/** Files in memory, written and read as a disk would have them. */
export function createMemory() {
  const files = new Map<string, Buffer>();
  const open = (name: string): Sink => {
    const chunks: Uint8Array[] = [];
    return {
      write: (bytes) => chunks.push(bytes.slice()),
      close: () => files.set(name, Buffer.concat(chunks)),
    };
  };
  return { files, open, read: (name: string) => toChunks(files.get(name)) };
}

/** Pieces of an odd length, so that characters, rows and messages are cut in two. */
export function toChunks(bytes: Buffer | undefined, length = 997): Buffer[] | null {
  if (!bytes) return null;
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += length) chunks.push(bytes.subarray(at, at + length));
  return chunks;
}

/** Writes a release into memory. */
export function writeToMemory(
  linked: LinkedArticles,
  options: Partial<ReleaseOptions> = {},
): {
  files: Map<string, Buffer>;
  facts: ReleaseFacts;
  release: Release;
  read: (name: string) => Buffer[] | null;
} {
  const { files, open, read } = createMemory();
  const info = DatasetInfo.parse({ name: "example" });
  const facts = writeRelease(linked, { info, ...options }, open);
  return { facts, files, release: openRelease(read), read };
}
