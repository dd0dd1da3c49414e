import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ArticleKeys, IdentifiedArticle } from "@onrecord/link";
import type { CodedBatch } from "./code-batch.ts";
import { guardWriting } from "./guard-writing.ts";

const newline = 0x0a;
const chunkBytes = 1 << 16;

/** What joins an article with others: read again when they are joined. */
export type JoiningKeys = Omit<ArticleKeys, "textSha256" | "signature" | "rows">;

/**
 * Writes what was found in a batch: a line for what stays in memory, then a line for the keys of each article, then one for
 * each article, without its tokens. The file is there whole or not at all.
 */
export function writeBatch(
  path: string,
  batch: CodedBatch,
  articles: readonly { readonly keys: ArticleKeys; readonly identified: IdentifiedArticle }[],
): void {
  const toLines = (values: readonly unknown[]) =>
    values.map((value) => `${JSON.stringify(value)}\n`).join("");
  const keys = toLines(articles.map((article) => toJoiningKeys(article.keys)));
  const head = toLines([{ ...batch, keyBytes: Buffer.byteLength(keys) }]);
  const found = toLines(articles.map(({ identified }) => withoutTokens(identified)));
  const partial = `${path}.${process.pid}.partial`;
  guardWriting(dirname(path), () => {
    writeFileSync(partial, head + keys + found);
    renameSync(partial, path);
  });
}

const toJoiningKeys = ({ textSha256: _, signature: __, rows: ___, ...keys }: ArticleKeys): JoiningKeys =>
  keys;

const withoutTokens = ({ article, ...rest }: IdentifiedArticle): unknown => {
  const { tokens: _, ...kept } = article;
  return { ...rest, article: kept };
};

interface Head extends CodedBatch {
  readonly keyBytes: number;
}

/** The first line of a batch file. */
export const readBatchHead = (path: string): CodedBatch =>
  withFile(path, (descriptor) => {
    const { keyBytes: _, ...batch } = readHead(descriptor).head;
    return batch;
  });

/** The keys of the articles of a batch file, or of one of them. */
export function readBatchKeys(path: string, only?: number): JoiningKeys[] {
  const bytes = withFile(path, (descriptor) => {
    const { head, end } = readHead(descriptor);
    const buffer = Buffer.allocUnsafe(head.keyBytes);
    readSync(descriptor, buffer, 0, buffer.length, end);
    return buffer;
  });
  const lines = bytes.toString("utf8").trimEnd().split("\n");
  const wanted = only === undefined ? lines : lines.slice(only, only + 1);
  return wanted.map((line) => JSON.parse(line) as JoiningKeys);
}

/** The articles of a batch file. Their tokens are gone: nothing after the events looks at them. */
export function* readBatchArticles(path: string): Generator<IdentifiedArticle> {
  const bytes = readFileSync(path);
  const headEnd = bytes.indexOf(newline) + 1;
  let from = headEnd + (JSON.parse(bytes.toString("utf8", 0, headEnd)) as Head).keyBytes;
  for (let end = bytes.indexOf(newline, from); end >= 0; end = bytes.indexOf(newline, from)) {
    yield JSON.parse(bytes.toString("utf8", from, end)) as IdentifiedArticle;
    from = end + 1;
  }
}

function readHead(descriptor: number): { readonly head: Head; readonly end: number } {
  const parts: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const length = readSync(descriptor, chunk, 0, chunkBytes, size);
    const end = chunk.subarray(0, length).indexOf(newline);
    parts.push(chunk.subarray(0, end < 0 ? length : end));
    if (end >= 0 || length === 0) {
      return { head: JSON.parse(Buffer.concat(parts).toString("utf8")) as Head, end: size + end + 1 };
    }
    size += length;
  }
}

function withFile<Result>(path: string, act: (descriptor: number) => Result): Result {
  const descriptor = openSync(path, "r");
  try {
    return act(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
