import type { Span } from "@onrecord/parse";
import type { Finding } from "./findings.ts";

/** A stretch of text that the same findings cover, the widest first. */
export interface Segment extends Span {
  readonly findings: readonly Finding[];
  /** Findings of which a span begins here, the widest first. */
  readonly opened: readonly Finding[];
  /** Findings of which a span ends here, the narrowest first. */
  readonly closed: readonly Finding[];
}

interface Mark extends Span {
  readonly finding: Finding;
}

/**
 * Cuts a range of text where a finding begins or ends. Findings may nest and cross. Time grows with the number of
 * findings and with how many cover one place.
 */
export function toSegments(range: Span, findings: readonly Finding[]): Segment[] {
  const marks: Mark[] = findings
    .flatMap((finding) =>
      finding.spans.map(({ start, end }) => ({
        start: Math.max(start, range.start),
        end: Math.min(end, range.end),
        finding,
      })),
    )
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([range.start, range.end, ...marks.flatMap(({ start, end }) => [start, end])]);
  const bounds = [...cuts].sort((a, b) => a - b);
  let open: Mark[] = [];
  let next = 0;
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? range.end;
    open = open.filter((mark) => mark.end > start);
    const opened: Mark[] = [];
    for (let mark = marks[next]; mark !== undefined && mark.start === start; mark = marks[++next]) {
      opened.push(mark);
      open.push(mark);
    }
    const closed = open.filter((mark) => mark.end === end).reverse();
    return {
      start,
      end,
      findings: open.map(({ finding }) => finding),
      opened: opened.map(({ finding }) => finding),
      closed: closed.map(({ finding }) => finding),
    };
  });
}
