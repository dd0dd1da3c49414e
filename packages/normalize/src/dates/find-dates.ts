import type { DateMention } from "../schema.ts";
import { parseDay } from "./calendar.ts";
import { classes, classIndex, tapeOffset } from "./classes.ts";
import { type Context, type DatePolicy, newsPolicy } from "./context.ts";
import { matchOf } from "./match.ts";
import { toMention } from "./mention.ts";
import { readsAsNarrative } from "./narrative.ts";
import { compile, fewestTokens } from "./pattern.ts";
import { phraseRules } from "./phrases/index.ts";
import type { DateRule } from "./rule.ts";
import { dateRules } from "./rules/index.ts";
import { scanRuns } from "./scan.ts";
import { after, type State, startState } from "./state.ts";
import { readTense } from "./tense.ts";
import type { Token } from "./token.ts";

/** Words of which it is known when they were said. */
export interface Speech {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What a reader of the text knows beside it. */
export interface DateContext {
  /** First day of publication, `YYYY-MM-DD`, or an instant, of which the day counts; null if unknown. */
  readonly published: string | null;
  /** Day of the dateline; where it is a few days before publication, the story is told from it. */
  readonly dateline?: string | null;
  /** Words said on another day than that of publication, and told from it. In order, apart. */
  readonly speeches?: readonly Speech[];
  /** How open readings are settled; the defaults are those of news. */
  readonly policy?: Partial<DatePolicy>;
  /** The algorithm; the same list less one rule is the ablation. */
  readonly rules?: readonly DateRule[];
}

/** A rule is a bit in the masks below; this many words of 32 of them. */
const maskWords = 3;

interface CompiledRules {
  readonly rules: readonly { readonly rule: DateRule; readonly pattern: RegExp; readonly fewest: number }[];
  /** For each class, `maskWords` masks of the rules that it triggers. */
  readonly triggered: Int32Array;
}

function compileRules(rules: readonly DateRule[]): CompiledRules {
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

const compiledRules = { timex: compileRules(dateRules), phrase: compileRules(phraseRules) };
const numberKind = classIndex.get("NUMBER") ?? -1;
const ordinalKind = classIndex.get("ORDINAL") ?? -1;
const vagueKind = classIndex.get("VAGUE") ?? -1;

const opening = /(?:^|[.!?]["”’)]*\s|\n)\s*(?:\p{Lu}\p{L}*\s(?:\p{Ll}{1,5}\s){0,2})?$/u;
const opensSentence = (text: string, start: number): boolean =>
  opening.test(text.slice(Math.max(0, start - 24), start));

/** The state after a token, if it is an expression of time. */
const afterToken = (state: State, { meaning, rule, kind, start }: Token, text: string): State =>
  meaning && rule && kind !== numberKind && kind !== vagueKind && kind !== ordinalKind
    ? after(state, meaning, rule, meaning.precision === "year" && opensSentence(text, start))
    : state;

/** What a whole text gives its rules. */
type Base = Omit<Context, keyof State>;

/** The context of a place in a run: what was read before it counts as said. */
function contextAt(run: readonly Token[], from: number, base: Base, before: State): Context {
  let state = before;
  for (let i = 0; i < from; i++) state = afterToken(state, run[i] as Token, base.text);
  return Object.assign(Object.create(base) as Base, state);
}

/** Rules in order, each read into the run that the rules before it have left. */
function readRun(
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

const article = /^the (?=(?:next|last|past|previous|following|coming|upcoming|same|current|mid|year \d+)\b)/i;
/** Length of an article that is no part of a phrase: “the next two weeks”. */
const articleOf = (text: string, { start, end }: Token): number =>
  article.exec(text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0;
const vagueReference = new Set(["PAST_REF", "FUTURE_REF"]);

/** A story is written at most so many days before it is published. */
const longestDelay = 3;
const tellingDay = (
  published: number | null,
  dateline: number | null,
): { readonly day: number | null; readonly anchor: DateMention["anchor"] } => {
  const delayed =
    published !== null && dateline !== null && dateline < published && published - dateline <= longestDelay;
  return delayed ? { day: dateline, anchor: "dateline" } : { day: published, anchor: "published" };
};

const dayOf = (name: string, published: string | null): number | null => {
  if (published === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}(?:$|T\d)/.test(published) ? parseDay(published.slice(0, 10)) : null;
  if (day === null) {
    throw new RangeError(
      `findDates: \`${name}\` must be a day as YYYY-MM-DD, an instant or null, got “${published}”`,
    );
  }
  return day;
};

/**
 * Temporal expressions of a text, in order, with their meaning. Offsets are UTF-16 units, days are `YYYY-MM-DD`,
 * values TIMEX3 (ISO-TimeML) and EDTF (ISO 8601-2). What depends on an unknown publication day stays unresolved.
 *
 * @throws RangeError if `published`, `dateline` or the day of a speech is no day of the calendar
 */
export function findDates(text: string, context: DateContext): DateMention[] {
  const { published, policy, rules, speeches = [] } = context;
  const chosen = { ...newsPolicy, ...policy };
  const day = dayOf("published", published);
  const dateline = dayOf("dateline", context.dateline ?? null);
  const story = tellingDay(day, dateline);
  const said = speeches.map(({ start, end, day: on }) => ({ start, end, day: dayOf("speeches", on) }));
  const compiled = rules ? compileRules(rules) : compiledRules[chosen.extent];
  let narrative = chosen.mode === null ? null : chosen.mode === "narrative";
  const found: DateMention[] = [];
  const runs: Token[][] = [];
  scanRuns(text, (tokens) => runs.push(tokens));
  const base: Base = {
    text,
    published: day,
    reference: story.day,
    policy: chosen,
    get narrative(): boolean {
      narrative ??= readsAsNarrative(text, runs, day);
      return narrative;
    },
    tense: (start, end) => readTense(text, start, end),
  };
  let state = startState;
  let speech = 0;
  for (const tokens of runs) {
    const at = tokens[0]?.start ?? 0;
    while (speech < said.length && (said[speech]?.end ?? 0) <= at) speech++;
    const spoken = said[speech];
    const inside = spoken !== undefined && spoken.start <= at;
    const told = inside ? Object.assign(Object.create(base) as Base, { reference: spoken.day }) : base;
    const anchor = inside ? "speech" : story.anchor;
    for (const token of readRun(tokens, told, state, compiled)) {
      if (
        !token.meaning ||
        !token.rule ||
        token.kind === numberKind ||
        token.kind === vagueKind ||
        token.kind === ordinalKind
      )
        continue;
      const start = chosen.extent === "phrase" ? token.start + articleOf(text, token) : token.start;
      if (chosen.extent === "phrase" && vagueReference.has(token.meaning.value)) continue;
      const meaning = token.meaning.anchor === "published" ? { ...token.meaning, anchor } : token.meaning;
      found.push(toMention(start, token.end, meaning, token.rule));
      state = afterToken(state, token, text);
    }
  }
  return found;
}
