import { wordBits } from "../../knowledge/words.ts";
import { shapes } from "../../scan/scan.ts";
import { agreeNames } from "./agree.ts";
import { applyDocument } from "./document.ts";
import { findFeatures } from "./features.ts";
import { boundName } from "./learned-bounds.ts";
import type { NamesModel } from "./names-model.ts";
import { isCapital, type Signals, textOf } from "./signals.ts";
import type { Span } from "./span.ts";
import { tagActive, toSpans } from "./tagger.ts";
import { tidyNames } from "./tidy-names.ts";

/**
 * Names by learned weights, with what the rules know better: names that news prints daily, and demonyms, groups, events
 * and works, which the weights were not taught.
 */
export function learnedSpans(
  signals: Signals,
  ruled: readonly Span[],
  { weights, sets }: NamesModel,
): Span[] {
  const active = findFeatures(signals, ruled, sets);
  const tagged = toSpans(active, tagActive(active, weights));
  const byStart = new Map(ruled.map((span) => [span.from, span]));
  const taken = new Uint8Array(signals.tokens.length);
  const whole = dailyNames(signals, ruled);
  const spans: Span[] = [];
  for (const name of tagged) {
    if (whole[name.from] && whole[name.from] === whole[name.to - 1]) continue;
    const { from, to, type, others } = boundName(signals, name, byStart);
    spans.push(...others);
    const inside = spansWithin(signals, byStart, from, to);
    const same = inside.find((span) => span.from === from && span.to === to);
    if (same && isKnownBetter(signals, same, type)) spans.push(same);
    else if (!same && inside.length > 0 && isMadeOf(signals, from, to, inside)) spans.push(...inside);
    else {
      const names = (same?.names ?? []).filter(({ known }) => signals.knowledge.known(known)?.type === type);
      const rule = same?.type === type ? same.rule : `name/learned_${type}`;
      spans.push({ from, to, type, kind: "name", names, rule });
    }
    taken.fill(1, name.from, to);
  }
  for (const span of ruled) {
    if (!taken.subarray(span.from, span.to).includes(1) && isKept(signals, span)) spans.push(span);
  }
  const tidied = tidyNames(
    signals,
    spans.sort((a, b) => a.from - b.from),
  );
  return applyDocument(signals, agreeNames(signals, tidied));
}

/** Daily names of several words, each with its own number at all its tokens: nothing shorter is named there. */
function dailyNames(signals: Signals, ruled: readonly Span[]): Int32Array {
  const numbers = new Int32Array(signals.tokens.length);
  ruled.forEach((span, i) => {
    if (span.to - span.from > 1 && isKept(signals, span) && prominent(signals, span))
      numbers.fill(i + 1, span.from, span.to);
  });
  return numbers;
}

/** Spans of the rules that lie within two tokens, in order; an article may stand before the first. */
function spansWithin(
  { tokens }: Signals,
  byStart: ReadonlyMap<number, Span>,
  from: number,
  to: number,
): Span[] {
  const article = from > 0 && /^the$/i.test(textOf(tokens, from - 1));
  const found: Span[] = [];
  for (let i = article ? from - 1 : from; i < to; i++) {
    const span = byStart.get(i);
    if (span && span.to > from && span.to <= to) found.push(span);
  }
  return found;
}

/** The known thing of a span when it is one that news prints daily, or the user's. */
function prominent({ knowledge }: Signals, { names, kind }: Span) {
  const [first] = names;
  const known = first?.kind === "name" && kind === "name" ? knowledge.known(first.known) : undefined;
  return known?.prominent ? known : undefined;
}

/** Whether a name is a country's and nothing else's that is known: “Singapore” is no body. */
const isOnlyCountry = ({ knowledge }: Signals, { names, kind }: Span): boolean =>
  kind === "name" &&
  names.length > 0 &&
  names.every(({ known }) => knowledge.known(known)?.subtype === "country");

/** A people is nobody's name; a daily name has its own type; but a single word that is also a place may well be somebody's family name. */
function isKnownBetter(signals: Signals, span: Span, type: Span["type"]): boolean {
  if (span.kind === "demonym" && type === "person") return true;
  if (type === "organization" && isOnlyCountry(signals, span)) return true;
  const known = prominent(signals, span);
  if (!known || known.type === type) return false;
  return !(known.type === "place" && type === "person" && span.to - span.from === 1);
}

/** Whether a learned name is only daily names and titles that stand side by side: “The Meridian Times Lisbon”. */
function isMadeOf(signals: Signals, from: number, to: number, inside: readonly Span[]): boolean {
  if (!inside.every((span) => prominent(signals, span))) return false;
  let at = from;
  if (/^the$/i.test(textOf(signals.tokens, at))) at++;
  for (const span of inside) {
    if (at > from && at + 1 === span.from && /^(?:and|&|,|['’]s)$/.test(textOf(signals.tokens, at))) at++;
    if (span.from > at) return false;
    at = span.to;
  }
  return at >= to || (inside.length > 0 && titled(signals, at, to));
}

/** Whether the rest of a learned name begins a title: “White House Press | Secretary”. */
const titled = ({ titleEnd }: Signals, at: number, to: number): boolean => (titleEnd[at] ?? 0) >= to;

/** Whether a word opens its sentence and goes on in small letters: “Chad held”. */
const opensClause = ({ tokens }: Signals, i: number): boolean =>
  tokens.sentences[tokens.sentence[i] as number] === i && tokens.shape[i + 1] === shapes.lower;

/** A country, or a region after a word for where: “in nearby Indiana”, “South Bend, Indiana”. */
function isSurePlace(signals: Signals, { from, names }: Span): boolean {
  const { tokens, bits, knowledge } = signals;
  const subtype = knowledge.known(names[0]?.known)?.subtype;
  if (subtype === "country" && opensClause(signals, from)) return true;
  const inside = (i: number) => i >= 0 && i < tokens.length && tokens.sentence[i] === tokens.sentence[from];
  if (subtype !== "country" && subtype !== "region") return false;
  if (inside(from + 1) && isCapital(tokens, from + 1)) return false;
  const where = (i: number) => inside(i) && ((bits[i] ?? 0) & wordBits.place_preposition) !== 0;
  return where(from - 1) || (where(from - 2) && tokens.shape[from - 1] === shapes.lower);
}

/** What the weights left out but stays: what they do not know, and daily names; of single places only sure ones. */
function isKept(signals: Signals, span: Span): boolean {
  const { type, kind, from, to } = span;
  if (kind === "demonym" || type === "group" || type === "event" || type === "work") return true;
  const known = prominent(signals, span);
  if (type === "place" && to - from === 1) return isSurePlace(signals, span);
  if (!known) return false;
  const { tokens } = signals;
  for (let i = to; i < Math.min(to + 3, tokens.length); i++)
    if (/^(?:elections?|referendum)$/.test(textOf(tokens, i))) return false;
  return true;
}
