import { createHash } from "node:crypto";
import { createTextColumns, findDuplicates, noOriginal } from "@onrecord/link/steps";
import { readBatchHead } from "./batch-file.ts";
import type { ArticleHead } from "./code-batch.ts";
import type { ArticlePlace, Chapter, ChapterBatch } from "./spread-keys.ts";

/** All that is held in memory of coded articles: some 25 bytes of each. The rest is read from their files again. */
export interface CodedArticles {
  readonly add: (path: string, articles: readonly ArticleHead[]) => void;
  readonly count: () => number;
  /** Digest of the texts and where they come from, whatever their order. */
  readonly digest: () => string;
  /**
   * The batches in chapters of so many articles, with what is a copy of what, made anew whenever they are gone over;
   * `isLive` says of an article whether the release before had it.
   */
  readonly toChapters: (size: number, isLive: (id: string) => boolean) => Iterable<Chapter>;
}

const idLength = 14;
const digestLength = 32;

export function createCodedArticles(): CodedArticles {
  const ids = createRecords(idLength);
  const days: string[] = [];
  const withdrawn = new Set<number>();
  const batches: { readonly path: string; readonly first: number }[] = [];
  const known = new Map<string, string>();
  const idOf = (index: number): string => ids.at(index).toString("latin1");

  function* heads(): Generator<readonly [index: number, article: ArticleHead]> {
    for (const { path, first } of batches)
      for (const [index, article] of readBatchHead(path).articles.entries()) yield [first + index, article];
  }

  /** Of each article the one that it is a copy of, else `noOriginal`. */
  const findOriginals = (isLive: (id: string) => boolean): Int32Array => {
    const order = Uint32Array.from(days.keys()).filter((index) => !withdrawn.has(index));
    const settled = Uint8Array.from(days, (_, index) => (isLive(idOf(index)) ? 0 : 1));
    order.sort(
      (a, b) =>
        (settled[a] as number) - (settled[b] as number) ||
        compare(days[a] as string, days[b] as string) ||
        ids.compare(a, b),
    );
    const placeOfArticle = new Int32Array(days.length).fill(-1);
    for (const [place, index] of order.entries()) placeOfArticle[index] = place;
    const { columns, set } = createTextColumns(order.length);
    for (const [index, article] of heads()) {
      const place = placeOfArticle[index] as number;
      if (place >= 0) set(place, article);
    }
    const originals = new Int32Array(days.length).fill(noOriginal);
    for (const [place, original] of findDuplicates(columns).entries())
      if (original !== noOriginal) originals[order[place] as number] = order[original] as number;
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
        const { id, published } = article;
        const index = days.length;
        const day = published ?? "~";
        if (!known.has(day)) known.set(day, day);
        if (article.withdrawn) withdrawn.add(index);
        ids.add(Buffer.from(id, "latin1"));
        days.push(known.get(day) as string);
      }
    },
    count: () => days.length,
    digest: () => {
      const digests = createRecords(digestLength);
      for (const [, { source, textSha256 }] of heads())
        digests.add(
          createHash("sha256")
            .update(JSON.stringify([source, textSha256]))
            .digest(),
        );
      const hash = createHash("sha256");
      for (const index of Uint32Array.from(days.keys()).sort(digests.compare)) hash.update(digests.at(index));
      return hash.digest("hex");
    },
    toChapters: (size, isLive) => {
      const originals = findOriginals(isLive);
      const toBatch = (number: number): ChapterBatch => {
        const { path, first } = batches[number] as (typeof batches)[number];
        const end = batches[number + 1]?.first ?? days.length;
        const inBatch = Array.from({ length: end - first }, (_, index) => index);
        return {
          path,
          withdrawn: inBatch.filter((index) => withdrawn.has(first + index)),
          copies: inBatch.flatMap((index) => {
            const original = originals[first + index] ?? noOriginal;
            return original === noOriginal ? [] : [{ index, original: placeOf(original) }];
          }),
        };
      };
      return {
        *[Symbol.iterator]() {
          for (let number = 0, name = 0; number < batches.length; name++) {
            const chapter: ChapterBatch[] = [];
            const start = batches[number]?.first ?? 0;
            while (number < batches.length && (batches[number]?.first ?? 0) - start < size)
              chapter.push(toBatch(number++));
            yield { name: String(name), batches: chapter };
          }
        },
      };
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
    compare: (a: number, b: number): number =>
      bytes.compare(bytes, length * b, length * (b + 1), length * a, length * (a + 1)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
