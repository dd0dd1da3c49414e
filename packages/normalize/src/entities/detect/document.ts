import { wordBits } from "../../knowledge/words.ts";
import { shapes } from "../../scan/scan.ts";
import { isSlip } from "../cluster/similar.ts";
import { isCapital, type Signals, textOf } from "./signals.ts";
import type { Span } from "./span.ts";

const size = ({ from, to }: Span) => to - from;

interface PersonWords {
  readonly last: ReadonlySet<number>;
  readonly first: ReadonlySet<number>;
  readonly texts: ReadonlySet<string>;
}

/** Words of the full names of persons: family names and given names of this text. */
function personWords({ tokens, bits }: Signals, spans: readonly Span[]): PersonWords {
  const texts = new Set<string>();
  const last = new Set<number>();
  const first = new Set<number>();
  for (const span of spans) {
    if (span.type !== "person" || span.kind !== "name" || size(span) < 2) continue;
    const suffix = ((bits[span.to - 1] ?? 0) & wordBits.name_suffix) !== 0;
    const at = suffix ? span.to - 2 : span.to - 1;
    if (tokens.shape[at] !== shapes.initial) last.add(tokens.hash[at] as number);
    if (tokens.shape[span.from] === shapes.capital) first.add(tokens.hash[span.from] as number);
    for (const word of [textOf(tokens, at), textOf(tokens, span.from)]) texts.add(word.toLowerCase());
  }
  return { last, first, texts };
}

/** A slip for a person's name that speaks at the start of its sentence: “Mraia said” beside Maria. */
function isSlipOf({ tokens, bits, known }: Signals, texts: ReadonlySet<string>, i: number): boolean {
  const speaks = i + 1 < tokens.length && ((bits[i + 1] ?? 0) & wordBits.speech) !== 0;
  if (!speaks || known.has(i)) return false;
  const word = textOf(tokens, i).toLowerCase();
  for (const text of texts) if (isSlip(word, text)) return true;
  return false;
}

/** What the whole text tells of single names: a word of a person's full name is that person's wherever it stands alone. */
export function applyDocument(signals: Signals, found: readonly Span[]): Span[] {
  const { tokens, bits } = signals;
  const words = personWords(signals, found);
  const taken = new Uint8Array(tokens.length);
  const spans = found.map((span) => {
    taken.fill(1, span.from, span.to);
    const hash = tokens.hash[span.from] as number;
    const known = span.names.some(({ kind }) => kind === "name");
    const named = size(span) === 1 && (words.last.has(hash) || (words.first.has(hash) && !known));
    const other = span.type !== "person" && span.kind === "name";
    return named && other && !(known && !words.last.has(hash))
      ? { ...span, type: "person" as const, names: [], rule: "name/surname_in_text" }
      : span;
  });
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || tokens.shape[i] !== shapes.capital || !isCapital(tokens, i)) continue;
    const hash = tokens.hash[i] as number;
    const common = ((bits[i] ?? 0) & (wordBits.starter | wordBits.month | wordBits.weekday)) !== 0;
    const count = signals.counts.get(hash);
    if (common || signals.titleEnd[i] || (count && count.lower > count.capital)) continue;
    if (words.last.has(hash) || words.first.has(hash) || isSlipOf(signals, words.texts, i)) {
      spans.push({
        from: i,
        to: i + 1,
        type: "person",
        kind: "name",
        names: [],
        rule: "name/surname_in_text",
      });
    }
  }
  return addAcronyms(signals, spans).sort((a, b) => a.from - b.from);
}

/** Letters that an acronym of these words would have. */
function initialsOf({ tokens }: Signals, { from, to }: Span): string {
  let letters = "";
  for (let i = from; i < to; i++) if (isCapital(tokens, i)) letters += textOf(tokens, i)[0];
  return letters;
}

/** Names that the text itself explains: “Harbour Safety Board (HSB)”, “HSB (Harbour Safety Board)”. */
export function definedAcronym(signals: Signals, long: Span, short: Span): boolean {
  const letters = textOf(signals.tokens, short.from, short.to).replaceAll(".", "");
  const initials = initialsOf(signals, long);
  return (
    letters.length >= 2 &&
    letters.length <= 8 &&
    letters === letters.toUpperCase() &&
    (initials === letters || initials.endsWith(letters))
  );
}

/** All places where a defined acronym stands get the type of the full name. */
function addAcronyms(signals: Signals, spans: readonly Span[]): Span[] {
  const { tokens } = signals;
  const byStart = new Map(spans.map((span) => [span.from, span]));
  const types = new Map<number, Span["type"]>();
  for (const span of spans) {
    if (
      span.kind !== "name" ||
      size(span) < 2 ||
      textOf(tokens, Math.min(span.to, tokens.length - 1)) !== "("
    )
      continue;
    const at = span.to + 1;
    if (at + 1 >= tokens.length || textOf(tokens, at + 1) !== ")") continue;
    const short: Span = { ...span, from: at, to: at + 1 };
    if (definedAcronym(signals, span, short) && !byStart.get(at)?.names.length)
      types.set(tokens.hash[at] as number, span.type);
  }
  if (types.size === 0) return [...spans];
  const kept = spans.filter((span) => !(size(span) === 1 && types.has(tokens.hash[span.from] as number)));
  const taken = new Uint8Array(tokens.length);
  for (const span of kept) taken.fill(1, span.from, span.to);
  for (let i = 0; i < tokens.length; i++) {
    const type = types.get(tokens.hash[i] as number);
    if (type && !taken[i] && tokens.shape[i] === shapes.capitals) {
      kept.push({ from: i, to: i + 1, type, kind: "name", names: [], rule: "name/defined_acronym" });
    }
  }
  return kept;
}
