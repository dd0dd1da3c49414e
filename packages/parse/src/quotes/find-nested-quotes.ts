import type { Quote, Span } from "../schema.ts";
import type { FoundQuotes } from "./find-quotes.ts";
import { withDoubleMarks } from "./marks/with-double-marks.ts";

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/**
 * Adds what is quoted within quotations, in single marks and under a cue of its own, and says of every quotation which
 * one it stands in.
 */
export function findNestedQuotes(
  text: string,
  quotes: readonly Quote[],
  find: (text: string, paragraphs: readonly Span[]) => FoundQuotes,
): Quote[] {
  let turn = Math.max(-1, ...quotes.slice(-50).map((quote) => quote.turn));
  const all = quotes.flatMap((quote) => [
    quote,
    ...quote.parts.flatMap((part) => {
      const view =
        quote.kind === "indirect" || quote.rule === "quote/turn"
          ? null
          : withDoubleMarks(text.slice(part.start, part.end));
      if (view === null) return [];
      return find(view, [{ start: 0, end: view.length }])
        .quotes.filter(({ kind, cue }) => kind !== "indirect" && cue !== null)
        .map((inner) => shift(inner, part.start, ++turn));
    }),
  ]);
  return withInside(all.toSorted((a, b) => a.start - b.start || b.end - a.end));
}

function shift(quote: Quote, by: number, turn: number): Quote {
  const or = (span: Span | null) => span && moved(span, by);
  return {
    ...quote,
    ...moved(quote, by),
    parts: quote.parts.map((part) => moved(part, by)),
    reported: quote.reported.map((part) => moved(part, by)),
    turn,
    cue: or(quote.cue),
    speaker: or(quote.speaker),
    jointSpeakers: quote.jointSpeakers.map((part) => moved(part, by)),
    addressee: or(quote.addressee),
    relays: quote.relays.map((relay) => ({ ...relay, ...moved(relay, by), cue: or(relay.cue) })),
    saidWhen: or(quote.saidWhen),
    saidWhere: or(quote.saidWhere),
  };
}

/** `quotes` in order of start: each with the index of the narrowest one, of the last few, that holds it. */
function withInside(quotes: readonly Quote[]): Quote[] {
  const open: number[] = [];
  return quotes.map((quote, index) => {
    while (open.length > 0 && quotes[open.at(-1)!]!.reported.at(-1)!.end < quote.end) open.pop();
    const holder = open.findLast((at) => {
      const outer = quotes[at]!;
      return (
        outer.reported.some(({ start, end }) => start <= quote.start && quote.end <= end) &&
        (outer.start < quote.start || outer.end > quote.end)
      );
    });
    open.push(index);
    return { ...quote, inside: holder ?? null };
  });
}
