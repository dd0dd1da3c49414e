import { wordBits } from "../../knowledge/words.ts";
import { shapes } from "../../scan/scan.ts";
import { nameTypes } from "./labels.ts";
import { hashOf, isCapital, isFirst, type Signals, textOf } from "./signals.ts";
import type { Span } from "./span.ts";

/** Phrases longer than this are not looked for again. */
const longest = 8;

/** Everywhere that one wording is a name, by type, and where else it stands in capitals. */
interface Wording {
  readonly size: number;
  readonly hash: number;
  /** Spans of each of `nameTypes`. */
  readonly spans: readonly Span[][];
  /** Whether knowledge or the words themselves say what it is. */
  readonly known: boolean[];
}

const typeOf = ({ type, kind }: Span): number =>
  kind === "name" ? nameTypes.indexOf(type as (typeof nameTypes)[number]) : -1;

const keyOf = (size: number, hash: number) => `${size} ${hash}`;

function toWordings(signals: Signals, spans: readonly Span[]): Map<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const span of spans) {
    const type = typeOf(span);
    const size = span.to - span.from;
    if (type < 0 || size > longest) continue;
    const hash = hashOf(signals, span.from, span.to);
    const key = keyOf(size, hash);
    const wording = wordings.get(key) ?? { size, hash, spans: [[], [], []], known: [false, false, false] };
    (wording.spans[type] as Span[]).push(span);
    if (span.names.length > 0) wording.known[type] = true;
    wordings.set(key, wording);
  }
  return wordings;
}

/** The type that a wording has nearly always; -1 where the text leaves it open. */
function agreedType({ spans, known }: Wording): number {
  const counts = spans.map(({ length }) => length);
  const most = Math.max(...counts);
  const best = counts.indexOf(most);
  const others = counts.reduce((sum, count) => sum + count, 0) - most;
  const isKnown = (type: number) => known[type] === true;
  if (others === 0) return best;
  if (known.some((_, type) => type !== best && isKnown(type))) return -1;
  return most >= 2 * others || (isKnown(best) && most >= others) ? best : -1;
}

/** “Kobe Orr” where the text calls nobody but a person Orr. */
function isFullName(
  { bits, known }: Signals,
  { from, to, names }: Span,
  single: Wording | undefined,
): boolean {
  const telling =
    wordBits.organization_head |
    wordBits.organization_suffix |
    wordBits.place_head |
    wordBits.place_word |
    wordBits.club_word |
    wordBits.foreign_head |
    wordBits.event_head;
  const size = to - from;
  if (size < 2 || size > 3 || names.length > 0 || !single) return false;
  for (let i = from; i < to; i++) if ((bits[i] as number) & telling) return false;
  const [persons = [], bodies = [], places = []] = single.spans;
  return persons.length >= (known.has(from) ? 2 : 1) && bodies.length + places.length === 0;
}

/**
 * One wording, one thing: a name that the text nearly always takes for one type is of that type everywhere, and a name of
 * several words is one wherever its words stand again. What knowledge says is kept.
 */
export function agreeNames(signals: Signals, spans: readonly Span[]): Span[] {
  const wordings = toWordings(signals, spans);
  const companies = findCompanies(signals, spans);
  const agreed = spans.map((span) => {
    const type = typeOf(span);
    if (type < 0) return span;
    const isShort = span.to - span.from === 1 && span.names.length === 0;
    if (isShort && companies.has(signals.tokens.hash[span.from] as number))
      return { ...span, type: "organization" as const, rule: "name/company_in_text" };
    const wording = wordings.get(keyOf(span.to - span.from, hashOf(signals, span.from, span.to)));
    const best = wording ? agreedType(wording) : -1;
    if (wording && best >= 0 && best !== type) {
      const [first] = wording.spans[best] as Span[];
      return { ...span, type: nameTypes[best]!, names: first?.names ?? [], rule: "name/agreed" };
    }
    const last = wordings.get(keyOf(1, hashOf(signals, span.to - 1, span.to)));
    return type !== 0 && isFullName(signals, span, last)
      ? { ...span, type: "person" as const, rule: "name/agreed" }
      : span;
  });
  return findAgain(signals, agreed, wordings);
}

/** First words of companies that the text names with what they are, “Corvex NV”, and that are no word of a person's name. */
function findCompanies({ tokens, bits, known }: Signals, spans: readonly Span[]): Set<number> {
  const companies = new Set<number>();
  const persons = new Set<number>();
  for (const { from, to, type, kind } of spans) {
    if (kind !== "name" || to - from < 2) continue;
    if (type === "person") for (let i = from; i < to; i++) persons.add(tokens.hash[i] as number);
    const isCompany = ((bits[to - 1] ?? 0) & wordBits.organization_suffix) !== 0;
    if (type === "organization" && isCompany && to - from === 2 && !known.has(from))
      companies.add(tokens.hash[from] as number);
  }
  for (const word of persons) companies.delete(word);
  return companies;
}

/** Names of several words wherever their words stand again, and of one word where it is a name more often than not. */
function findAgain(signals: Signals, spans: readonly Span[], wordings: ReadonlyMap<string, Wording>): Span[] {
  const { tokens } = signals;
  const byFirst = new Map<number, { wording: Wording; span: Span }[]>();
  for (const wording of wordings.values()) {
    const best = agreedType(wording);
    const span = best < 0 ? undefined : wording.spans[best]?.[0];
    if (!span || span.names.length > 0) continue;
    if (wording.size === 1 && !isMostlyName(signals, span.from, wording.spans[best]?.length ?? 0)) continue;
    const hash = tokens.hash[span.from] as number;
    byFirst.set(hash, [...(byFirst.get(hash) ?? []), { wording, span }]);
  }
  for (const own of byFirst.values()) own.sort((a, b) => b.wording.size - a.wording.size);
  const owner = new Int32Array(tokens.length).fill(-1);
  spans.forEach(({ from, to }, i) => {
    owner.fill(i, from, to);
  });
  const gone = new Set<number>();
  const added: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(tokens, i)) continue;
    for (const { wording, span } of byFirst.get(tokens.hash[i] as number) ?? []) {
      const to = i + wording.size;
      if (to > tokens.length || tokens.sentence[to - 1] !== tokens.sentence[i]) continue;
      if (
        hashOf(signals, i, to) !== wording.hash ||
        textOf(tokens, i, to) !== textOf(tokens, span.from, span.to)
      )
        continue;
      const inside = new Set<number>();
      for (let j = i; j < to; j++) if ((owner[j] as number) >= 0) inside.add(owner[j] as number);
      const fits = [...inside].every((index) => {
        const other = spans[index] as Span;
        return other.from >= i && other.to <= to && other.to - other.from < wording.size;
      });
      if (!fits || !standsAlone(signals, i, to)) continue;
      for (const index of inside) gone.add(index);
      added.push({ ...span, from: i, to, rule: "name/again" });
      owner.fill(-1, i, to);
      i = to - 1;
      break;
    }
  }
  if (added.length === 0) return [...spans];
  return [...spans.filter((_, i) => !gone.has(i)), ...added].sort((a, b) => a.from - b.from);
}

/** Whether a single word is a name at least twice, and more often than not where it has a capital within a sentence. */
const isMostlyName = ({ tokens, counts }: Signals, i: number, times: number): boolean =>
  times >= 2 && 2 * times > (counts.get(tokens.hash[i] as number)?.capital ?? 0);

/** Whether nothing beside the tokens `from` to `to` may be part of the same name. */
function standsAlone(signals: Signals, from: number, to: number): boolean {
  const { tokens, headline } = signals;
  if (to - from === 1 && (isFirst(tokens, from) || headline[tokens.sentence[from] as number])) return false;
  const joins = (i: number, glued: boolean) => {
    if (i < 0 || i >= tokens.length || tokens.sentence[i] !== tokens.sentence[from]) return false;
    if (isCapital(tokens, i)) return !signals.titleEnd[i] && !isFirst(tokens, i);
    return glued && tokens.shape[i] !== shapes.punctuation && !/^['’]/.test(textOf(tokens, i));
  };
  return (
    !joins(from - 1, tokens.start[from] === tokens.end[from - 1]) &&
    !joins(to, to < tokens.length && tokens.start[to] === tokens.end[to - 1])
  );
}
