import { Problem } from "../../problem.ts";
import { decode } from "../decode.ts";
import { toFieldMap } from "../fields.ts";
import { collectBytes, type Input } from "../input.ts";
import { parseJson, toObject } from "../parse-json.ts";
import type { RawArticle } from "../raw-article.ts";
import { toRawArticle } from "../to-raw-article.ts";

/** One JSON object that is an article, or a list of such. */
export async function* readJson(input: Input): AsyncGenerator<RawArticle> {
  const { file, reporter } = input;
  const place = { file: file.shown, line: null };
  const text = decode(await collectBytes(input), place);
  if (text.trim() === "") throw new Problem("is empty", place);
  const value = parseJson(text, place);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length === 0) throw new Problem("is empty", place);
  for (const [index, item] of items.entries()) {
    const at = Array.isArray(value) ? { file: `${file.shown}[${index}]`, line: null } : place;
    try {
      const record = toObject(item, at);
      yield toRawArticle(record, {
        map: toFieldMap(Object.keys(record), input.map),
        place: at,
        name: Array.isArray(value) ? `${file.name}#${index + 1}` : file.name,
        warn: reporter.warn,
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      reporter.skip(error);
    }
  }
}
