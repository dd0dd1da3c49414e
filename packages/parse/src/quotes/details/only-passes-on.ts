import { bitsAt, formAt, isName } from "../clauses/noun-phrases.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";
import { sayers } from "../words/sayers.gen.ts";

/**
 * Whether whoever speaks under an outer frame does nothing but pass on what another said: `the Post said Marsh had warned
 * …`. A person says what another said, `Holt said her son had told her …`, and is a speaker.
 */
export function onlyPassesOn({ text, words }: Scene, frame: FoundFrame): boolean {
  const { speaker } = frame;
  if (!speaker || sayers.passing_cue.has(cues[frame.cue]![0])) return true;
  const { coreFrom: from, coreTo: to } = speaker;
  let named = 0;
  for (let i = from; i < to; i++) {
    const bits = bitsAt(words, i);
    if (bits & (classes.pronoun | classes.relative | classes.title | classes.person_noun)) return false;
    if (
      words.shape[i] === shape.upper ||
      sayers.outlet.has(text.slice(words.start[i]!, words.end[i]!).toLowerCase())
    )
      return true;
    if (isName(words, i)) named++;
  }
  return named === 0 || formAt(words, from) === "the";
}
