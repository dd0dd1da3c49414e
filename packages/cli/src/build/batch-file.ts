import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { IdentifiedArticle } from "@onrecord/link";
import type { CodedBatch } from "./code-batch.ts";
import { guardWriting } from "./guard-writing.ts";

const newline = 0x0a;
const chunkBytes = 1 << 18;

/**
 * Writes what was found in a batch: a line for what stays in memory, then a line for each article, without its tokens.
 * The file is there whole or not at all.
 */
export function writeBatch(path: string, batch: CodedBatch, articles: readonly IdentifiedArticle[]): void {
  const lines = [batch, ...articles.map(withoutTokens)].map((value) => `${JSON.stringify(value)}\n`);
  const partial = `${path}.${process.pid}.partial`;
  guardWriting(dirname(path), () => {
    writeFileSync(partial, lines.join(""));
    renameSync(partial, path);
  });
}

const withoutTokens = ({ article, ...rest }: IdentifiedArticle): unknown => {
  const { tokens: _, ...kept } = article;
  return { ...rest, article: kept };
};

/** The first line of a batch file. */
export function readBatchHead(path: string): CodedBatch {
  const descriptor = openSync(path, "r");
  try {
    const parts: Buffer[] = [];
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const length = readSync(descriptor, chunk);
      const end = chunk.subarray(0, length).indexOf(newline);
      parts.push(chunk.subarray(0, end < 0 ? length : end));
      if (end >= 0 || length === 0) return JSON.parse(Buffer.concat(parts).toString("utf8")) as CodedBatch;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The articles of a batch file. Their tokens are gone: nothing after the events looks at them. */
export function* readBatchArticles(path: string): Generator<IdentifiedArticle> {
  const bytes = readFileSync(path);
  let from = bytes.indexOf(newline) + 1;
  for (let end = bytes.indexOf(newline, from); end >= 0; end = bytes.indexOf(newline, from)) {
    yield JSON.parse(bytes.toString("utf8", from, end)) as IdentifiedArticle;
    from = end + 1;
  }
}
