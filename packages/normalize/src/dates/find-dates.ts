import type { DateMention } from "../schema.ts";
import { parseDay } from "./calendar.ts";
import { classIndex, type TokenClass, tapeOffset } from "./classes.ts";
import { type Context, type DatePolicy, newsPolicy } from "./context.ts";
import { toMention } from "./mention.ts";
import { readsAsNarrative } from "./narrative.ts";
import { compile } from "./pattern.ts";
import type { DateRule, Match } from "./rule.ts";
import { dateRules } from "./rules/index.ts";
import { scanRuns } from "./scan.ts";
import { after, type State, startState } from "./state.ts";
import { readTense } from "./tense.ts";
import type { Token } from "./token.ts";

/** What a reader of the text knows beside it. */
export interface DateContext {
  /** First day of publication, `YYYY-MM-DD`, or an instant, of which the day counts; null if unknown. */
  readonly published: string | null;
  /** How open readings are settled; the defaults are those of news. */
  readonly policy?: Partial<DatePolicy>;
  /** The algorithm; the same list less one rule is the ablation. */
  readonly rules?: readonly DateRule[];
}

interface CompiledRule {
  readonly rule: DateRule;
  readonly pattern: RegExp;
  readonly triggers: readonly number[];
}

const compileRules = (rules: readonly DateRule[]): readonly CompiledRule[] =>
  rules.map((rule) => ({
    rule,
    pattern: compile(rule.pattern),
    triggers: rule.triggers.map((name) => classIndex.get(name) ?? -1),
  }));

const allRules = compileRules(dateRules);
const charOf = (kind: number): string => String.fromCharCode(kind + tapeOffset);
const tapeOf = (tokens: readonly Token[]): string => {
  let tape = "";
  for (const { kind } of tokens) tape += charOf(kind);
  return tape;
};

const matchOf = (run: readonly Token[], from: number, to: number): Match => {
  const tokens = run.slice(from, to);
  const kinds = (names: readonly TokenClass[]) => names.map((name) => classIndex.get(name));
  const all = (...names: TokenClass[]) => {
    const wanted = kinds(names);
    return tokens.filter(({ kind }) => wanted.includes(kind));
  };
  return {
    tokens,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    all,
    first: (...names) => all(...names)[0],
    has: (...names) => all(...names).length > 0,
    before: run[from - 1] ?? null,
    after: run[to] ?? null,
    preceding: run.slice(0, from),
    following: run.slice(to),
  };
};

const opening = /(?:^|[.!?]["”’)]*\s|\n)\s*(?:\p{Lu}\p{L}*\s(?:\p{Ll}{1,5}\s){0,2})?$/u;
const opensSentence = (text: string, start: number): boolean =>
  opening.test(text.slice(Math.max(0, start - 24), start));

/** The context of a place in a run: what was read before it counts as said. */
function contextAt(run: readonly Token[], from: number, context: Context): Context {
  let state: State = { ...context, jump: null };
  let said = false;
  for (const { meaning, rule, kind, start } of run.slice(0, from)) {
    if (!meaning || !rule || numberKinds.has(kind)) continue;
    state = after(state, meaning, rule, opensSentence(context.text, start));
    said = true;
  }
  return said ? { ...context, previous: state.previous, period: state.period, clock: state.clock } : context;
}

/** Rules in order, each read into the run that the rules before it have left. */
function readRun(
  words: readonly Token[],
  context: Context,
  rules: readonly CompiledRule[],
): readonly Token[] {
  let run = words;
  let tape = tapeOf(run);
  const present = new Set<number>();
  for (const { kind } of run) present.add(kind);
  for (const { rule, pattern, triggers } of rules) {
    if (!triggers.some((kind) => present.has(kind))) continue;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(tape); found; found = pattern.exec(tape)) {
      const from = found.index;
      const to = from + found[0].length;
      if (to === from) {
        pattern.lastIndex = from + 1;
        continue;
      }
      const match = matchOf(run, from, to);
      const meaning = rule.value(match, contextAt(run, from, context));
      if (!meaning) {
        pattern.lastIndex = from + 1;
        continue;
      }
      const kind = classIndex.get(meaning.as) ?? -1;
      const token: Token = {
        kind,
        start: match.start,
        end: match.end,
        value: meaning.count ?? 0,
        hyphen: match.tokens[0]?.hyphen ?? false,
        meaning,
        rule: rule.id,
      };
      run = [...run.slice(0, from), token, ...run.slice(to)];
      tape = tape.slice(0, from) + charOf(kind) + tape.slice(to);
      present.add(kind);
      pattern.lastIndex = from + 1;
    }
  }
  return run;
}

const numberKinds = new Set([classIndex.get("NUMBER"), classIndex.get("VAGUE")]);
const dayOf = (published: string | null): number | null => {
  if (published === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}(?:$|T\d)/.test(published) ? parseDay(published.slice(0, 10)) : null;
  if (day === null) {
    throw new RangeError(
      `findDates: \`published\` must be a day as YYYY-MM-DD, an instant or null, got “${published}”`,
    );
  }
  return day;
};

/**
 * Temporal expressions of a text, in order, with their meaning. Offsets are UTF-16 units, days are `YYYY-MM-DD`,
 * values TIMEX3 (ISO-TimeML) and EDTF (ISO 8601-2). What depends on an unknown publication day stays unresolved.
 *
 * @throws RangeError if `published` is no day of the calendar
 */
export function findDates(text: string, { published, policy, rules }: DateContext): DateMention[] {
  const chosen = { ...newsPolicy, ...policy };
  const day = dayOf(published);
  const narrative = chosen.mode === null ? readsAsNarrative(text, day) : chosen.mode === "narrative";
  const compiled = rules ? compileRules(rules) : allRules;
  const found: DateMention[] = [];
  let state = startState;
  scanRuns(text, (tokens) => {
    const context: Context = {
      text,
      published: day,
      reference: day,
      policy: chosen,
      narrative,
      ...state,
      tense: (start, end) => readTense(text, start, end),
    };
    for (const token of readRun(tokens, context, compiled)) {
      if (!token.meaning || !token.rule || numberKinds.has(token.kind)) continue;
      found.push(toMention(token.start, token.end, token.meaning, token.rule));
      state = after(state, token.meaning, token.rule, opensSentence(text, token.start));
    }
  });
  return found;
}
