import { classes, classIndex } from "./classes.ts";
import { compile, needsOf } from "./pattern.ts";
import type { DateRule } from "./rule.ts";

/** A rule is a bit in the masks below; this many words of 32 of them. */
export const maskWords = 3;
/** Its triggers and this many less one of the sets that its pattern needs are looked for before a rule is tried. */
export const needSlots = 4;
/** Words of all masks of a class. */
export const maskStride = maskWords * needSlots;

export interface CompiledRules {
  readonly rules: readonly { readonly rule: DateRule; readonly pattern: RegExp; readonly fewest: number }[];
  /** For each class, `needSlots` times `maskWords` masks of the rules one of whose needs it meets. */
  readonly met: Int32Array;
  /** The same masks with the rules that have fewer needs than slots. */
  readonly open: Int32Array;
}

const mark = (masks: Int32Array, at: number, rule: number): void => {
  const word = at + (rule >> 5);
  masks[word] = (masks[word] ?? 0) | (1 << (rule & 31));
};

/** Rules made ready to be tried on the runs of a text. */
export function compileRules(rules: readonly DateRule[]): CompiledRules {
  if (rules.length > 32 * maskWords)
    throw new RangeError(`at most ${32 * maskWords} date rules, got ${rules.length}`);
  const met = new Int32Array(classes.length * maskStride);
  const open = new Int32Array(maskStride);
  const needs = rules.map(({ pattern }) => needsOf(pattern));
  for (const [i, { triggers }] of rules.entries()) {
    const triggering = new Set(triggers.map((name) => classIndex.get(name) ?? 0));
    const sets = [triggering, ...(needs[i]?.oneOf ?? [])];
    for (let slot = 0; slot < needSlots; slot++) {
      const set = sets[slot];
      if (!set) mark(open, slot * maskWords, i);
      else for (const kind of set) mark(met, kind * maskStride + slot * maskWords, i);
    }
  }
  return {
    rules: rules.map((rule, i) => ({
      rule,
      pattern: compile(rule.pattern),
      fewest: needs[i]?.fewest ?? 0,
    })),
    met,
    open,
  };
}
