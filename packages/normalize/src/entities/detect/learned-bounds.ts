import { wordBits } from "../../knowledge/words.ts";
import { nameEdges } from "./name-edges.gen.ts";
import { isCapital, type Signals, textOf } from "./signals.ts";
import type { Span } from "./span.ts";
import type { TaggedName } from "./tagger.ts";

const { club_word, first_name, organization_head, organization_suffix, place_head, place_word } = wordBits;

/** A learned name at its right ends, and the names of the rules that it had swallowed. */
export interface BoundName extends TaggedName {
  readonly others: readonly Span[];
}

/** A person after something known and a title: “US President | Ana Ferro”. */
function afterTitle({ tokens, bits, titleEnd }: Signals, { from, to }: TaggedName, owner: Span): number {
  const end = titleEnd[owner.to] as number;
  const isBody = ((bits[to - 1] ?? 0) & (organization_head | organization_suffix)) !== 0;
  const parts = end > from && end < to && isCapital(tokens, end - 1) && isCapital(tokens, end);
  return parts && !isBody ? end : from;
}

/** A known place in a headline, whose verb has a capital too: “Malta | Rejects”. */
function isHeadlinePlace(
  { tokens, bits, headline }: Signals,
  { type, to }: TaggedName,
  owner: Span,
): boolean {
  if (type !== "place" || owner.type !== "place" || !headline[tokens.sentence[owner.from] as number])
    return false;
  for (let i = owner.to; i < to; i++) if ((bits[i] ?? 0) & (place_head | place_word)) return false;
  return true;
}

/** Where an organization's name goes over into the town where it is: “Institute of Geodesy | in Prague”. */
function townAt(
  { tokens, knowledge }: Signals,
  { from, to, type }: TaggedName,
  byStart: ReadonlyMap<number, Span>,
): number {
  if (type !== "organization") return to;
  for (let i = from + 2; i + 1 < to; i++) {
    if (textOf(tokens, i) !== "in") continue;
    const place = byStart.get(i + 1);
    const known = knowledge.known(place?.names[0]?.known);
    return place?.to === to && /^(?:capital|city|place)$/.test(known?.subtype ?? "") ? i : to;
  }
  return to;
}

/** A person after a known place: “Harbourland | Ana Ferro”, and any after “of Harbourland”. */
function isPersonAfter(
  { bits, known, knowledge, tokens }: Signals,
  { from, to }: TaggedName,
  owner: Span,
): boolean {
  const rest = known.get(owner.to);
  const isKnown = rest?.to === to && knowledge.known(rest.names[0]?.known)?.type === "person";
  const ofPlace = from > 0 && textOf(tokens, from - 1) === "of";
  if (owner.type === "place" && to - owner.to >= 2 && (isKnown || ofPlace)) return true;
  const given = ((bits[owner.to] ?? 0) & first_name) !== 0;
  const surname =
    ((bits[to - 1] ?? 0) & (organization_head | organization_suffix | place_head | club_word)) === 0;
  const place = owner.type === "place" && ((bits[owner.from] ?? 0) & first_name) === 0;
  return given && surname && place && to - owner.to >= 2 && to - owner.to <= 3;
}

/** First token after a known owner and its ’s: “Harbourland’s | Constitutional Court”. */
function afterOwner({ tokens }: Signals, { to }: TaggedName, owner: Span): number {
  const owns = owner.type === "place" && /^['’]s$/.test(textOf(tokens, owner.to));
  return owns && owner.to + 1 < to && isCapital(tokens, owner.to + 1) ? owner.to + 1 : owner.from;
}

/** First token after a title and “of” that were taken for part of a body's or place's name: “Prime Ministers of | Malta”. */
function afterTitleOf({ tokens, titleEnd, bits }: Signals, { from, to, type }: TaggedName): number {
  if (type === "person") return from;
  for (let i = from + 1; i + 1 < to && i < from + 4; i++) {
    if (textOf(tokens, i) !== "of") continue;
    const body = wordBits.organization_head | wordBits.organization_suffix;
    const last = textOf(tokens, i - 1);
    const titled = titleEnd[from] === i || nameEdges.plural_title.has(last);
    return titled && ((bits[i - 1] as number) & body) === 0 ? i + 1 : from;
  }
  return from;
}

/** Where a body's name and ’s go over into a known place: “Harbour Party's | Malta”. */
function ownedPlace(
  { tokens, knowledge }: Signals,
  { from, to, type }: TaggedName,
  byStart: ReadonlyMap<number, Span>,
): number {
  if (type !== "organization") return to;
  for (let i = from + 1; i + 1 < to; i++) {
    const place = /^['’]s$/.test(textOf(tokens, i)) ? byStart.get(i + 1) : undefined;
    if (place?.to === to && place.type === "place" && knowledge.known(place.names[0]?.known)) return i;
  }
  return to;
}

/** Puts the ends of a learned name right where the words leave no doubt. */
export function boundName(signals: Signals, name: TaggedName, byStart: ReadonlyMap<number, Span>): BoundName {
  const titled = afterTitleOf(signals, name);
  if (titled > name.from) {
    const place = byStart.get(titled);
    const type = place?.type === "place" ? "place" : name.type;
    return { from: titled, to: place && place.to <= name.to ? place.to : name.to, type, others: [] };
  }
  const owner = byStart.get(name.from);
  if (owner && owner.to < name.to && owner.names.length > 0) {
    const from = afterTitle(signals, name, owner);
    if (from > name.from) return { from, to: name.to, type: "person", others: [owner] };
    if (name.type === "person" && isPersonAfter(signals, name, owner))
      return { ...name, from: owner.to, others: [owner] };
    const owned = afterOwner(signals, name, owner);
    if (owned > name.from) return { ...name, from: owned, others: [owner] };
    if (isHeadlinePlace(signals, name, owner)) return { ...name, to: owner.to, others: [] };
  }
  const to = Math.min(townAt(signals, name, byStart), ownedPlace(signals, name, byStart));
  const others: Span[] = [];
  for (let i = to + 1; i < name.to; i++) {
    const span = byStart.get(i);
    if (span && span.to <= name.to) others.push(span);
  }
  return { ...name, to, others };
}
