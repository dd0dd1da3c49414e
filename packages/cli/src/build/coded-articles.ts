import { createHash } from "node:crypto";
import { createTextColumns, findDuplicates, noOriginal } from "@onrecord/link/steps";
import type { ArticleHead } from "./code-batch.ts";
import type { ArticlePlace, Chapter, ChapterBatch } from "./spread-keys.ts";

/** All that is held in memory of coded articles: some 150 bytes of each. */
export interface CodedArticles {
  readonly add: (path: string, articles: readonly ArticleHead[]) => void;
  readonly count: () => number;
  /** Digest of the texts and where they come from, whatever their order. */
  readonly digest: () => string;
  /**
   * The batches in chapters of so many articles, with what is a copy of what; `isLive` says of an article whether the
   * release before had it.
   */
  readonly toChapters: (size: number, isLive: (id: string) => boolean) => Chapter[];
}

const idLength = 14;
const digestLength = 32;

export function createCodedArticles(): CodedArticles {
  const ids = createRecords(idLength);
  const digests = createRecords(digestLength);
  const days: string[] = [];
  const withdrawn = new Set<number>();
  const batches: { readonly path: string; readonly first: number }[] = [];
  const texts = createTextColumns();
  const known = new Map<string, string>();
  const idOf = (index: number): string => ids.at(index).toString("latin1");

  const findOriginals = (isLive: (id: string) => boolean): Map<number, number> => {
    const order = days.map((_, index) => index).filter((index) => !withdrawn.has(index));
    const settled = days.map((_, index) => (isLive(idOf(index)) ? 0 : 1));
    order.sort(
      (a, b) =>
        (settled[a] as number) - (settled[b] as number) ||
        compare(days[a] as string, days[b] as string) ||
        Buffer.compare(ids.at(a), ids.at(b)),
    );
    const originals = new Map<number, number>();
    for (const [place, original] of findDuplicates(texts.inOrder(order)).entries())
      if (original !== noOriginal) originals.set(order[place] as number, order[original] as number);
    return originals;
  };
  const placeOf = (index: number): ArticlePlace => {
    let [low, high] = [0, batches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((batches[middle] as { first: number }).first <= index) low = middle + 1;
      else high = middle;
    }
    const { path, first } = batches[low - 1] as { path: string; first: number };
    return { id: idOf(index), path, index: index - first };
  };

  return {
    add: (path, articles) => {
      batches.push({ path, first: days.length });
      for (const article of articles) {
        const { id, source, textSha256, published } = article;
        const index = days.length;
        const day = published ?? "~";
        if (!known.has(day)) known.set(day, day);
        if (article.withdrawn) withdrawn.add(index);
        ids.add(Buffer.from(id, "latin1"));
        days.push(known.get(day) as string);
        texts.add(article);
        digests.add(
          createHash("sha256")
            .update(JSON.stringify([source, textSha256]))
            .digest(),
        );
      }
    },
    count: () => days.length,
    digest: () => {
      const lines = days.map((_, index) => digests.at(index));
      const hash = createHash("sha256");
      for (const line of lines.sort(Buffer.compare)) hash.update(line);
      return hash.digest("hex");
    },
    toChapters: (size, isLive) => {
      const originals = findOriginals(isLive);
      const chapters: { name: string; batches: ChapterBatch[] }[] = [];
      let room = 0;
      for (const [number, { path, first }] of batches.entries()) {
        const end = batches[number + 1]?.first ?? days.length;
        const inBatch = Array.from({ length: end - first }, (_, index) => index);
        if (room <= 0) {
          chapters.push({ name: String(chapters.length), batches: [] });
          room = size;
        }
        room -= end - first;
        chapters.at(-1)?.batches.push({
          path,
          withdrawn: inBatch.filter((index) => withdrawn.has(first + index)),
          copies: inBatch.flatMap((index) => {
            const original = originals.get(first + index);
            return original === undefined ? [] : [{ index, original: placeOf(original) }];
          }),
        });
      }
      return chapters;
    },
  };
}

/** Pieces of bytes of one length, one behind the other. */
function createRecords(length: number) {
  let bytes = Buffer.alloc(length * 1024);
  let count = 0;
  return {
    add: (record: Buffer) => {
      if (record.length !== length) throw new Error(`expected ${length} bytes, got ${record.length}`);
      if (length * (count + 1) > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
      record.copy(bytes, length * count++);
    },
    at: (index: number): Buffer => bytes.subarray(length * index, length * (index + 1)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
