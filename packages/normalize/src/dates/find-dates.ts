import type { DateMention } from "../schema.ts";
import { parseDay } from "./calendar.ts";
import { type CompiledRules, compileRules } from "./compile-rules.ts";
import { type DatePolicy, newsPolicy } from "./context.ts";
import { toMention } from "./mention.ts";
import { readsAsNarrative } from "./narrative.ts";
import { phraseRules } from "./phrases/index.ts";
import { afterToken, isExpression, type MovingContext, readRun } from "./read-run.ts";
import type { DateRule } from "./rule.ts";
import { dateRules } from "./rules/index.ts";
import { scanRuns } from "./scan.ts";
import { startState } from "./state.ts";
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

const compiled: { timex: CompiledRules | null; phrase: CompiledRules | null } = { timex: null, phrase: null };

/** The rules of an extent, compiled when they are first asked for. */
function rulesOf(extent: DatePolicy["extent"]): CompiledRules {
  compiled[extent] ??= compileRules(extent === "timex" ? dateRules : phraseRules);
  return compiled[extent];
}

/** The runs of date words of a text, in order: all that is read in it. */
export type DateRuns = readonly (readonly Token[])[];

/** Scans a text for `readDates`, which may read it more than once. */
export function scanDates(text: string): DateRuns {
  const runs: Token[][] = [];
  scanRuns(text, (tokens) => runs.push(tokens));
  return runs;
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
export const findDates = (text: string, context: DateContext): DateMention[] =>
  readDates(text, scanDates(text), context);

/** `findDates` on runs that are scanned already; stops after a mention that is `last`. */
export function readDates(
  text: string,
  runs: DateRuns,
  context: DateContext,
  isLast?: (mention: DateMention) => boolean,
): DateMention[] {
  const { published, policy, rules, speeches = [] } = context;
  const chosen = { ...newsPolicy, ...policy };
  const day = dayOf("published", published);
  const dateline = dayOf("dateline", context.dateline ?? null);
  const story = tellingDay(day, dateline);
  const said = speeches.map(({ start, end, day: on }) => ({ start, end, day: dayOf("speeches", on) }));
  const algorithm = rules ? compileRules(rules) : rulesOf(chosen.extent);
  let narrative = chosen.mode === null ? null : chosen.mode === "narrative";
  const found: DateMention[] = [];
  const moving: MovingContext = {
    text,
    published: day,
    reference: story.day,
    policy: chosen,
    ...startState,
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
    moving.reference = inside ? spoken.day : story.day;
    const anchor = inside ? "speech" : story.anchor;
    for (const token of readRun(tokens, moving, state, algorithm)) {
      if (!isExpression(token)) continue;
      const start = chosen.extent === "phrase" ? token.start + articleOf(text, token) : token.start;
      if (chosen.extent === "phrase" && vagueReference.has(token.meaning.value)) continue;
      const meaning = token.meaning.anchor === "published" ? { ...token.meaning, anchor } : token.meaning;
      const mention = toMention(start, token.end, meaning, token.rule);
      found.push(mention);
      if (isLast?.(mention)) return found;
      state = afterToken(state, token, text);
    }
  }
  return found;
}
