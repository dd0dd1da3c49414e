import type { NotQuote, Quote, Span } from "../schema.ts";
import { findParagraphs } from "../sentences/find-paragraphs.ts";
import { chooseLikeliest } from "./choose/choose.ts";
import type { FoundFrame } from "./frame.ts";
import { mentionOf } from "./mention.ts";
import { notQuoteKind } from "./not-quotes.ts";
import { type Reading, type ReadText, readText } from "./read-text.ts";
import { reportedClause } from "./reported.ts";
import { shape } from "./words/find-words.ts";
import { cues } from "./words/lexicon.gen.ts";

/** Stretches of one utterance under one attribution. */
interface Utterance {
  readonly readings: Reading[];
  frame: FoundFrame | null;
  readonly turn: number;
  readonly mixed: boolean;
}

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

/** Joins the parts that one attribution governs, and those that a speaker adds without another. */
function findUtterances(read: ReadText): Utterance[] {
  const found: Utterance[] = [];
  let turn = -1;
  for (const reading of read.readings) {
    const { origin, frame, speaker } = reading.candidate;
    if (origin === "none") continue;
    const last = found.at(-1);
    const before = last?.readings.at(-1);
    const same = frame !== null && frame === last?.frame;
    if (
      last &&
      before &&
      reading.sentence === before.sentence &&
      (same || (origin === "subject" && speaker?.from === before.candidate.speaker?.from))
    ) {
      last.readings.push(reading);
    } else if (last && before && (origin === "previous" || same)) {
      const again = before.stretch === reading.stretch - 1 && read.stretches[before.stretch]!.continues;
      const near =
        reading.sentence - before.sentence <= 1 &&
        read.stretches[reading.stretch]!.paragraph === read.stretches[before.stretch]!.paragraph;
      if (again || (near && !last.mixed)) last.readings.push(reading);
      else found.push({ readings: [reading], frame: null, turn, mixed: !standsAlone(read, reading) });
    } else {
      turn++;
      found.push({ readings: [reading], frame, turn, mixed: !standsAlone(read, reading) });
    }
  }
  return found;
}

/** Whether the words in marks are a sentence of their own, not a piece of the reporter's. */
function standsAlone(
  { text, words, stretches, sentences }: ReadText,
  { stretch, sentence, at }: Reading,
): boolean {
  const { start, end } = stretches[stretch]!;
  const { clause } = sentences[sentence]!;
  const begins = at === clause.from || words.shape[at - 1] === shape.mark;
  if (!begins)
    return (
      /^\p{Lu}/u.test(text.slice(start, start + 1)) &&
      end - start > 40 &&
      /[.?!,]$/.test(text.slice(start, end))
    );
  if (at === clause.from && /[.,!?…—-]["”'’)\]]*$/.test(text.slice(Math.max(start, end - 4), end)))
    return true;
  return /^["'‘“([$]?[\p{Lu}\p{N}…]/u.test(text.slice(start, start + 2)) && end - start > 12;
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
