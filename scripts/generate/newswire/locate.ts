/** Where annotated words stand in a text. */
export interface Located {
  readonly start: number;
  readonly end: number;
  /** The part in braces; the whole where there are none. */
  readonly inner: { readonly start: number; readonly end: number };
}

const word = /[\p{L}\p{N}]/u;
const touches = (text: string, at: number) =>
  at > 0 && at < text.length && word.test(text[at - 1] ?? "") && word.test(text[at] ?? "");

/**
 * All places of a pattern, in order. `...` stands for any words between two pieces (the nearest second piece counts),
 * `{…}` marks the part that is meant. A pattern never begins or ends inside a word.
 */
export function findAll(text: string, pattern: string): Located[] {
  const opening = pattern.indexOf("{");
  const closing = pattern.indexOf("}") - 1;
  const pieces = pattern
    .replace(/[{}]/g, "")
    .split("...")
    .map((piece) => piece.trim());
  const first = pieces[0] ?? "";
  const found: Located[] = [];
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let end = start + first.length;
    const ends = [end];
    for (const piece of pieces.slice(1)) {
      const at = text.indexOf(piece, end);
      if (at < 0) return found;
      end = at + piece.length;
      ends.push(end);
    }
    if (touches(text, start) || touches(text, end)) continue;
    found.push({ start, end, inner: inner(start, end, first, pieces) });
  }
  return found;

  /** Braces lie within the first piece, or within the last. */
  function inner(start: number, end: number, head: string, all: readonly string[]) {
    if (opening < 0) return { start, end };
    if (closing <= head.length) return { start: start + opening, end: start + closing };
    const tail = pattern.slice(pattern.lastIndexOf("...") + 3).trimStart();
    const tailStart = end - (all.at(-1)?.length ?? 0);
    return { start: tailStart + tail.indexOf("{"), end: tailStart + tail.indexOf("}") - 1 };
  }
}

const excerpt = (text: string, { start, end }: { start: number; end: number }) =>
  `${start} «${text.slice(Math.max(0, start - 20), end + 20).replace(/\n/g, "⏎")}»`;

/** The one place of a pattern; `words@2` is its second. Throws when it is not there or not alone. */
export function findOne(text: string, pattern: string, where: string): Located {
  const [, words = pattern, nth] = /^(.*)@(\d+)$/s.exec(pattern) ?? [];
  const found = findAll(text, words);
  const hit = nth ? found[Number(nth) - 1] : found[0];
  if (!hit) throw new Error(`${where}: “${pattern}” is not in the text (${found.length} places)`);
  if (!nth && found.length > 1) {
    const places = found.map((one) => excerpt(text, one)).join(", ");
    throw new Error(`${where}: “${pattern}” stands in ${found.length} places, say which: ${places}`);
  }
  return hit;
}

/** The place of a pattern nearest to any of some spans, outside of them; `words@2` overrides. */
export function findNear(
  text: string,
  pattern: string,
  spans: readonly { start: number; end: number }[],
  where: string,
): Located {
  if (/@\d+$/.test(pattern)) return findOne(text, pattern, where);
  const distance = ({ start, end }: Located) =>
    Math.min(...spans.map((span) => (end <= span.start ? span.start - end : start - span.end)));
  const free = findAll(text, pattern).filter(
    ({ inner }) => !spans.some((span) => inner.start < span.end && span.start < inner.end),
  );
  const best = free.reduce<Located | null>((a, b) => (a && distance(a) <= distance(b) ? a : b), null);
  if (!best) throw new Error(`${where}: “${pattern}” is nowhere beside the quotation`);
  return best;
}
