import { classIndex, tapeOffset } from "./classes.ts";
import { type CompiledRules, maskStride, maskWords } from "./compile-rules.ts";
import type { Context } from "./context.ts";
import { matchOf } from "./match.ts";
import type { Meaning } from "./meaning.ts";
import { after, type State } from "./state.ts";
import type { Token } from "./token.ts";

const numberKinds = new Set(["NUMBER", "ORDINAL", "VAGUE"].map((name) => classIndex.get(name)));

/** Whether a rule has read a token as an expression of time, not only as a number. */
export const isExpression = (
  token: Token,
): token is Token & { readonly meaning: Meaning; readonly rule: string } =>
  token.meaning !== null && token.rule !== null && !numberKinds.has(token.kind);

const opening = /(?:^|[.!?]["”’)]*\s|\n)\s*(?:\p{Lu}\p{L}*\s(?:\p{Ll}{1,5}\s){0,2})?$/u;
const opensSentence = (text: string, start: number): boolean =>
  opening.test(text.slice(Math.max(0, start - 24), start));

/** The state after a token, if it is an expression of time. */
export const afterToken = (state: State, token: Token, text: string): State =>
  isExpression(token)
    ? after(
        state,
        token.meaning,
        token.rule,
        token.meaning.precision === "year" && opensSentence(text, token.start),
      )
    : state;

/** The context of a text, which is moved on from place to place rather than made anew. */
export type MovingContext = { -readonly [Name in keyof Context]: Context[Name] };

/** Moves the context to a place in a run: what was read before it counts as said. */
function moveTo(context: MovingContext, run: readonly Token[], from: number, before: State): Context {
  let state = before;
  for (let i = 0; i < from; i++) {
    const token = run[i] as Token;
    if (token.meaning !== null) state = afterToken(state, token, context.text);
  }
  context.previous = state.previous;
  context.lastDay = state.lastDay;
  context.period = state.period;
  context.clock = state.clock;
  context.jump = state.jump;
  return context;
}

const meet = (present: Int32Array, kind: number, met: Int32Array): void => {
  const at = kind * maskStride;
  for (let i = 0; i < maskStride; i++) present[i] = (present[i] as number) | (met[at + i] as number);
};
/** The rules of one mask word all of whose needs are met. */
const ready = (present: Int32Array, word: number): number => {
  let mask = present[word] as number;
  for (let i = word + maskWords; i < maskStride; i += maskWords) mask &= present[i] as number;
  return mask;
};

/** Rules in order, each read into the run that the rules before it have left. */
export function readRun(
  words: readonly Token[],
  context: MovingContext,
  state: State,
  { rules, met, open }: CompiledRules,
): readonly Token[] {
  let run = words;
  let tape = "";
  // For each need of each rule, whether the run meets it.
  const present = open.slice();
  for (const { kind } of run) {
    tape += String.fromCharCode(kind + tapeOffset);
    meet(present, kind, met);
  }
  for (let i = 0; i < rules.length; i++) {
    // The rules from this one on, of its word.
    const left = ready(present, i >> 5) >>> (i & 31);
    if (left === 0) {
      i |= 31;
      continue;
    }
    i += 31 - Math.clz32(left & -left);
    const { rule, pattern, fewest } = rules[i] as CompiledRules["rules"][number];
    if (tape.length < fewest) continue;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(tape); found; found = pattern.exec(tape)) {
      const from = found.index;
      const to = from + found[0].length;
      pattern.lastIndex = from + 1;
      if (to === from) continue;
      const match = matchOf(run, from, to);
      const meaning = rule.value(match, moveTo(context, run, from, state));
      if (!meaning) continue;
      const kind = classIndex.get(meaning.as) ?? -1;
      const token: Token = {
        kind,
        start: match.start,
        end: match.end,
        value: meaning.count ?? 0,
        hyphen: run[from]?.hyphen ?? false,
        meaning,
        rule: rule.id,
      };
      run = run.toSpliced(from, to - from, token);
      tape = tape.slice(0, from) + String.fromCharCode(kind + tapeOffset) + tape.slice(to);
      meet(present, kind, met);
    }
  }
  return run;
}
