import { Problem } from "../../problem.ts";
import { decode } from "../decode.ts";
import { toFieldMap } from "../fields.ts";
import { collectBytes, type Input } from "../input.ts";
import type { RawArticle } from "../raw-article.ts";
import { toRawArticle } from "../to-raw-article.ts";

/** A file that is one text. */
export async function* readText(input: Input): AsyncGenerator<RawArticle> {
  const { file, said, reporter } = input;
  const place = { file: file.shown, line: null };
  const text = decode(await collectBytes(input), place);
  if (text.trim() === "") throw new Problem("is empty", place);
  const map = { ...toFieldMap(Object.keys(said), input.map), text: ["text"] };
  const name = file.path === null ? `${file.name}#1` : file.name;
  yield toRawArticle({ ...said, text }, { map, place, name, warn: reporter.warn });
}
