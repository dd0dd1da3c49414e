import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NamedText, NameSpan, NameType } from "../../tests/score/protocols/names.ts";

const folder = join(import.meta.dirname, "news");
const types: Readonly<Record<string, NameType>> = { P: "PER", O: "ORG", L: "LOC" };

/** A text whose names stand in brackets with their type, `[P Ana Ferro]`, without the brackets. */
export function readMarked(doc_id: string, marked: string): NamedText {
  const names: NameSpan[] = [];
  let text = "";
  let last = 0;
  for (const match of marked.matchAll(/\[([POL]) ([^\]]+)\]/g)) {
    text += marked.slice(last, match.index);
    const [whole, type = "", name = ""] = match;
    names.push({ start: text.length, end: text.length + name.length, type: types[type]! });
    text += name;
    last = match.index + whole.length;
  }
  return { doc_id, text: text + marked.slice(last), names };
}

/** News written for learning names from, with invented persons: `news/*.txt`, articles parted by `---`. */
export const readNews = (): NamedText[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split(/^---$/m)
        .map((article, i) => readMarked(`${file}-${i + 1}`, article.trim())),
    );
