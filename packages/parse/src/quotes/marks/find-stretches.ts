import type { Span } from "../../schema.ts";
import { findLostCloser, findTraceOfCloser } from "./find-lost-closer.ts";
import { findMarks } from "./find-marks.ts";
import { pairMarks } from "./pair-marks.ts";

/** Words between two marks of one paragraph. */
export interface Stretch extends Span {
  /** With the marks. */
  readonly outer: Span;
  readonly paragraph: number;
  /** Index of the stretch that this one is nested in; null at top level. */
  readonly inside: number | null;
  /** Left open, and the next paragraph opens again: the same speaker goes on. */
  readonly continues: boolean;
}

const opensWith = /^\s*(?:["“„«]|''|``|&quot;)/;

/** Stretches in order of start. Damage to the marks stays within its paragraph. */
export function findStretches(text: string, paragraphs: readonly Span[]): Stretch[] {
  const found: Stretch[] = [];
  const add = (
    outer: Span,
    start: number,
    end: number,
    paragraph: number,
    inside: number | null,
    continues: boolean,
  ) => {
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end))) {
      found.push({ start, end, outer, paragraph, inside, continues });
    }
  };
  paragraphs.forEach((span, paragraph) => {
    const marks = findMarks(text, span);
    if (marks.length === 0) return;
    const next = paragraphs[paragraph + 1];
    const goesOn = next !== undefined && opensWith.test(text.slice(next.start, next.start + 10));
    const deeds = pairMarks(marks, goesOn ? 0.4 : 3);
    let open: Span | null = null as Span | null;
    let nested: Span | null = null as Span | null;
    let inner: [Span, Span][] = [];
    const close = (at: Span, continues: boolean) => {
      if (!open) return;
      const inside = found.length;
      add({ start: open.start, end: at.end }, open.end, at.start, paragraph, null, continues);
      if (found.length > inside) {
        for (const [a, b] of inner)
          add({ start: a.start, end: b.end }, a.end, b.start, paragraph, inside, false);
      }
      open = null;
      nested = null;
      inner = [];
    };
    for (const [index, mark] of marks.entries()) {
      switch (deeds[index]) {
        case "open":
          open = mark;
          break;
        case "close":
          close(mark, false);
          break;
        case "nest":
          nested = mark;
          break;
        case "unnest":
          if (nested) inner.push([nested, mark]);
          nested = null;
          break;
        case "reopen": {
          const at = findLostCloser(text, { start: open?.end ?? span.start, end: mark.start });
          close({ start: at, end: at }, false);
          open = mark;
          break;
        }
      }
    }
    if (open) {
      const rest = { start: open.end, end: span.end };
      const trace = goesOn ? findTraceOfCloser(text, rest) : findLostCloser(text, rest);
      close({ start: trace ?? span.end, end: trace ?? span.end }, trace === null);
    }
  });
  return found;
}
