import type { FoundFrame, FrameRule, Scene } from "./frame.ts";
import { quoteRules } from "./rules/index.ts";
import { entries, shape } from "./words/find-words.ts";

const by = (at: FrameRule["at"]) => quoteRules.filter((rule) => rule.at === at);
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
  const tried = (rules: readonly FrameRule[], at: number): boolean => {
    for (const rule of rules) {
      const frame = rule.find(scene, at);
      if (!frame) continue;
      found.push({ ...frame, rule: rule.id, clause });
      return true;
    }
    return false;
  };
  for (let at = clause.from; at < clause.to; at++) {
    const kind = words.shape[at];
    if (kind === shape.stretch) tried(stretchRules, at);
    else if (kind === shape.mark) {
      if (words.mark[at] === 58) tried(colonRules, at);
    } else if (kind === shape.lower || kind === shape.capital) {
      const [form, , verb, noun, adjective] = entries[words.entry[at]!]!;
      if (form === "according") tried(accordingRules, at);
      else if (kind === shape.capital && at !== clause.from) continue;
      else if (verb > 0 && tried(verbRules, at)) continue;
      else if (noun > 0 && tried(nounRules, at)) continue;
      else if (adjective > 0) tried(adjectiveRules, at);
    }
  }
  return found;
}
