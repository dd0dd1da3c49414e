import { isCapital, type Signals, textOf } from "../entities/detect/signals.ts";
import type { Span } from "../entities/detect/span.ts";
import { wordBits } from "../knowledge/words.ts";
import { contextClass } from "./context-class.ts";

/** What an article says somebody is. */
export interface StatedRole {
  /** Title as written, without time words and jurisdiction. */
  readonly title: string;
  /** Null when the words beside a title of many trades do not tell: “captain”. */
  readonly roleClass: string | null;
  /** Tokens of the title. */
  readonly from: number;
  readonly to: number;
  readonly former: boolean;
  /** Index of the name that the role belongs to; null when none is said beside it. */
  readonly of: number | null;
  /** Whether the title goes with the name as its apposition: “X, a lawyer”. */
  readonly apposition: boolean;
}

/** Names by the token after their last one, and by their first. */
export interface SpanIndex {
  readonly byEnd: ReadonlyMap<number, number>;
  readonly byStart: ReadonlyMap<number, number>;
  /** First token of each name, and the one after its last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Whether each names a group: “Republican” before a title is no owner of it. */
  readonly isGroup: readonly boolean[];
}

export const indexSpans = (spans: readonly Span[]): SpanIndex => ({
  byEnd: new Map(spans.map(({ to }, i) => [to, i])),
  byStart: new Map(spans.map(({ from }, i) => [from, i])),
  from: spans.map(({ from }) => from),
  to: spans.map(({ to }) => to),
  isGroup: spans.map(({ type }) => type === "group"),
});

const has = (signals: Signals, i: number, bit: number) => ((signals.bits[i] ?? 0) & bit) !== 0;

/** Modifiers, possessive and jurisdiction that stand before a title: “former Ruritanian”, “the court’s”. */
function readBefore(
  signals: Signals,
  at: number,
  index: SpanIndex,
  depth = 0,
): { former: boolean; of: number | null; from: number } {
  const { tokens } = signals;
  let i = at;
  let former = false;
  let of: number | null = null;
  for (let steps = 0; steps < 6 && i > 0; steps++) {
    const word = textOf(tokens, i - 1);
    if (tokens.sentence[i - 1] !== tokens.sentence[at]) break;
    if (has(signals, i - 1, wordBits.role_modifier)) {
      former ||= has(signals, i - 1, wordBits.former);
      i--;
    } else if (word === "-" && has(signals, i - 2, wordBits.former)) i--;
    else if (of === null && /^['’]s?$/.test(word) && index.byEnd.has(i - 1)) {
      of = index.byEnd.get(i - 1) as number;
      i = at - (at - i) - 1;
      break;
    } else if (of === null && index.byEnd.has(i)) {
      const name = index.byEnd.get(i) as number;
      if (index.isGroup[name]) {
        i = index.from[name] as number;
        continue;
      }
      of = name;
      i = at - (at - i);
      break;
    } else break;
  }
  const first = of === null ? i : (index.from[of] ?? i);
  return {
    former: former || beforeIsFormer(signals, index, of) || sharesFormer(signals, index, first, depth),
    of,
    from: i,
  };
}

/** “former Ruritanian prime minister”: the time word stands before the jurisdiction. */
function beforeIsFormer(signals: Signals, { from }: SpanIndex, of: number | null): boolean {
  const start = of === null ? 0 : (from[of] ?? 0);
  const glued = wordAt(signals, start - 1) === "-" ? start - 2 : start - 1;
  return start > 0 && glued >= 0 && has(signals, glued, wordBits.former);
}

/** “former Ruritanian governor and senator X”: the time word stands before the first of two titles. */
function sharesFormer(signals: Signals, index: SpanIndex, first: number, depth: number): boolean {
  if (depth > 2 || wordAt(signals, first - 1) !== "and") return false;
  const title = titleBefore(signals, first - 1);
  return title >= 0 && readBefore(signals, title, index, depth + 1).former;
}

/** Jurisdiction after a title: “of the Harbour Board”, “for Ruritania”. */
function readAfter(signals: Signals, at: number, index: SpanIndex): { of: number | null; to: number } {
  const { tokens } = signals;
  if (!/^(?:of|for|at|to|from|with)$/.test(textOf(tokens, at))) return { of: null, to: at };
  let i = at + 1;
  if (/^(?:the|its|a)$/i.test(textOf(tokens, Math.min(i, tokens.length - 1)))) i++;
  let of = index.byStart.get(i);
  // “governor of the US state of Alabama”
  for (let word = i; of !== undefined && word < i + 3; word++)
    if (/^(?:state|province|territory)$/.test(wordAt(signals, word)) && wordAt(signals, word + 1) === "of") {
      i = word + 2;
      of = index.byStart.get(i) ?? of;
      break;
    }
  return of === undefined || tokens.sentence[i] !== tokens.sentence[at]
    ? { of: null, to: at }
    : { of, to: index.to[of] ?? i };
}

/** First token of the longest title that ends before `at`; -1 when none does. */
function titleBefore(signals: Signals, at: number): number {
  for (let i = Math.max(0, at - 5); i < at; i++) if (signals.titleEnd[i] === at) return i;
  return -1;
}

function toRole(
  signals: Signals,
  spans: readonly Span[],
  from: number,
  to: number,
  rest: Pick<StatedRole, "former" | "of" | "apposition">,
): StatedRole {
  const role = signals.knowledge.roles[signals.title[from] as number];
  return {
    title: textOf(signals.tokens, from, to),
    roleClass: contextClass(signals, role?.roleClass ?? "official", {
      from,
      to,
      of: rest.of === null ? null : (spans[rest.of]?.type ?? null),
    }),
    from,
    to,
    ...rest,
  };
}

/** The role that the words round a person's name say: “former Ruritanian premier X”, “X, head of the Harbour Board,”. */
export function findRole(
  signals: Signals,
  spans: readonly Span[],
  index: SpanIndex,
  at: number,
): StatedRole | null {
  const { from, to } = spans[at] as Span;
  const role =
    roleBefore(signals, spans, index, from) ??
    kinshipBefore(signals, spans, index, from, to) ??
    roleAfter(signals, spans, index, to);
  if (!role || role.of !== null || role.apposition || !/^of$/.test(wordAt(signals, to))) return role;
  // “Prime Minister Maria Veld of Ruritania”
  return { ...role, of: readAfter(signals, to, index).of };
}

const wordAt = ({ tokens }: Signals, i: number): string =>
  i >= 0 && i < tokens.length ? textOf(tokens, i) : "";

const rank = /^(?:Adm|Brig|Capt|Cmdr|Col|Cpl|Gen|Lt|Maj|Sgt|Prof|Dr)\.?$/;

/** A role whose title begins earlier, with its portfolio: “Public Works | Minister”. */
const withTitle = (role: StatedRole, { tokens }: Signals, from: number): StatedRole =>
  from < role.from ? { ...role, title: textOf(tokens, from, role.to), from } : role;

/** First token of the portfolio in capitals before “Minister”, at most three words. */
function portfolioStart(signals: Signals, spans: readonly Span[], index: SpanIndex, title: number): number {
  const isOther = (end: number) => {
    const span = spans[index.byEnd.get(end) ?? -1];
    return span !== undefined && (span.type !== "organization" || span.names.length > 0);
  };
  const { tokens } = signals;
  let start = title;
  for (let i = title - 1; i >= 0 && i >= title - 4 && tokens.sentence[i] === tokens.sentence[title]; i--) {
    const linked = /^(?:and|&)$/.test(textOf(tokens, i)) && start < title;
    if (isOther(i + 1) || (!linked && !isCapital(tokens, i))) break;
    if (has(signals, i, wordBits.role_modifier | wordBits.former | wordBits.starter)) break;
    if (!linked) start = i;
  }
  return start;
}

/** “Director General of Harbour Works | X”: a title and in capitals what it deals with. */
function dealingBefore(
  signals: Signals,
  spans: readonly Span[],
  index: SpanIndex,
  from: number,
): StatedRole | null {
  const { tokens } = signals;
  let i = from - 1;
  while (i >= 0 && i >= from - 3 && isCapital(tokens, i) && !index.byEnd.has(i + 1)) i--;
  if (i === from - 1 || !/^(?:of|for)$/.test(wordAt(signals, i))) return null;
  const title = titleBefore(signals, i);
  if (title < 0 || tokens.sentence[title] !== tokens.sentence[from]) return null;
  const { former, of } = readBefore(signals, title, index);
  const role = toRole(signals, spans, title, i, { former, of, apposition: false });
  return { ...role, title: textOf(tokens, title, from), to: from };
}

function roleBefore(
  signals: Signals,
  spans: readonly Span[],
  index: SpanIndex,
  from: number,
): StatedRole | null {
  const nearest = titleBefore(signals, from);
  if (nearest >= 0) {
    const classOf = (at: number) => signals.knowledge.roles[signals.title[at] as number]?.roleClass;
    // “Military spokesman Col. X”: the rank says less than the office before it
    const isRank = classOf(nearest) === "honorific" || rank.test(textOf(signals.tokens, nearest, from));
    const office = isRank ? titleBefore(signals, nearest) : -1;
    const [title, end] = office >= 0 ? [office, nearest] : [nearest, from];
    if (classOf(title) === "honorific") return null;
    const start = classOf(title) === "minister" ? portfolioStart(signals, spans, index, title) : title;
    const { former, of } = readBefore(signals, start, index);
    return withTitle(toRole(signals, spans, title, end, { former, of, apposition: false }), signals, start);
  }
  const dealing = dealingBefore(signals, spans, index, from);
  if (dealing) return dealing;
  // “head of the Harbour Board Karl Holt”
  const body = index.byEnd.get(from);
  if (body === undefined) return null;
  let i = (spans[body] as Span).from;
  if (/^the$/i.test(textOf(signals.tokens, Math.max(0, i - 1)))) i--;
  if (i < 2 || !/^(?:of|from|for)$/.test(textOf(signals.tokens, i - 1))) return null;
  const start = titleBefore(signals, i - 1);
  if (start < 0) return null;
  return toRole(signals, spans, start, i - 1, {
    former: readBefore(signals, start, index).former,
    of: body,
    apposition: false,
  });
}

/** “his wife, Maria Holt”, “the Ruritanian envoy, Karl Tarn,”: a description, a comma and the name. */
function kinshipBefore(
  signals: Signals,
  spans: readonly Span[],
  index: SpanIndex,
  from: number,
  to: number,
): StatedRole | null {
  const { tokens } = signals;
  if (from < 3 || textOf(tokens, from - 1) !== ",") return null;
  const title = titleBefore(signals, from - 1);
  if (title < 1) return ofBodyBefore(signals, spans, index, from, to);
  const owner =
    /^(?:his|her|their|my|whose)$/i.test(textOf(tokens, title - 1)) ||
    /^['’]s$/.test(textOf(tokens, title - 1));
  const before = readBefore(signals, title, index);
  if (isApposed(signals, spans, index, before)) return null;
  const modified = has(signals, title - 1, wordBits.role_modifier);
  if (owner || modified)
    return toRole(signals, spans, title, from - 1, { former: modified, of: before.of, apposition: true });
  const first = before.of === null ? before.from : (index.from[before.of] ?? before.from);
  if (!/^(?:the|its)$/i.test(wordAt(signals, first - 1)) || !/^[,.;)]?$/.test(wordAt(signals, to)))
    return null;
  return toRole(signals, spans, title, from - 1, { former: before.former, of: before.of, apposition: true });
}

/** “the prosecutor of the Harbour Tribunal, | Ana Ferro,”: a title, its body, a comma and the name. */
function ofBodyBefore(
  signals: Signals,
  spans: readonly Span[],
  index: SpanIndex,
  from: number,
  to: number,
): StatedRole | null {
  const of = index.byEnd.get(from - 1);
  if (of === undefined || !/^[,.;)]?$/.test(wordAt(signals, to))) return null;
  const first = index.from[of] as number;
  const link = /^the$/i.test(wordAt(signals, first - 1)) ? first - 2 : first - 1;
  if (!/^(?:of|for|at)$/.test(wordAt(signals, link))) return null;
  const title = titleBefore(signals, link);
  if (title < 1) return null;
  const { former, from: start } = readBefore(signals, title, index);
  if (!/^the$/i.test(wordAt(signals, start - 1))) return null;
  return toRole(signals, spans, title, link, { former, of, apposition: true });
}

/** Whether a description with its owner is the apposition of the person before: “Ana Ferro, Holt's former aide, Holt”. */
function isApposed(
  signals: Signals,
  spans: readonly Span[],
  index: SpanIndex,
  { of, from }: ReturnType<typeof readBefore>,
): boolean {
  if (of === null || (spans[of] as Span).type !== "person") return false;
  const first = Math.min(from, (spans[of] as Span).from);
  const before = wordAt(signals, first - 1) === "," ? index.byEnd.get(first - 1) : undefined;
  return before !== undefined && (spans[before] as Span).type === "person";
}

/** What somebody is who does this to a body. */
const doers: Readonly<Record<string, string>> = {
  chairs: "chair",
  coaches: "coach",
  directs: "director",
  edits: "editor",
  heads: "head",
  leads: "leader",
  manages: "manager",
  owns: "owner",
};

/** “X, who leads the Harbour Board”. */
function leaderAfter(
  signals: Signals,
  spans: readonly Span[],
  index: SpanIndex,
  comma: number,
): StatedRole | null {
  const title = doers[wordAt(signals, comma + 2)];
  if (!title || wordAt(signals, comma + 1) !== "who") return null;
  const at = /^the$/i.test(wordAt(signals, comma + 3)) ? comma + 4 : comma + 3;
  const of = index.byStart.get(at);
  if (of === undefined || (spans[of] as Span).type !== "organization") return null;
  const role = signals.knowledge.roles.find((known) => known.title === title);
  const roleClass = role?.roleClass ?? "leader";
  return { title, roleClass, from: comma + 2, to: comma + 3, former: false, of, apposition: true };
}

/** “X, (a) (former) (Ruritanian) minister (of Y)”, “X, who works as a lawyer”. */
function roleAfter(
  signals: Signals,
  spans: readonly Span[],
  index: SpanIndex,
  to: number,
): StatedRole | null {
  const { tokens } = signals;
  const comma = to < tokens.length && /^[,(–—]$/.test(textOf(tokens, to));
  if (!comma) return null;
  // “X, 58, head of the Harbour Board”
  const aged = /^\d{1,3}$/.test(wordAt(signals, to + 1)) && wordAt(signals, to + 2) === ",";
  const start = aged ? to + 2 : to;
  const leads = leaderAfter(signals, spans, index, start);
  if (leads) return leads;
  for (let i = start + 1; i < Math.min(tokens.length, start + 11); i++) {
    if (tokens.sentence[i] !== tokens.sentence[to] || /^[,.;:)"“”]$/.test(textOf(tokens, i))) return null;
    if (/^(?:said|says|told|and|that|when|while|but|has|had)$/.test(textOf(tokens, i))) return null;
    const end = signals.titleEnd[i] as number;
    if (!end || index.byStart.has(end)) continue;
    const before = readBefore(signals, i, index);
    const after = readAfter(signals, end, index);
    return toRole(signals, spans, i, end, {
      former: before.former || /^until$/i.test(wordAt(signals, end)),
      of: before.of ?? after.of,
      apposition: true,
    });
  }
  return null;
}

/** The role of a description without a name: “the chief prosecutor of the court”, “a Ruritanian minister”. */
export function findNominalRole(
  signals: Signals,
  spans: readonly Span[],
  index: SpanIndex,
  title: number,
): StatedRole & { readonly first: number; readonly last: number } {
  const end = signals.titleEnd[title] as number;
  const before = readBefore(signals, title, index);
  const after = readAfter(signals, end, index);
  const of = before.of ?? after.of;
  return {
    ...toRole(signals, spans, title, end, { former: before.former, of, apposition: false }),
    first: before.from,
    last: after.to,
  };
}
