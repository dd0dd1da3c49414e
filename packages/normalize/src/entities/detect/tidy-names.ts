import type { Knowledge } from "../../knowledge/knowledge.ts";
import { wordBits } from "../../knowledge/words.ts";
import { shapes } from "../../scan/scan.ts";
import { nameEdges } from "./name-edges.gen.ts";
import { isCapital, type Signals, textOf } from "./signals.ts";
import type { Span } from "./span.ts";

/** What somebody does, by its ending: “Economist Ana Ferro”. */
const occupation =
  /(?:ologist|onomist|ographer|ivist|ician|itect|wright|iatrist|nalist|keeper|maker|cyclist|guitarist|pianist|violinist)$/i;
const plurals = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Titles of several persons: “Presidents”. */
function pluralTitles(knowledge: Knowledge): ReadonlySet<string> {
  const found =
    plurals.get(knowledge) ??
    new Set(knowledge.roles.flatMap(({ title }) => (title.includes(" ") ? [] : [`${title}s`])));
  plurals.set(knowledge, found);
  return found;
}

const has = ({ bits }: Signals, i: number, bit: number) => ((bits[i] ?? 0) & bit) !== 0;

/** First token of a person's name after titles, portfolios and epithets that were taken for a part of it. */
function nameStart(signals: Signals, { from, to }: Span): number {
  const { tokens, titleEnd } = signals;
  if (has(signals, from, wordBits.first_name)) return from;
  const word = textOf(tokens, from);
  const end = titleEnd[from] as number;
  if (end > from && end < to && isCapital(tokens, end) && to - end >= 2) return end;
  if (from + 1 >= to || !isCapital(tokens, from + 1)) return from;
  if (
    nameEdges.epithet.has(word.toLowerCase()) ||
    nameEdges.competitor.has(word.toLowerCase()) ||
    (to - from > 2 && occupation.test(word))
  )
    return from + 1;
  if (to - from < 3) return from;
  if (nameEdges.portfolio.has(word.toLowerCase()) || pluralTitles(signals.knowledge).has(word.toLowerCase()))
    return from + 1;
  return from;
}

/** A person's name without the words before and after it that are none of it. */
function trimPerson(signals: Signals, span: Span): Span {
  const { tokens } = signals;
  const from = nameStart(signals, span);
  let { to } = span;
  while (to - from > 2 && nameEdges.post_nominal.has(textOf(tokens, to - 1))) to--;
  if (to - from > 2 && textOf(tokens, to - 1) === ",") to--;
  if (from === span.from && to === span.to) return span;
  const company =
    from > span.from && to - from === 1 && nameEdges.competitor.has(textOf(tokens, span.from).toLowerCase());
  return { ...span, from, to, type: company ? "organization" : span.type, rule: "name/trimmed" };
}

/** A last part in small letters after a hyphen belongs to the name: “Prasong Chai-udom”, “Yoon Tae-min”. */
function withSyllable({ tokens }: Signals, span: Span): Span {
  const { to } = span;
  const glued = (i: number) => i < tokens.length && tokens.end[i - 1] === tokens.start[i];
  if (!glued(to) || !glued(to + 1) || textOf(tokens, to) !== "-" || tokens.shape[to + 1] !== shapes.lower)
    return span;
  const isSyllable = textOf(tokens, to - 1).length <= 5 && to - span.from > 1;
  return isSyllable && !nameEdges.compound.has(textOf(tokens, to + 1)) ? { ...span, to: to + 2 } : span;
}

/** Words that end in a name what is not one: laws, and what a day or a comparison was put to. */
function isNoName(signals: Signals, { from, to }: Span): boolean {
  if (to - from < 2) return false;
  if (has(signals, to - 1, wordBits.law_head)) return true;
  if (
    /^(?:Ambassadors|Mayors|Ministers|Premiers|Presidents|Secretaries)$/.test(textOf(signals.tokens, to - 1))
  )
    return !/ of /.test(textOf(signals.tokens, from, to));
  const last = textOf(signals.tokens, to - 1).toLowerCase();
  return has(signals, from, wordBits.starter) && to - from === 2 && pluralTitles(signals.knowledge).has(last);
}

/** “US” in “US$10” is a currency. */
const isCurrency = ({ tokens }: Signals, { to }: Span): boolean =>
  to < tokens.length && tokens.start[to] === tokens.end[to - 1] && /^[$€£¥₹]/.test(textOf(tokens, to));

/** A name without the month that a date ends in: “Since January | Oman has”. */
function afterMonth(signals: Signals, span: Span): Span {
  const { tokens, known, knowledge } = signals;
  const { from, to } = span;
  if (span.names.length > 0 || to - from < 2 || !has(signals, from, wordBits.month)) return span;
  if (from === 0 || !nameEdges.month_lead.has(textOf(tokens, from - 1).toLowerCase())) return span;
  const rest = known.get(from + 1);
  const entry = rest?.to === to ? knowledge.known(rest.names[0]?.known) : undefined;
  return rest && entry && rest.names[0]?.kind === "name"
    ? { ...span, from: from + 1, type: entry.type, names: rest.names, rule: "name/known_name" }
    : { ...span, from: from + 1, rule: "name/trimmed" };
}

/** A name without the day it goes over into: “Harbour Court on Monday”. */
function untilDay(signals: Signals, span: Span): Span {
  const { to } = span;
  const isDated = has(signals, to - 1, wordBits.weekday) && textOf(signals.tokens, to - 2) === "on";
  return isDated && to - span.from > 2 ? { ...span, to: to - 2 } : span;
}

/** “Judge Orr” is a person where the text names Ana Orr, whatever it looked like. */
function isTitledPerson(
  { tokens, titleEnd }: Signals,
  { from, to, type }: Span,
  surnames: ReadonlySet<number>,
): boolean {
  return (
    type !== "person" &&
    to - from === 2 &&
    titleEnd[from] === from + 1 &&
    surnames.has(tokens.hash[from + 1] as number)
  );
}

/** “Hurricane Nadia”, “Tropical Storm Nadia”. */
const isStormAt = ({ tokens }: Signals, from: number, to: number): boolean =>
  nameEdges.storm.has(textOf(tokens, from)) ||
  (to - from > 2 && textOf(tokens, from) === "Tropical" && nameEdges.storm.has(textOf(tokens, from + 1)));

/** “…, 20,”: only persons have an age. */
const isAged = ({ tokens }: Signals, to: number): boolean =>
  to + 2 < tokens.length &&
  textOf(tokens, to) === "," &&
  /^[1-9]\d?$/.test(textOf(tokens, to + 1)) &&
  textOf(tokens, to + 2) === ",";

/** “published in Tidal Letters”, “the journal Tidal Letters”. */
function isOutlet({ tokens }: Signals, from: number): boolean {
  const word = (i: number) => (i >= 0 ? textOf(tokens, i).toLowerCase() : "");
  return (
    nameEdges.outlet_noun.has(word(from - 1)) ||
    (word(from - 1) === "in" && nameEdges.publishing.has(word(from - 2)))
  );
}

/** Whether a name is told something or says it: “told Harbour This Week”, which no event is. */
const isVoice = (signals: Signals, from: number, to: number): boolean =>
  (from > 0 && /^(?:told|ruling)$/.test(textOf(signals.tokens, from - 1))) ||
  has(signals, to, wordBits.speech);

/** What an unknown name is of by its own words, whatever it was taken for; null when they do not say. */
function kindOf(signals: Signals, { from, to, type }: Span): Pick<Span, "type" | "rule"> | null {
  const { tokens, known } = signals;
  if (type !== "person" && to - from <= 3 && to - from > 1 && isAged(signals, to))
    return { type: "person", rule: "name/aged" };
  if (type === "place" && isOutlet(signals, from)) return { type: "organization", rule: "name/outlet" };
  if (to - from < 2) return null;
  if (isStormAt(signals, from, to)) return { type: "event", rule: "name/storm" };
  const last = to - 1;
  if (type === "event" && isVoice(signals, from, to)) return { type: "organization", rule: "name/speaks" };
  const given = has(signals, from, wordBits.first_name);
  const body = has(signals, last, wordBits.organization_head | wordBits.organization_suffix);
  const site = has(signals, last, wordBits.place_head | wordBits.place_word);
  if (has(signals, from, wordBits.place_head) && textOf(tokens, from + 1) === "of" && !body)
    return { type: "place", rule: "name/place_of" };
  if (body && !site && (type === "place" || known.get(from)?.names[0]?.kind === "name"))
    return { type: "organization", rule: "name/organization_head" };
  const other = site || given || has(signals, last, wordBits.event_head);
  const club = has(signals, last, wordBits.club_word) && !other;
  return club ? { type: "organization", rule: "name/club" } : null;
}

/** The kind of thing that a name taken for a person's is by its own words. */
function retype(signals: Signals, span: Span): Span {
  const { tokens } = signals;
  const last = textOf(tokens, span.to - 1);
  const size = span.to - span.from;
  const before = span.from > 0 ? textOf(tokens, span.from - 1) : "";
  const same = span.from > 0 && tokens.sentence[span.from - 1] === tokens.sentence[span.from];
  if (nameEdges.storm.has(before) && same && size === 1)
    return { ...span, from: span.from - 1, type: "event", rule: "name/storm" };
  if (nameEdges.department.has(last) && !has(signals, span.from, wordBits.first_name))
    return { ...span, type: "organization", rule: "name/department" };
  if (
    size > 1 &&
    nameEdges.street.has(last) &&
    same &&
    nameEdges.street_preposition.has(before.toLowerCase())
  )
    return { ...span, type: "place", rule: "name/street" };
  return span;
}

/** “Friday I”, “Monday”: a day is nobody. */
function isDay(signals: Signals, { from, to }: Span): boolean {
  if (!has(signals, from, wordBits.weekday)) return false;
  for (let i = from + 1; i < to; i++) {
    if (signals.tokens.shape[i] !== shapes.initial && !has(signals, i, wordBits.weekday)) return false;
  }
  return true;
}

/** A single word in capitals that names no body: a time zone, a unit after a number, a word said loudly. */
function isNoBody(signals: Signals, { from, to }: Span): boolean {
  const { tokens, counts } = signals;
  if (to - from !== 1 || tokens.shape[from] !== shapes.capitals) return false;
  const word = textOf(tokens, from);
  if (nameEdges.time_zone.has(word)) return true;
  const measured =
    from > 0 &&
    (tokens.shape[from - 1] === shapes.number || /^(?:[ap]\.?m\.?)$/i.test(textOf(tokens, from - 1)));
  if (nameEdges.unit.has(word) && measured) return true;
  const bracketed = from > 0 && textOf(tokens, from - 1) === "(";
  if (bracketed || word.length < 3) return false;
  return has(signals, from, wordBits.starter) || (counts.get(tokens.hash[from] as number)?.lower ?? 0) > 0;
}

/** “Ferro” in “Ferro Peace Prize”, or all of it, is no name of a person or place. */
function isAward({ tokens }: Signals, { from, to, type }: Span): boolean {
  if (type === "organization") return false;
  for (let i = Math.max(from + 1, to - 1); i < Math.min(to + 3, tokens.length); i++) {
    if (tokens.sentence[i] !== tokens.sentence[from] || !isCapital(tokens, i)) return false;
    if (nameEdges.award.has(textOf(tokens, i))) return true;
  }
  return false;
}

/** “Queen”, “Moderator”: a title alone names nobody, unless it is somebody's family name. */
const isBareTitle = (
  { tokens, titleEnd }: Signals,
  { from, to, type }: Span,
  surnames: ReadonlySet<number>,
): boolean =>
  type === "person" &&
  to - from === 1 &&
  titleEnd[from] === to &&
  from > 0 &&
  /^(?:the|a|an|or|and|our|his|her|their)$/i.test(textOf(tokens, from - 1)) &&
  !surnames.has(tokens.hash[from] as number);

/** Last words of the full names of persons. */
function surnamesOf({ tokens }: Signals, spans: readonly Span[]): Set<number> {
  const full = spans.filter(
    ({ type, kind, from, to }) => type === "person" && kind === "name" && to - from > 1,
  );
  return new Set(full.map(({ to }) => tokens.hash[to - 1] as number));
}

/** Unknown names by their own words: what is no part of them is cut off, what is none is left out. */
export function tidyNames(signals: Signals, spans: readonly Span[]): Span[] {
  const tidied: Span[] = [];
  const surnames = surnamesOf(signals, spans);
  for (const all of spans) {
    if (isCurrency(signals, all)) continue;
    const found = afterMonth(signals, all);
    if (found.kind !== "name" || found.names.length > 0) {
      tidied.push(found);
      continue;
    }
    const span = untilDay(signals, found);
    if (
      isDay(signals, span) ||
      (span.type === "organization" && isNoBody(signals, span)) ||
      isNoName(signals, span) ||
      isAward(signals, span) ||
      isBareTitle(signals, span, surnames)
    )
      continue;
    if (isTitledPerson(signals, span, surnames)) {
      tidied.push({ ...span, from: span.from + 1, type: "person", rule: "name/title" });
      continue;
    }
    const kind = kindOf(signals, span);
    const typed = kind ? { ...span, ...kind } : span.type === "person" ? retype(signals, span) : span;
    const own = typed.type === "person" ? withSyllable(signals, trimPerson(signals, typed)) : typed;
    const last = tidied.at(-1);
    tidied.push(last && own.from < last.to ? span : own);
  }
  return nameAgain(signals, tidied);
}

/** Clubs and storms by their last word alone: “Rovers” after “Tallis Rovers”, “Nadia” after “Hurricane Nadia”. */
function nameAgain({ tokens }: Signals, spans: readonly Span[]): Span[] {
  const kinds = new Map<number, Pick<Span, "type" | "rule">>();
  const persons = new Set<number>();
  for (const { from, to, type, rule } of spans) {
    const last = tokens.hash[to - 1] as number;
    if (to - from > 1 && type === "person") persons.add(last).add(tokens.hash[from] as number);
    if (rule === "name/club" || rule === "name/storm") kinds.set(last, { type, rule });
  }
  if (kinds.size === 0) return [...spans];
  return spans.map((span) => {
    const hash = tokens.hash[span.from] as number;
    const kind = span.to - span.from === 1 && !persons.has(hash) ? kinds.get(hash) : undefined;
    return kind ? { ...span, ...kind, names: [] } : span;
  });
}
