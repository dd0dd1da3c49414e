import { wordBits } from "../../knowledge/words.ts";
import { shapes } from "../../scan/scan.ts";
import { hashOf, isCapital, type Signals, textOf } from "./signals.ts";
import type { Span } from "./span.ts";

/** Titles are no longer than this, in tokens. */
const longestTitle = 8;
/** Tokens before and after a title that may say what it is of. */
const before = 6;
const after = 3;

const opens = /^["“‘]$/;
const closes = /^["”’]$/;

/** Whether a mark opens a quotation, and not after a given name: William “Bill” Orr. */
function isOpening({ tokens }: Signals, i: number): boolean {
  if (!opens.test(textOf(tokens, i)) || tokens.end[i] !== tokens.start[i + 1]) return false;
  return i === 0 || (tokens.end[i - 1] !== tokens.start[i] && !isCapital(tokens, i - 1));
}

/** Token after the last one of a title that begins after the mark at `mark`; `mark` where none does. */
function titleEnd({ tokens }: Signals, mark: number): number {
  let words = 0;
  for (let i = mark + 1; i < tokens.length && i <= mark + longestTitle + 1; i++) {
    if (tokens.sentence[i] !== tokens.sentence[mark]) return mark;
    const word = textOf(tokens, i);
    if (closes.test(word)) {
      const end = /^[,.]$/.test(textOf(tokens, i - 1)) ? i - 1 : i;
      return words > 0 && isCapital(tokens, mark + 1) ? end : mark;
    }
    const shape = tokens.shape[i];
    if (shape === shapes.lower && word.length > 4) return mark;
    if (isCapital(tokens, i)) words++;
  }
  return mark;
}

/** Whether a word beside a title says that it is of a film, a book, a song. */
function isWork({ tokens, bits }: Signals, from: number, to: number): boolean {
  const speaks = (i: number) => ((bits[i] ?? 0) & wordBits.speech) !== 0;
  if (speaks(from - 1) || speaks(from - 2) || speaks(to) || speaks(to + 1)) return false;
  const inSentence = (i: number) => tokens.sentence[i] === tokens.sentence[from];
  for (let i = from - 1; i >= Math.max(0, from - before) && inSentence(i); i--)
    if ((bits[i] as number) & wordBits.work_word) return true;
  for (let i = to; i < Math.min(tokens.length, to + after) && inSentence(i); i++)
    if ((bits[i] as number) & wordBits.work_word) return true;
  return false;
}

/** Titles in quotation marks beside a word for a work, those listed with them, and where they stand again. */
function findTitles(signals: Signals): Span[] {
  const { tokens } = signals;
  const works: Span[] = [];
  const sizes = new Map<number, Set<number>>();
  let last = -1;
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!isOpening(signals, i)) continue;
    const end = titleEnd(signals, i);
    if (end === i) continue;
    const listed = last >= 0 && i - last <= 4 && tokens.sentence[i] === tokens.sentence[last];
    if (!listed && !isWork(signals, i, end + 1)) continue;
    works.push({ from: i + 1, to: end, type: "work", kind: "name", names: [], rule: "name/quoted_work" });
    const hash = hashOf(signals, i + 1, end);
    const size = end - i - 1;
    if (size > 1) sizes.set(size, (sizes.get(size) ?? new Set()).add(hash));
    last = end;
    i = end;
  }
  if (sizes.size === 0) return works;
  const found = new Set(works.map(({ from }) => from));
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(tokens, i) || found.has(i)) continue;
    for (const [size, hashes] of sizes) {
      if (i + size <= tokens.length && hashes.has(hashOf(signals, i, i + size)))
        works.push({ from: i, to: i + size, type: "work", kind: "name", names: [], rule: "name/work_again" });
    }
  }
  return works.sort((a, b) => a.from - b.from);
}

/** The names of a text with its works in place of what was found in their titles: the film “Salt Harbour” is no place. */
export function addWorks(signals: Signals, spans: readonly Span[]): Span[] {
  const works = findTitles(signals);
  if (works.length === 0) return [...spans];
  const taken = new Uint8Array(signals.tokens.length);
  const kept = works.filter(({ from, to }) => {
    if (taken[from] || taken[to - 1]) return false;
    taken.fill(1, from, to);
    return true;
  });
  const others = spans.filter(({ from, to }) => !taken.subarray(from, to).includes(1));
  return [...others, ...kept].sort((a, b) => a.from - b.from);
}
