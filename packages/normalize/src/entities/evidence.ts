import type { Known } from "../knowledge/knowledge.ts";
import { findRole, indexSpans, type SpanIndex, type StatedRole } from "../roles/find-role.ts";
import { nameEdges } from "./detect/name-edges.gen.ts";
import { type Signals, textOf } from "./detect/signals.ts";
import type { Span } from "./detect/span.ts";
import { genericKey } from "./generic-name.ts";

/** What an article tells of the world that its names stand in, before they are linked. */
export interface Evidence {
  readonly signals: Signals;
  readonly spans: readonly Span[];
  readonly index: SpanIndex;
  /** How much speaks for each country, by its code. */
  readonly countries: ReadonlyMap<string, number>;
  /** The country that the article is about; null when none stands out. */
  readonly dominant: string | null;
  /** The country that more speaks for than for any other, however little; null where two are even. */
  readonly leading: string | null;
}

const isCode = (code: string | null | undefined): code is string =>
  /^[A-Z]{3}$/.test(code ?? "") && !supranational.test(code as string);
const supranational = /^(?:IGO|UNO|EUR|NGO|ISM|IMG|MNC)$/;

/** What the names of a span can mean, of the span's own type. */
export const candidatesOf = ({ knowledge }: Signals, { names, type, kind }: Span): Known[] =>
  names.flatMap(({ known }) => {
    const entry = knowledge.known(known);
    return entry && (entry.type === type || kind === "demonym") ? [entry] : [];
  });

/** The country that all meanings of a span agree on; null where they do not, or name none. */
export function countryOf(signals: Signals, span: Span): string | null {
  const codes = new Set(candidatesOf(signals, span).map(({ country }) => country));
  const [only] = codes;
  return codes.size === 1 && isCode(only) ? only : null;
}

/** Weighs the countries of an article: its places and demonyms count, its persons and bodies half; generic names nothing. */
export function toEvidence(signals: Signals, spans: readonly Span[]): Evidence {
  const countries = new Map<string, number>();
  for (const span of spans) {
    const code = span.names.length > 0 ? countryOf(signals, span) : null;
    if (code === null) continue;
    const place = span.type === "place";
    if (span.type === "person" && !candidatesOf(signals, span)[0]?.prominent) continue;
    if (!place && genericKey(textOf(signals.tokens, span.from, span.to)) !== null) continue;
    countries.set(code, (countries.get(code) ?? 0) + (place ? 1 : 0.5));
  }
  const [first, second] = [...countries].sort(([, a], [, b]) => b - a);
  const stands = first !== undefined && first[1] >= 2 && first[1] >= 1.5 * (second?.[1] ?? 0);
  const leads = first !== undefined && first[1] >= 2 && first[1] > (second?.[1] ?? 0);
  return {
    signals,
    spans,
    index: indexSpans(spans),
    countries,
    dominant: stands ? first[0] : null,
    leading: leads ? first[0] : null,
  };
}

/** What a region's own bodies are told apart by: no country has such a code. */
const ofRegion = "region";

/**
 * The country told beside a name: “Ruritanian …”, “Ruritania's …”, “… of Ruritania”, “…, Ruritania”. Beside a region it is
 * no country's: the senate of a state is not the Senate.
 */
export function toldCountry({ signals, spans, index }: Evidence, { from, to }: Span): string | null {
  const { tokens } = signals;
  const at = (span: number | undefined): string | null => {
    const place = span === undefined ? undefined : spans[span];
    if (place?.type !== "place") return null;
    const subtypes = candidatesOf(signals, place).map(({ subtype }) => subtype);
    const isRegion =
      place.kind === "name" && subtypes.length > 0 && subtypes.every((one) => one === "region");
    return isRegion ? ofRegion : countryOf(signals, place);
  };
  const word = (i: number) => (i >= 0 && i < tokens.length ? textOf(tokens, i) : "");
  const owner = /^['’]s?$/.test(word(from - 1)) ? index.byEnd.get(from - 1) : index.byEnd.get(from);
  if (owner !== undefined) return at(owner);
  if (/^(?:of|in)$/.test(word(to))) return at(index.byStart.get(word(to + 1) === "the" ? to + 2 : to + 1));
  return null;
}

/** The country of a town by the region or country after it: “Paris, Texas”; a country lies in none. */
export function toldRegion({ signals, spans, index }: Evidence, span: Span): string | null {
  const { tokens } = signals;
  const word = (i: number) => (i < tokens.length ? textOf(tokens, i) : "");
  const next = word(span.to) === "," ? spans[index.byStart.get(span.to + 1) ?? -1] : undefined;
  if (next?.type !== "place" || next.kind !== "name" || !/^[,.;)]?$/.test(word(next.to))) return null;
  const all = (place: Span, subtype: RegExp) =>
    candidatesOf(signals, place).every((entry) => subtype.test(entry.subtype ?? ""));
  if (candidatesOf(signals, span).some(({ subtype }) => subtype === "country")) return null;
  return all(next, /^(?:country|region)$/) ? countryOf(signals, next) : null;
}

/** Whether the words beside a name that is a region's and a town's say that the region is meant: “New York governor”. */
export function isToldRegion({ tokens }: Signals, { from, to }: Span): boolean {
  const word = (i: number) => (i >= 0 && i < tokens.length ? textOf(tokens, i) : "");
  if (nameEdges.region_word.has(word(to))) return true;
  const lead = /^(?:of|from|for)$/.test(word(from - 1)) ? from - 2 : from - 1;
  return nameEdges.region_lead.has(word(lead));
}

/** The country of the place before, of which this one may be the region: “Atlanta, Georgia”; not in lists of countries. */
export function heldCountry({ signals, spans, index }: Evidence, { from }: Span): string | null {
  if (from === 0 || textOf(signals.tokens, from - 1) !== ",") return null;
  const before = spans[index.byEnd.get(from - 1) ?? -1];
  if (before?.type !== "place" || before.kind !== "name") return null;
  const isCountry = candidatesOf(signals, before).some(({ subtype }) => subtype === "country");
  return isCountry ? null : countryOf(signals, before);
}

/** What a body is called in every country, and the country that the name itself tells: “Norwegian Foreign Ministry”. */
export function genericOf(
  signals: Signals,
  { from, to }: Pick<Span, "from" | "to">,
): { key: string; country: string | null } | null {
  const { tokens, knowledge, known } = signals;
  const whole = genericKey(textOf(tokens, from, to));
  if (whole !== null) return { key: whole, country: null };
  const codeAt = (at: number, end?: number): { code: string; to: number } | null => {
    const place = known.get(at);
    const entry = knowledge.known(place?.names[0]?.known);
    const code = entry?.country;
    if (!place || !isCode(code) || entry?.subtype === "region") return null;
    return end === undefined || place.to === end ? { code, to: place.to } : null;
  };
  const owner = codeAt(from);
  if (owner && owner.to < to) {
    const rest = /^['’]s?$/.test(textOf(tokens, owner.to)) ? owner.to + 1 : owner.to;
    const key = rest < to ? genericKey(textOf(tokens, rest, to)) : null;
    if (key !== null) return { key, country: owner.code };
  }
  for (let of = to - 2; of > from && of > to - 6; of--) {
    if (textOf(tokens, of) !== "of") continue;
    const place = codeAt(textOf(tokens, of + 1) === "the" ? of + 2 : of + 1, to);
    const key = place ? genericKey(textOf(tokens, from, of)) : null;
    if (place && key !== null) return { key, country: place.code };
  }
  return null;
}

/** The role told beside a person's name. */
export const toldRole = ({ signals, spans, index }: Evidence, span: number): StatedRole | null =>
  findRole(signals, spans, index, span);
