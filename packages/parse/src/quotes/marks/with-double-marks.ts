import type { Span } from "../../schema.ts";

const single = /(?<=^|[\s([“"—–-])[‘'](?=\p{L})|(?<=[\p{L}\p{N}.,!?…])[’'](?=$|[\s.,;:!?)\]—–-])/gu;

/** The words with paired single marks made double, at the same offsets; null where there are none. */
export function withDoubleMarks(words: string): string | null {
  if (!/[‘']/.test(words)) return null;
  const marks: number[] = [];
  let open: number | null = null;
  for (const { index, 0: mark } of words.matchAll(single)) {
    const opens = mark === "‘" || /^$|[\s([“"—–-]/.test(words[index - 1] ?? "");
    if (opens) open = index;
    else if (open !== null) {
      marks.push(open, index);
      open = null;
    }
  }
  if (marks.length === 0) return null;
  let view = "";
  let from = 0;
  marks.forEach((at, order) => {
    view += words.slice(from, at) + (order % 2 === 0 ? "“" : "”");
    from = at + 1;
  });
  return view + words.slice(from);
}

const doubleMark = /["“”„‟«»❝❞＂]|''|``|&quot;/;
const opensInSingle = /(?:^|\s)[‘']\p{Lu}/mu;
const closesInSingle = /[,.?!][’'](?=\s|$)/m;

/**
 * A text that quotes in single marks alone, ‘as some papers do,’ with its paired single marks made double, paragraph by
 * paragraph and at the same offsets; any other text as it is.
 */
export function withSinglesDoubled(text: string, paragraphs: readonly Span[]): string {
  if (doubleMark.test(text) || !opensInSingle.test(text) || !closesInSingle.test(text)) return text;
  let view = "";
  let from = 0;
  for (const { start, end } of paragraphs) {
    view += text.slice(from, start) + (withDoubleMarks(text.slice(start, end)) ?? text.slice(start, end));
    from = end;
  }
  return view + text.slice(from);
}
