import type { Sentence, Span } from "../schema.ts";
import { classAt, closer, digit, opener, space, stop } from "../tokens/character.ts";
import { endsSentence } from "./ends-sentence.ts";
import type { Stop } from "./stop.ts";

/** Straight marks close where they touch the word before: `left." Then`. */
const isStraight = (code: number): boolean =>
  code === 0x22 || code === 0x27 || code === 0x60 || code === 0x2a;

/** End of a reference such as `[6]` at `start`, which belongs to the sentence before it; 0 where there is none. */
function noteEnd(text: string, start: number, limit: number): number {
  if (text.charCodeAt(start) !== 0x5b) return 0;
  let end = start + 1;
  while (end < limit && end < start + 5 && classAt(text, end) === digit) end++;
  return end > start + 1 && end < limit && text.charCodeAt(end) === 0x5d ? end + 1 : 0;
}

/** The stop that begins at `start`: its marks, what closes after them, and where the text goes on. */
function stopAt(text: string, sentence: number, start: number, limit: number): Stop {
  let end = start;
  while (end < limit && classAt(text, end) === stop) end++;
  let close = end;
  while (close < limit && (classAt(text, close) === closer || isStraight(text.charCodeAt(close)))) close++;
  let next = close;
  while (next < limit && classAt(text, next) === space) next++;
  for (let note = noteEnd(text, next, limit); note > 0; note = noteEnd(text, next, limit)) {
    close = note;
    next = note;
    while (next < limit && classAt(text, next) === space) next++;
  }
  let word = next;
  while (word < limit && (classAt(text, word) === opener || isStraight(text.charCodeAt(word)))) word++;
  return { sentence, start, end, close, next, word, limit };
}

/** Sentences of each paragraph, in order: every character but white space between them belongs to one. */
export function findSentences(text: string, paragraphs: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach(({ start, end }, paragraph) => {
    let from = start;
    for (let offset = start; offset < end; offset++) {
      const code = text.charCodeAt(offset);
      const isStop =
        code < 0x80 ? code === 0x2e || code === 0x21 || code === 0x3f : classAt(text, offset) === stop;
      if (!isStop) continue;
      const found = stopAt(text, from, offset, end);
      if (found.next < end && endsSentence(text, found)) {
        sentences.push({ start: from, end: found.close, paragraph });
        from = found.next;
      }
      offset = found.close - 1;
    }
    if (from < end) sentences.push({ start: from, end, paragraph });
  });
  return sentences;
}
