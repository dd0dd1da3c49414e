import { type Place, Problem } from "../../problem.ts";
import { decode } from "../decode.ts";
import type { Input } from "../input.ts";
import { parseJson, toObject } from "../parse-json.ts";
import type { RawArticle } from "../raw-article.ts";
import { findLineEnd, splitRecords } from "../split-records.ts";
import { recordReader } from "../to-articles.ts";
import type { InputRecord } from "../to-raw-article.ts";

/** JSON Lines: an article a line. */
export async function* readLines(input: Input): AsyncGenerator<RawArticle> {
  const file = input.file.shown;
  const toArticle = recordReader(input);
  let empty = true;
  for await (const { bytes, line } of splitRecords(input.chunks, {
    file,
    maxBytes: input.limits.recordBytes,
    findEnd: findLineEnd,
  })) {
    const record = readRecord(bytes, { file, line });
    if (record === null) continue;
    empty = false;
    const article = toArticle({ record, line });
    if (article !== null) yield article;
  }
  if (empty) throw new Problem("is empty", { file, line: null });
}

function readRecord(bytes: Buffer, place: Place): InputRecord | Problem | null {
  try {
    const text = decode(bytes, place);
    return text.trim() === "" ? null : toObject(parseJson(text, place), place);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
