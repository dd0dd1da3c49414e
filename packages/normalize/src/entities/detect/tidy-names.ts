import type { Knowledge } from "../../knowledge/knowledge.ts";
import { wordBits } from "../../knowledge/words.ts";
import { shapes } from "../../scan/scan.ts";
import { isCapital, type Signals, textOf } from "./signals.ts";
import type { Span } from "./span.ts";

/** What somebody is to others, before a name: “critic Ana Ferro”. */
const epithet =
  /^(?:critics?|supporters?|opponents?|ally|allies|campaigners?|residents?|neighbou?rs?|colleagues?|teammates?|survivors?|witness|eyewitness|incumbent|challenger|newcomer|veteran|organi[sz]ers?|protesters?|shoppers?|commuters?|fans?)$/i;
const competitor =
  /^(?:rivals?|competitors?|subsidiary|supplier|parent|newcomer|retailer|carmaker|chipmaker|airline)$/i;
const portfolio =
  /^(?:commerce|finance|trade|defen[cs]e|health|education|energy|agriculture|environment|interior|transport|transportation|labou?r|treasury|tourism|housing|fisheries|industry|foreign|home|economy|culture|sports?|immigration|planning|infrastructure|mining|forestry)$/i;
const afterName = /^(?:KC|QC|SC|MP|MEP|MSP|MLA|OBE|CBE|MBE|KBE|DBE|OAM|AO|PhD|FRS|FRCP|RN|Esq|MD|DDS|JP)$/;
const department =
  /^(?:Affairs|Ministry|Department|Parliament|Directorate|Secretariat|Services|Resources|Works|Fisheries|Treasury|Customs|Inspectorate)$/;
const storm = /^(?:Cyclone|Hurricane|Typhoon|Storm)$/;
const street = /^(?:Street|Avenue|Road|Lane|Boulevard|Square|Drive|Highway|Terrace|Crescent)$/;
const along = /^(?:on|in|at|down|along|off|near|from|up|to|the)$/i;
const zone = /^(?:GMT|UTC|CEST)$/;
const unit =
  /^(?:AM|PM|CAT|CET|EST|EDT|PST|PDT|CST|CDT|BST|WAT|EAT|SAST|AEST|AEDT|JST|HKT|IST|WIB|MSK|KM|KG|CM|MM|MPH|KPH|MB|GB|TB|MW|GW|KWH|HZ|FT|LBS|AD|BC|BCE|CE)$/;

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
  if (epithet.test(word) || competitor.test(word)) return from + 1;
  if (to - from < 3) return from;
  if (portfolio.test(word) || pluralTitles(signals.knowledge).has(word.toLowerCase())) return from + 1;
  return from;
}

/** A person's name without the words before and after it that are none of it. */
function trimPerson(signals: Signals, span: Span): Span {
  const { tokens } = signals;
  const from = nameStart(signals, span);
  let { to } = span;
  while (to - from > 2 && afterName.test(textOf(tokens, to - 1))) to--;
  if (to - from > 2 && textOf(tokens, to - 1) === ",") to--;
  if (from === span.from && to === span.to) return span;
  const company = from > span.from && to - from === 1 && competitor.test(textOf(tokens, span.from));
  return { ...span, from, to, type: company ? "organization" : span.type, rule: "name/trimmed" };
}

/** The kind of thing that a name taken for a person's is by its own words. */
function retype(signals: Signals, span: Span): Span {
  const { tokens } = signals;
  const first = textOf(tokens, span.from);
  const last = textOf(tokens, span.to - 1);
  const size = span.to - span.from;
  if (storm.test(first) && size > 1) return { ...span, type: "event", rule: "name/storm" };
  const before = span.from > 0 ? textOf(tokens, span.from - 1) : "";
  const same = span.from > 0 && tokens.sentence[span.from - 1] === tokens.sentence[span.from];
  if (storm.test(before) && same && size === 1)
    return { ...span, from: span.from - 1, type: "event", rule: "name/storm" };
  if (department.test(last) && !has(signals, span.from, wordBits.first_name))
    return { ...span, type: "organization", rule: "name/department" };
  if (size > 1 && street.test(last) && same && along.test(before))
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
  if (zone.test(word)) return true;
  const measured =
    from > 0 &&
    (tokens.shape[from - 1] === shapes.number || /^(?:[ap]\.?m\.?)$/i.test(textOf(tokens, from - 1)));
  if (unit.test(word) && measured) return true;
  const bracketed = from > 0 && textOf(tokens, from - 1) === "(";
  if (bracketed || word.length < 3) return false;
  return has(signals, from, wordBits.starter) || (counts.get(tokens.hash[from] as number)?.lower ?? 0) > 0;
}

/** Unknown names by their own words: what is no part of them is cut off, what is none is left out. */
export function tidyNames(signals: Signals, spans: readonly Span[]): Span[] {
  const tidied: Span[] = [];
  for (const span of spans) {
    if (span.kind !== "name" || span.names.length > 0) {
      tidied.push(span);
      continue;
    }
    if (isDay(signals, span) || (span.type === "organization" && isNoBody(signals, span))) continue;
    const typed = span.type === "person" ? retype(signals, span) : span;
    const own = typed.type === "person" ? trimPerson(signals, typed) : typed;
    const last = tidied.at(-1);
    tidied.push(last && own.from < last.to ? span : own);
  }
  return tidied;
}
