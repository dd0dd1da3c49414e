import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Place, Problem, toPlaceName } from "../problem.ts";
import type { FieldMap } from "./fields.ts";
import { findInputFiles, type InputFile, metadataName } from "./find-input-files.ts";
import { readRows } from "./formats/csv.ts";
import { findFormat, type InputFormat } from "./formats/find-format.ts";
import { readJson } from "./formats/json.ts";
import { readLines } from "./formats/jsonl.ts";
import { readText } from "./formats/text.ts";
import type { Input } from "./input.ts";
import { createKnownSources } from "./known-sources.ts";
import type { Limits } from "./limits.ts";
import { peek } from "./peek.ts";
import type { RawArticle, Reporter } from "./raw-article.ts";
import { readBytes } from "./read-bytes.ts";
import type { InputRecord } from "./to-raw-article.ts";

const readers: Record<InputFormat, (input: Input) => AsyncGenerator<RawArticle>> = {
  text: readText,
  jsonl: readLines,
  json: readJson,
  csv: readRows,
};

export interface ReadOptions {
  readonly stdin: AsyncIterable<Buffer>;
  readonly reporter: Reporter;
  readonly limits: Limits;
  /** What the user says of names that are not ours. */
  readonly map: FieldMap;
  /** Instead of what a name ends in, or standard input begins with. */
  readonly format: InputFormat | null;
  /** A table of what the texts do not say, beside the `metadata.csv` of a folder argument. */
  readonly metadata: string | null;
  /** Told the bytes of all files before the first is read; null where standard input is one of them. */
  readonly onFound?: (bytes: number | null) => void;
  /** Told the number of bytes of every piece that was read. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * The articles of all inputs, in order, one at a time: files, folders of texts, records of JSON Lines, JSON and CSV,
 * standard input, each also gzipped. No two have the same `metadata.source`.
 * @throws Problem as the reporter wants it
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<RawArticle> {
  const { reporter } = options;
  const known = createKnownSources();
  for await (const article of readAll(inputs, options)) {
    const { source } = article.metadata;
    const before = known.meet(source, article.place);
    if (before === null) yield article;
    else {
      reporter.skip(new Problem(`has the id “${source}” of ${toPlaceName(before)}`, article.place));
    }
  }
}

async function* readAll(inputs: readonly string[], options: ReadOptions): AsyncGenerator<RawArticle> {
  const { reporter, limits, map } = options;
  const said = await readMetadataTables(inputs, options);
  const unused = new Map(said);
  const files = findInputFiles(inputs, reporter);
  options.onFound?.(countBytes(files));
  for (const file of files) {
    unused.delete(file.name);
    const bytes = readBytes(file.path ?? options.stdin, { file: file.shown, limits, onRead: options.onRead });
    try {
      const { head, chunks } = await peek(bytes, sniffedBytes);
      const format = options.format ?? findFormat(file, head, map);
      const input = { file, chunks, limits, reporter, map, said: said.get(file.name)?.record ?? {} };
      yield* readers[format](input);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      reporter.skip(error);
    }
  }
  for (const [name, { place }] of unused)
    reporter.warn(new Problem(`“${name}” is not among the inputs`, place));
}

const sniffedBytes = 65_536;

function countBytes(files: Iterable<InputFile>): number | null {
  let sum = 0;
  for (const { path } of files) {
    if (path === null) return null;
    sum += sizeOf(path);
  }
  return sum;
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

type MetadataRows = ReadonlyMap<string, { readonly record: InputRecord; readonly place: Place }>;

async function readMetadataTables(
  inputs: readonly string[],
  { limits, metadata }: ReadOptions,
): Promise<MetadataRows> {
  const inFolders = inputs.map((input) => join(input, metadataName)).filter((path) => existsSync(path));
  const files = metadata === null ? inFolders : [...inFolders, metadata];
  const rows = new Map<string, { record: InputRecord; place: Place }>();
  if (files.length === 0) return rows;
  const { readMetadata } = await import("./read-metadata.ts");
  for (const file of files) {
    for (const [name, { record, line }] of await readMetadata(file, { limits })) {
      rows.set(name, { record: { ...rows.get(name)?.record, ...record }, place: { file, line } });
    }
  }
  return rows;
}
