import { classes, classIndex } from "./classes.ts";
import { compile, fewestTokens } from "./pattern.ts";
import type { DateRule } from "./rule.ts";

/** A rule is a bit in the masks below; this many words of 32 of them. */
export const maskWords = 3;

export interface CompiledRules {
  readonly rules: readonly { readonly rule: DateRule; readonly pattern: RegExp; readonly fewest: number }[];
  /** For each class, `maskWords` masks of the rules that it triggers. */
  readonly triggered: Int32Array;
}

/** Rules made ready to be tried on the runs of a text. */
export function compileRules(rules: readonly DateRule[]): CompiledRules {
  if (rules.length > 32 * maskWords)
    throw new RangeError(`at most ${32 * maskWords} date rules, got ${rules.length}`);
  const triggered = new Int32Array(classes.length * maskWords);
  for (const [i, { triggers }] of rules.entries()) {
    for (const name of triggers) {
      const at = (classIndex.get(name) ?? 0) * maskWords + (i >> 5);
      triggered[at] = (triggered[at] ?? 0) | (1 << (i & 31));
    }
  }
  return {
    rules: rules.map((rule) => ({
      rule,
      pattern: compile(rule.pattern),
      fewest: fewestTokens(rule.pattern),
    })),
    triggered,
  };
}
