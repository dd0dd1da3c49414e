import { classIndex, tapeOffset } from "./classes.ts";
import { type CompiledRules, maskWords } from "./compile-rules.ts";
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

/** What a whole text gives its rules. */
export type Base = Omit<Context, keyof State>;

/** The context of a place in a run: what was read before it counts as said. */
function contextAt(run: readonly Token[], from: number, base: Base, before: State): Context {
  let state = before;
  for (let i = 0; i < from; i++) state = afterToken(state, run[i] as Token, base.text);
  return Object.assign(Object.create(base) as Base, state);
}

/** Rules in order, each read into the run that the rules before it have left. */
export function readRun(
  words: readonly Token[],
  base: Base,
  state: State,
  { rules, triggered }: CompiledRules,
): readonly Token[] {
  let run = words;
  let tape = "";
  let [low, middle, high] = [0, 0, 0];
  for (const { kind } of run) {
    tape += String.fromCharCode(kind + tapeOffset);
    low |= triggered[kind * maskWords] as number;
    middle |= triggered[kind * maskWords + 1] as number;
    high |= triggered[kind * maskWords + 2] as number;
  }
  for (let i = 0; i < rules.length; i++) {
    const mask = i < 32 ? low : i < 64 ? middle : high;
    if ((mask & (1 << (i & 31))) === 0) continue;
    const { rule, pattern, fewest } = rules[i] as CompiledRules["rules"][number];
    if (tape.length < fewest) continue;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(tape); found; found = pattern.exec(tape)) {
      const from = found.index;
      const to = from + found[0].length;
      pattern.lastIndex = from + 1;
      if (to === from) continue;
      const match = matchOf(run, from, to);
      const meaning = rule.value(match, contextAt(run, from, base, state));
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
      low |= triggered[kind * maskWords] as number;
      middle |= triggered[kind * maskWords + 1] as number;
      high |= triggered[kind * maskWords + 2] as number;
    }
  }
  return run;
}
