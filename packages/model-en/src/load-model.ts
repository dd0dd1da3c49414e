import type { Model } from "./model.ts";

/** Files beside this package's code, one a part. */
const parts = ["names", "syntax"];

async function readPart(part: string): Promise<Uint8Array> {
  const url = new URL(`../data/${part}.bin`, import.meta.url);
  if (url.protocol === "file:") {
    // in one piece: to wait for each of many pieces takes twice as long
    const { readFileSync } = await import("node:fs");
    return readFileSync(url);
  }
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`cannot load the model: expected ${url.href}, got status ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * The weights for English, read from the files of this package: from disk in Node, by `fetch` in a browser. Load it once
 * and hand it to every call; it is decoded at its first use and never changed.
 */
export async function loadModel(): Promise<Model> {
  return Object.fromEntries(
    await Promise.all(parts.map(async (part) => [part, await readPart(part)] as const)),
  );
}
