import { bitsAt, formAt, isName } from "../clauses/noun-phrases.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";

/** What outlets do with the words of others. */
const passing = new Set(["report", "reveal", "disclose", "publish", "quote", "cite"]);
const outlet =
  /^(?:agency|agencies|broadcaster|broadcasting|bureau|channel|chronicle|courier|daily|gazette|guardian|herald|journal|ledger|magazine|media|monitor|network|news|newspaper|outlet|paper|post|press|radio|reports?|standard|star|telegraph|television|times|tribune|tv|website)$/i;

/**
 * Whether whoever speaks under an outer frame does nothing but pass on what another said: `the Post said Marsh had warned
 * …`. A person says what another said, `Holt said her son had told her …`, and is a speaker.
 */
export function onlyPassesOn({ text, words }: Scene, frame: FoundFrame): boolean {
  const { speaker } = frame;
  if (!speaker || passing.has(cues[frame.cue]![0])) return true;
  const { coreFrom: from, coreTo: to } = speaker;
  let named = 0;
  for (let i = from; i < to; i++) {
    const bits = bitsAt(words, i);
    if (bits & (classes.pronoun | classes.relative | classes.title | classes.person_noun)) return false;
    if (words.shape[i] === shape.upper || outlet.test(text.slice(words.start[i]!, words.end[i]!)))
      return true;
    if (isName(words, i)) named++;
  }
  return named === 0 || formAt(words, from) === "the";
}
