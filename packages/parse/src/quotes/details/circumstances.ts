import type { Quote } from "../../schema.ts";
import { bitsAt, datelineEnd, isName } from "../clauses/noun-phrases.ts";
import type { Range } from "../contents/find-content.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";
import { media } from "./media.gen.ts";

export interface Circumstances {
  readonly when: Range | null;
  readonly where: Range | null;
  readonly medium: Quote["saidMedium"];
}

const byVerb: Readonly<Record<string, NonNullable<Quote["saidMedium"]>>> = {
  tweet: "social",
  retweet: "social",
  post: "social",
  testify: "court",
  preach: "speech",
  lecture: "speech",
  email: "document",
  blog: "document",
};
const lead = /^(?:last|this|next|late|early|earlier|the|on|in)$/i;
const place = /^(?:in|at|from|outside|near)$/;

/**
 * When, where and in what medium something was said, of the words round its cue that are no content: `said on Thursday
 * in Kelmouth`, `wrote in a letter`.
 */
export function findCircumstances(
  { text, words, clause }: Scene,
  frame: FoundFrame,
  contents: readonly Range[],
): Circumstances {
  const inside = (i: number) => contents.some(({ from, to }) => from <= i && i < to);
  const { speaker } = frame;
  let when: Range | null = null;
  let where: Range | null = null;
  let medium: Quote["saidMedium"] = byVerb[cues[frame.cue]![0]] ?? null;
  const lower = (i: number) =>
    words.shape[i]! < shape.number ? text.slice(words.start[i]!, words.end[i]!) : "";
  const from = Math.max(
    datelineEnd(words, clause.from, clause.to),
    Math.min(frame.from, speaker?.from ?? frame.from) - 8,
  );
  for (let i = from; i < Math.min(clause.to, frame.to + 30); i++) {
    if (words.shape[i] === shape.stretch || inside(i)) {
      if (i > frame.to) break;
      continue;
    }
    if (speaker && i >= speaker.coreFrom && i < speaker.coreTo) continue;
    const bits = bitsAt(words, i);
    const period =
      bits & classes.period && i > clause.from && /^(?:last|this|next|late|earlier)$/i.test(lower(i - 1));
    if (when === null && (bits & classes.time || period)) {
      let start = i;
      while (start > from && lead.test(lower(start - 1)) && !inside(start - 1)) start--;
      if (/^(?:on|in)$/i.test(lower(start))) start++;
      let end = i + 1;
      while (
        end < clause.to &&
        !inside(end) &&
        (words.shape[end] === shape.number ||
          bitsAt(words, end) & (classes.time | classes.period) ||
          (words.mark[end] === 44 && words.shape[end + 1] === shape.number))
      )
        end++;
      when = { from: start, to: end };
      i = end - 1;
      continue;
    }
    const known = media.get(lower(i).toLowerCase());
    if (
      medium === null &&
      known &&
      i > clause.from &&
      (words.shape[i] === shape.lower || bitsAt(words, i - 1) & classes.preposition)
    ) {
      const ahead = [i - 1, i - 2, i - 3, i - 4].some(
        (k) => k >= clause.from && /^(?:in|on|at|during|to|by|via|with)$/i.test(lower(k)),
      );
      if (ahead) medium = known;
    }
    if (where === null && i > frame.head && place.test(lower(i)) && i + 1 < clause.to) {
      const start = /^the$/i.test(lower(i + 1)) ? i + 2 : i + 1;
      if (
        start < clause.to &&
        isName(words, start) &&
        !(bitsAt(words, start) & classes.time) &&
        !media.has(lower(start).toLowerCase())
      ) {
        let end = start;
        while (end < clause.to && isName(words, end) && !(bitsAt(words, end) & classes.time)) end++;
        where = { from: i + 1, to: end };
      }
    }
  }
  return { when, where, medium };
}
