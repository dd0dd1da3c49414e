import {
  DatasetInfo,
  type ReleaseFacts,
  type ReleaseOptions,
  type Sink,
  writeRelease,
} from "@onrecord/export";
import type { LinkedArticles } from "@onrecord/link";

/** A sink that keeps its bytes, copied as a disk would. */
export function createMemory(): { files: Map<string, Buffer>; open: (name: string) => Sink } {
  const files = new Map<string, Buffer>();
  return {
    files,
    open: (name) => {
      const chunks: Uint8Array[] = [];
      return {
        write: (bytes) => chunks.push(bytes.slice()),
        close: () => files.set(name, Buffer.concat(chunks)),
      };
    },
  };
}

/** Writes a release into memory. */
export function writeToMemory(
  linked: LinkedArticles,
  options: Partial<ReleaseOptions> = {},
): { files: Map<string, Buffer>; facts: ReleaseFacts } {
  const { files, open } = createMemory();
  const info = DatasetInfo.parse({ name: "example" });
  return { facts: writeRelease(linked, { info, ...options }, open), files };
}
