import { bitsAt, isName, type Speaker } from "./clauses/noun-phrases.ts";
import type { Scene } from "./frame.ts";
import { classes } from "./words/lexicon.gen.ts";

export const speakerKinds = [
  "none",
  "pronoun",
  "first person",
  "relative",
  "thing",
  "name",
  "person noun",
  "other noun",
  "plural noun",
] as const;

/** How a speaker is written, as an index into `speakerKinds`. */
export function speakerKind({ text, words }: Scene, speaker: Speaker | null): number {
  if (!speaker) return 0;
  const bits = bitsAt(words, speaker.coreFrom);
  const single = speaker.coreTo - speaker.coreFrom === 1;
  if (single && bits & (classes.pronoun | classes.possessive | classes.relative | classes.object_pronoun)) {
    const word = text.slice(words.start[speaker.coreFrom]!, words.end[speaker.coreFrom]!).toLowerCase();
    if (/^(?:i|we|you|my|our|your)$/.test(word)) return 2;
    if (bits & classes.relative) return 3;
    return /^(?:it|its|this|that|what|one)$/.test(word) ? 4 : 1;
  }
  for (let k = speaker.coreFrom; k < speaker.coreTo; k++)
    if (
      k > speaker.coreFrom
        ? isName(words, k)
        : isName(words, k) && !(bits & (classes.determiner | classes.possessive))
    )
      return 5;
  const last = speaker.coreTo - 1;
  for (let k = speaker.coreFrom; k < speaker.coreTo; k++)
    if (bitsAt(words, k) & classes.person_noun) return 6;
  return text.endsWith("s", words.end[last]!) || text[words.end[last]! - 1] === "s" ? 8 : 7;
}
