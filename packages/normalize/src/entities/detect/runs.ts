import { wordBits } from "../../knowledge/words.ts";
import { shapes } from "../../scan/scan.ts";
import { classifyName } from "./classify.ts";
import { isCapital, isFirst, type KnownSpan, type Signals, textOf } from "./signals.ts";
import type { Span } from "./span.ts";

const connectors =
  /^(?:of|for|and|the|&|de|del|de la|la|du|von|van|der|den|bin|ibn|al|el|da|dos|das|di|le|ter|ten|zu|y|e)$/;
const particles = /^(?:de|del|la|du|von|van|der|den|bin|ibn|al|el|da|dos|das|di|le|ter|ten|zu|y|e)$/;

const has = (signals: Signals, i: number, bit: number) => ((signals.bits[i] ?? 0) & bit) !== 0;

/** Whether only a space, or nothing, stands between two tokens. */
const adjoins = ({ tokens }: Signals, i: number) => {
  const gap = (tokens.start[i + 1] as number) - (tokens.end[i] as number);
  return i + 1 < tokens.length && tokens.sentence[i] === tokens.sentence[i + 1] && gap <= 1;
};

/** Bodies that are named by what they deal with. */
const panel = /^(?:Commission|Committee|Subcommittee|Council|Panel|Forum|Centre|Center|Campaign)$/;
const isDay = (signals: Signals, i: number) => has(signals, i, wordBits.weekday | wordBits.month);

/** A longer run is cut: no name is that long. */
const longestRun = 40;

/** Token after the run of capitals that begins at `from`, with the small words that names hold inside. */
function runEnd(signals: Signals, from: number): number {
  const { tokens } = signals;
  let end = from + 1;
  let formal = has(signals, from, wordBits.organization_head | wordBits.event_head);
  while (end < tokens.length && end - from < longestRun && adjoins(signals, end - 1)) {
    let next = end;
    if (!isCapital(tokens, next)) {
      const word = textOf(tokens, next);
      const glued =
        word === "-" &&
        tokens.end[next - 1] === tokens.start[next] &&
        tokens.end[next] === tokens.start[next + 1];
      if (!glued && word !== "on" && !connectors.test(word)) break;
      const site = word === "of" && has(signals, end - 1, wordBits.place_head);
      // “Commission on Harbour Safety”, not “Court on Monday”
      const topic = word === "on" && panel.test(textOf(tokens, end - 1)) && !isDay(signals, end + 1);
      const open =
        glued || site || topic || word === "&" || particles.test(word) || (formal && word !== "the");
      if (!open || !adjoins(signals, next)) break;
      next++;
      if (textOf(tokens, next) === "the" && adjoins(signals, next)) next++;
      else if (particles.test(textOf(tokens, next)) && particles.test(word) && adjoins(signals, next)) next++;
      if (!isCapital(tokens, next) || (word === "and" && !formal)) break;
    }
    formal ||= has(signals, next, wordBits.organization_head | wordBits.event_head);
    end = next + 1;
  }
  return end;
}

/** Whether a name that begins with a known place goes on as the name of something else: “Gaza Health Ministry”. */
function goesOn(signals: Signals, known: KnownSpan, end: number): "organization" | "place" | "person" | null {
  const { knowledge, bits } = signals;
  const [first] = known.names;
  if (!first || known.to >= end || first.kind !== "name") return null;
  const type = knowledge.known(first.known)?.type;
  if (type !== "place") return null;
  for (let i = known.to; i < end; i++) if (signals.known.has(i) || signals.titleEnd[i]) return null;
  const last = bits[end - 1] ?? 0;
  if (last & (wordBits.organization_head | wordBits.organization_suffix)) return "organization";
  if (end - known.to === 1 && /^House$/.test(textOf(signals.tokens, known.to))) return "organization";
  if (end - known.to === 1 && last & wordBits.place_head) return "place";
  const name = known.to - known.from === 1 && has(signals, known.from, wordBits.first_name);
  return name && end - known.to === 1 && !(last & (wordBits.event_head | wordBits.starter)) ? "person" : null;
}

/** Whether the last word of a person's name is also a known place, or somebody known's family name: “Maria London”. */
function isSurname(signals: Signals, from: number, at: number): boolean {
  const known = signals.known.get(at);
  const single = known && known.to === at + 1 && at - from === 1;
  return Boolean(
    single &&
      has(signals, from, wordBits.first_name) &&
      (known.names[0]?.kind === "surname" ||
        signals.knowledge.known(known.names[0]?.known ?? -1)?.type === "place"),
  );
}

/** Whether a family name of somebody known, or a people, is a given name here: “Pavel Orsini” is no Petr Pavel. */
function isGiven(signals: Signals, { from, to, names }: KnownSpan, end: number): boolean {
  const [name] = names;
  const isPeople = signals.knowledge.known(name?.known)?.type === "group";
  if ((name?.kind !== "surname" && !isPeople) || to - from !== 1 || to >= end) return false;
  const { tokens } = signals;
  const free = isCapital(tokens, to) && !signals.known.has(to) && !signals.titleEnd[to];
  const telling = ~(wordBits.first_name | wordBits.person_verb | wordBits.particle);
  return free && has(signals, from, wordBits.first_name) && ((signals.bits[to] as number) & telling) === 0;
}

function knownSpan(signals: Signals, { from, to, names }: KnownSpan): Span {
  const [first] = names;
  const known = signals.knowledge.known(first?.known ?? -1);
  const group = known?.type === "group" || first?.kind === "adjective" || first?.kind === "people";
  return {
    from,
    to,
    type: known?.type ?? "person",
    kind: group ? "demonym" : "name",
    names,
    rule: `name/known_${first?.kind ?? "name"}`,
  };
}

/** Names in one run of capitals: known ones, titles taken off, and what is left by its words. */
function cutRun(signals: Signals, from: number, end: number, spans: Span[]): void {
  let titled = false;
  for (let at = from; at < end; ) {
    const named = signals.known.get(at);
    const known = named && isGiven(signals, named, end) ? undefined : named;
    const title = signals.titleEnd[at] as number;
    if (title && (!known || known.to <= title) && !isName(signals, at, title, end)) {
      titled = true;
      at = title;
      continue;
    }
    if (known) {
      const type = goesOn(signals, known, end);
      if (type) {
        spans.push({ from: at, to: end, type, kind: "name", names: [], rule: `name/known_place_${type}` });
        return;
      }
      spans.push(knownSpan(signals, known));
      titled = false;
      at = Math.max(known.to, at + 1);
      continue;
    }
    if (!isCapital(signals.tokens, at)) {
      at++;
      continue;
    }
    let to = at + 1;
    while (to < end && !signals.titleEnd[to] && (!signals.known.has(to) || isSurname(signals, at, to))) to++;
    const trimmed = trimEnd(signals, at, to);
    const found = classifyName(signals, at, trimmed, titled);
    if (found) spans.push({ from: at, to: trimmed, ...found, kind: "name", names: [] });
    titled = false;
    at = to;
  }
}

/** Connectors never end a name. */
function trimEnd({ tokens }: Signals, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && !isCapital(tokens, end - 1)) end--;
  return end;
}

/** Whether a title is part of a name: “Justice Department”, “General Motors”. */
function isName(signals: Signals, at: number, title: number, end: number): boolean {
  if (title >= end) return false;
  return (
    title - at === 1 &&
    has(signals, title, wordBits.organization_head | wordBits.organization_suffix) &&
    isCapital(signals.tokens, at)
  );
}

/** Names of a text by ordered rules, without weights. */
export function findRuns(signals: Signals): Span[] {
  const { tokens } = signals;
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const known = signals.known.get(at);
    if (!isCapital(tokens, at)) {
      if (known) spans.push(knownSpan(signals, known));
      at = known ? known.to : at + 1;
      continue;
    }
    if (
      !known &&
      has(signals, at, wordBits.starter) &&
      (isFirst(tokens, at) || signals.headline[tokens.sentence[at] as number])
    ) {
      at++;
      continue;
    }
    if (tokens.shape[at] === shapes.initial && /^I$/.test(textOf(tokens, at))) {
      at++;
      continue;
    }
    const end = Math.max(runEnd(signals, at), known?.to ?? 0);
    // an author's title stands before the run in small letters: “chief prosecutor Karim Khan”
    const before = spans.length;
    cutRun(signals, at, end, spans);
    if (before < spans.length) titleBefore(signals, spans, before, at);
    at = end;
  }
  return spans;
}

/** An unknown name after a title in small letters is a person's. */
function titleBefore(signals: Signals, spans: Span[], index: number, at: number): void {
  const span = spans[index];
  if (!span || span.from !== at || span.names.length > 0 || span.type === "person") return;
  for (let i = Math.max(0, at - 3); i < at; i++) {
    if (
      signals.titleEnd[i] === at &&
      !/^(?:chief|head|chair|count|major|private|general|host|star|model)$/.test(
        textOf(signals.tokens, i, at),
      )
    ) {
      const formal = span.rule === "name/organization_head" || span.rule === "name/company_suffix";
      if (!formal) spans[index] = { ...span, type: "person", rule: "name/title_before" };
      return;
    }
  }
}
