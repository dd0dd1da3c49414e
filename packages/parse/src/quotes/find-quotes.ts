import type { NotQuote, Quote, Span } from "../schema.ts";
import { findParagraphs } from "../sentences/find-paragraphs.ts";
import { chooseLikeliest } from "./choose/choose.ts";
import { mentionOf } from "./mention.ts";
import { notQuoteKind } from "./not-quotes.ts";
import { type ReadText, readText } from "./read-text.ts";
import { reportedClause } from "./reported.ts";
import { findUtterances, type Utterance } from "./utterances.ts";
import { cues } from "./words/lexicon.gen.ts";

/**
 * Quotations of a text in order, and the words in marks that are none. Offsets are UTF-16 units. Works on the raw text
 * alone; `paragraphs` are those of `findParagraphs` unless given.
 */
export function findQuotes(
  text: string,
  paragraphs: readonly Span[] = findParagraphs(text),
): { quotes: Quote[]; notQuotes: NotQuote[] } {
  const read = readText(text, paragraphs, chooseLikeliest);
  const notQuotes = read.readings
    .filter(({ candidate }) => candidate.origin === "none")
    .map((reading): NotQuote => {
      const { start, end } = read.stretches[reading.stretch]!;
      const kind = notQuoteKind(read, reading);
      return { start, end, kind, rule: `not-quote/${kind}` };
    });
  return { quotes: findUtterances(read).map((one) => toQuote(read, one)), notQuotes };
}

function toQuote(
  { text, words, stretches, sentences }: ReadText,
  { readings, frame, turn, mixed }: Utterance,
): Quote {
  const parts = readings.map(({ stretch }) => ({
    start: stretches[stretch]!.start,
    end: stretches[stretch]!.end,
  }));
  const first = readings[0]!;
  const goesOn = first.candidate.origin === "previous" || (first.candidate.frame !== null && frame === null);
  const speaker = goesOn ? null : first.candidate.speaker;
  const cue = frame && { start: words.start[frame.head]!, end: words.end[frame.to - 1]! };
  const span = speaker && { start: words.start[speaker.coreFrom]!, end: words.end[speaker.coreTo - 1]! };
  return {
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    kind: mixed ? "mixed" : "direct",
    parts,
    reported: mixed ? reportedClause(words, sentences[first.sentence]!.clause, frame, parts) : parts,
    inside: null,
    turn,
    cue,
    cueLemma: cue && (cues[frame.cue]![0] || text.slice(cue.start, cue.end).toLowerCase()),
    speaker: span,
    mention: span ? mentionOf(text, span) : goesOn ? "continued" : "none",
    jointSpeakers: [],
    addressee: null,
    relays: [],
    saidWhen: null,
    saidWhere: null,
    saidMedium: null,
    rule: frame?.rule ?? `quote/${goesOn ? "continued" : first.candidate.origin}`,
  };
}
