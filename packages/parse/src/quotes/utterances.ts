import type { FoundFrame } from "./frame.ts";
import type { Reading, ReadText } from "./read-text.ts";
import { shape } from "./words/find-words.ts";

/** Stretches of one utterance under one attribution. */
export interface Utterance {
  readonly readings: Reading[];
  readonly frame: FoundFrame | null;
  readonly turn: number;
  readonly mixed: boolean;
}

/** Joins the parts that one attribution governs, and those that a speaker adds without another. */
export function findUtterances(read: ReadText): Utterance[] {
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
      (/[.?!,]$/.test(text.slice(start, end)) || words.mark[at + 1] === 46 || at + 1 === clause.to)
    );
  if (at === clause.from && /[.,!?…—-]["”'’)\]]*$/.test(text.slice(Math.max(start, end - 4), end)))
    return true;
  return /^["'‘“([$]?[\p{Lu}\p{N}…]/u.test(text.slice(start, start + 2)) && end - start > 12;
}
