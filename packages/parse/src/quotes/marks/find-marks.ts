import type { Span } from "../../schema.ts";

/** A quotation mark, and how far its shape and its neighbours say that it opens (above 0) or closes (below 0). */
export interface Mark extends Span {
  readonly lean: number;
  /** Stands where inches or seconds would: `a 12" rule`. */
  readonly unit: boolean;
}

/** A quotation mark; or, to be passed over, a whole attribute of mark-up: `author="marsh"`. */
const glyphs = /(?<==)("[^"\n<>]{0,600}"|'[^'\n<>]{0,600}')|["“”„‟«»❝❞＂]|''|``|’’|‘‘|&quot;/g;
const lean: Readonly<Record<string, number>> = {
  "“": 1.5,
  "”": -1.5,
  "„": 1.5,
  "‟": 1.5,
  "«": 1.5,
  "»": -1.5,
  "❝": 1.5,
  "❞": -1.5,
  "``": 1.5,
  "’’": -1.5,
  "‘‘": 1.5,
};

const opening = /[\s([{—–\-/‘'“"*_>:;,]/;
const closing = /[\s)\]}—–\-/’'”"*_<.,;:!?…]/;
const feet = /\d['’′]\s?\d{1,2}$/;

function context(text: string, start: number, end: number, from: number, to: number): number {
  const before = start > from ? text[start - 1]! : "\n";
  const after = end < to ? text[end]! : "\n";
  const spaceBefore = /\s/.test(before);
  const spaceAfter = /\s/.test(after);
  if (start === from) return 3;
  if (end === to) return -3;
  if (spaceBefore && spaceAfter) {
    // “agree, ” he said; but: said it “ fundamentally rejected
    const last =
      text
        .slice(Math.max(from, start - 6), start)
        .trimEnd()
        .at(-1) ?? "";
    return /[.,!?]/.test(last) ? -0.5 : 0.3;
  }
  if (spaceBefore) return closing.test(after) ? 0.5 : 2;
  if (spaceAfter) return opening.test(before) && !/[:;,\-–—]/.test(before) ? -0.5 : -2;
  if (/[.,;:!?)\]}…]/.test(after)) return -1.5;
  if (/[([{—–/]/.test(before)) return 1.5;
  if (/[.,!?…]/.test(before)) return /\p{L}/u.test(after) ? -0.3 : -1;
  if (/[—–\-)/]/.test(after)) return -1;
  return before === ":" || before === "-" ? 1 : 0;
}

/** Marks between two offsets, in order. Single marks are not looked at: an apostrophe is none. */
export function findMarks(text: string, { start: from, end: to }: Span): Mark[] {
  const found: Mark[] = [];
  glyphs.lastIndex = from;
  for (let match = glyphs.exec(text); match && match.index < to; match = glyphs.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[1] !== undefined) continue;
    const unit = match[0] !== "“" && /\d/.test(text[start - 1] ?? "") && start > from;
    const tall = unit && feet.test(text.slice(Math.max(from, start - 6), start));
    found.push({
      start,
      end,
      lean: (lean[match[0]] ?? 0) + context(text, start, end, from, to),
      unit: unit && (tall || !/[.,;:!?]/.test(text[end] ?? "")),
    });
  }
  return found;
}
