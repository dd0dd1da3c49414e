import type { FoundFrame, FrameRule, Scene } from "./frame.ts";
import { quoteRules } from "./rules/index.ts";
import { entries, shape } from "./words/find-words.ts";

const by = (at: FrameRule["at"]) => quoteRules.filter((rule) => rule.at === at);
const according = entries.findIndex(([form]) => form === "according");
const verbRules = by("verb");
const nounRules = by("noun");
const adjectiveRules = by("adjective");
const accordingRules = by("according");
const colonRules = by("colon");
const stretchRules = by("stretch");

/** All places of a sentence where somebody may be said to say something, in order. */
export function findFrames(scene: Scene): FoundFrame[] {
  const { words, clause } = scene;
  const found: FoundFrame[] = [];
  for (let at = clause.from; at < clause.to; at++) {
    const kind = words.shape[at]!;
    if (kind === shape.stretch) addFirst(found, stretchRules, scene, at);
    else if (kind === shape.mark) {
      if (words.mark[at] === 58) addFirst(found, colonRules, scene, at);
    } else if (kind === shape.lower || kind === shape.capital) {
      const entry = words.entry[at]!;
      if (entry === 0) continue;
      const [, , verb, noun, adjective] = entries[entry]!;
      if (entry === according) addFirst(found, accordingRules, scene, at);
      else if (kind === shape.capital && at !== clause.from) continue;
      else if (verb > 0 && addFirst(found, verbRules, scene, at)) continue;
      else if (noun > 0 && addFirst(found, nounRules, scene, at)) continue;
      else if (adjective > 0) addFirst(found, adjectiveRules, scene, at);
    }
  }
  return found;
}

/** Adds what the first of the rules finds that finds anything. */
function addFirst(found: FoundFrame[], rules: readonly FrameRule[], scene: Scene, at: number): boolean {
  for (const rule of rules) {
    const frame = rule.find(scene, at);
    if (!frame) continue;
    const { head, from, to, cue, speaker } = frame;
    found.push({ head, from, to, cue, speaker, rule: rule.id, clause: scene.clause });
    return true;
  }
  return false;
}
