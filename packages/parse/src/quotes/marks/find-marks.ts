import type { Span } from "../../schema.ts";

/** A quotation mark, and how far its shape and its neighbours say that it opens (above 0) or closes (below 0). */
export interface Mark extends Span {
  readonly lean: number;
  /** Stands where inches or seconds would: `a 12" rule`. */
  readonly unit: boolean;
}

/** Where a quotation mark may begin. */
const candidate = /["'`‘’“”„‟«»❝❞＂&]/g;
/** An attribute of mark-up, `author="marsh"`, is passed over. */
const attribute = /"[^"\n<>]{0,600}"|'[^'\n<>]{0,600}'/y;
const glyph = /["“”„‟«»❝❞＂]|''|``|’’|‘‘|&quot;/y;
const at = (pattern: RegExp, text: string, index: number): string | null => {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
};
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
  candidate.lastIndex = from;
  for (let next = candidate.exec(text); next && next.index < to; next = candidate.exec(text)) {
    const start = next.index;
    const skipped = text[start - 1] === "=" ? at(attribute, text, start) : null;
    const mark = skipped ?? at(glyph, text, start);
    if (mark === null) continue;
    const end = start + mark.length;
    candidate.lastIndex = end;
    if (skipped !== null) continue;
    const unit = mark !== "“" && /\d/.test(text[start - 1] ?? "") && start > from;
    const tall = unit && feet.test(text.slice(Math.max(from, start - 6), start));
    found.push({
      start,
      end,
      lean: (lean[mark] ?? 0) + context(text, start, end, from, to),
      unit: unit && (tall || !/[.,;:!?]/.test(text[end] ?? "")),
    });
  }
  return found;
}
