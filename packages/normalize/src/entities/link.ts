import type { Known, KnownName } from "../knowledge/knowledge.ts";
import { findKnown, isHeldOn, isSameOffice } from "../roles/resolve-role.ts";
import type { Cluster } from "./cluster/cluster.ts";
import { type Signals, textOf } from "./detect/signals.ts";
import type { Span } from "./detect/span.ts";
import {
  countryOf,
  type Evidence,
  genericOf,
  heldCountry,
  isToldRegion,
  toEvidence,
  toldCountry,
  toldRegion,
  toldRole,
} from "./evidence.ts";
import { expansionOf, isCalledSo } from "./expansion.ts";
import { genericKey } from "./generic-name.ts";

/**
 * What speaks for a known thing and against it. Set on the open part of GUM (`docs/entities.md`): what a name is worth
 * alone is above or below `least`; the rest tips the scale.
 */
export const linkWeights = {
  /** A full name, a name of one word, a family name alone, an adjective or people of a place. */
  full: 4,
  single: 3,
  surname: 1,
  demonym: 5,
  /** Hand-kept, or the user's own: what a reader thinks of first. */
  prominent: 1,
  /** First of several that bear the name. */
  first: 0.5,
  /** A person with an office that the article gives: held then, or at another time. */
  roleHeld: 3,
  roleOnce: 1.5,
  /** A trade that this person does not have; the office of another country. */
  otherTrade: -4,
  otherCountry: -8,
  /** The country told beside the name. */
  toldCountry: 4,
  /** A name that every country has, by what the article is about. */
  genericHere: 2,
  genericElsewhere: -6,
  genericNowhere: -1,
  /** A region by the offices beside a name that a town has as well: “New York governor”. */
  toldRegion: 2,
  /** The country is named in the article; the article is about another. */
  countryNamed: 1,
  countryOther: -1,
  /** A family name: of somebody who led a state; with a title before it; beside an unknown full name. */
  ledState: 2,
  titled: 1,
  otherFullName: -10,
} as const;

/** Score from which on a name is linked; below it the answer is that it is unknown. */
const least = 3;

/** Clusters that became entities. */
export interface Linked {
  /** Those with mentions, in order of the first one. */
  readonly kept: readonly number[];
  /** What knowledge says each of these is; null when unknown. */
  readonly knownOf: (number | null)[];
  /** Clusters that name what another one does. */
  readonly sameAs: ReadonlyMap<number, number>;
  /** Code of the country that the article is about. */
  readonly dominant: string | null;
  /** Code of the country that more speaks for than for any other. */
  readonly leading: string | null;
}

/** Clusters that have mentions, in order of the first one, and what knowledge says each is; null when unknown. */
export function linkClusters(
  signals: Signals,
  spans: readonly Span[],
  clusters: readonly Cluster[],
  published: string | null,
): Linked {
  const kept = clusters
    .map((cluster, index) => ({ index, first: cluster.spans[0] ?? -1 }))
    .filter(({ first }) => first >= 0)
    .sort((a, b) => a.first - b.first)
    .map(({ index }) => index);
  const evidence = toEvidence(signals, spans);
  const standing = new Map<number, number>();
  const sameAs = new Map<number, number>();
  const linked: number[] = [];
  const knownOf: (number | null)[] = [];
  for (const index of kept) {
    const cluster = clusters[index] as Cluster;
    const known = linkCluster(evidence, cluster, published);
    const first = known === null ? undefined : standing.get(known);
    if (first === undefined) {
      linked.push(index);
      knownOf.push(known);
      if (known !== null) standing.set(known, index);
      continue;
    }
    sameAs.set(index, first);
    const { names } = clusters[first] as Cluster;
    for (const [name, count] of cluster.names) names.set(name, (names.get(name) ?? 0) + count);
  }
  const { dominant, leading } = evidence;
  return { kept: linked, knownOf, sameAs, dominant, leading };
}

/** The known thing that the names of a cluster mean most likely; null when none is likely enough. */
function linkCluster(evidence: Evidence, cluster: Cluster, published: string | null): number | null {
  const { signals, spans } = evidence;
  const candidates = new Map<number, KnownName>();
  for (const index of cluster.spans) {
    for (const name of namesOf(signals, spans[index] as Span)) {
      const standing = candidates.get(name.known);
      if (!standing || standing.kind === "surname") candidates.set(name.known, name);
    }
  }
  const expansion = cluster.type === "organization" ? expansionOf(signals, spans, cluster) : null;
  let best: number | null = null;
  let most: number = least;
  let first = true;
  let rival = 0;
  for (const [known] of candidates) {
    const entry = signals.knowledge.known(known);
    if (!entry || !isOfType(evidence, cluster, known, entry)) continue;
    if (expansion !== null && !isCalledSo(entry, expansion)) continue;
    const score = scoreOf(evidence, cluster, known, entry, published) + (first ? linkWeights.first : 0);
    first = false;
    if (score < most || (score === most && best !== null)) {
      rival = Math.max(rival, score);
      continue;
    }
    if (best !== null) rival = most;
    best = known;
    most = score;
  }
  const shared = best !== null && candidates.get(best)?.kind === "surname";
  if (shared && rival > most - linkWeights.titled) return null;
  return best ?? (cluster.type === "organization" ? genericBody(evidence, cluster) : null);
}

/** The body of the country told beside a generic name, or of the one that the article is about: “the Senate”. */
function genericBody(evidence: Evidence, { spans: own }: Cluster): number | null {
  const { signals, spans, dominant } = evidence;
  const { knowledge } = signals;
  for (const index of own) {
    const span = spans[index] as Span;
    const generic = genericOf(signals, span);
    const code = generic && (generic.country ?? toldCountry(evidence, span) ?? dominant);
    const country = code && knowledge.known(knowledge.countries.get(code))?.name;
    if (!generic || !country) continue;
    const { key } = generic;
    for (const name of [`${country} ${key}`, `${key} of ${country}`, `${key} of the ${country}`, key]) {
      const known = findKnown(knowledge, name).find((other) => {
        const entry = knowledge.known(other);
        return entry?.type === "organization" && entry.country === code;
      });
      if (known !== undefined) return known;
    }
  }
  return null;
}

/** Whether the type agrees; an adjective or a people stands for its place. */
const isOfType = ({ spans }: Evidence, { type, spans: own }: Cluster, known: number, entry: Known): boolean =>
  entry.type === type ||
  own.some((index) => {
    const { kind, names } = spans[index] as Span;
    return kind === "demonym" && names.some((name) => name.known === known);
  });

function scoreOf(
  evidence: Evidence,
  cluster: Cluster,
  known: number,
  entry: Known,
  published: string | null,
): number {
  const { signals, spans, countries, dominant } = evidence;
  let score = 0;
  let named = false;
  let generic = false;
  let unknownFull = false;
  let holds = false;
  let isRegion = false;
  const told = new Set<string>();
  for (const index of cluster.spans) {
    const span = spans[index] as Span;
    const name = namesOf(signals, span).find((other) => other.known === known);
    if (!name) {
      if (cluster.type === "person" && span.to - span.from > 1) unknownFull = true;
      continue;
    }
    score = Math.max(score, worthOf(span, name));
    named ||= name.kind !== "surname";
    generic ||=
      cluster.type === "organization" && genericKey(textOf(signals.tokens, span.from, span.to)) !== null;
    const beside =
      cluster.type === "organization"
        ? toldCountry(evidence, span)
        : cluster.type === "place"
          ? toldRegion(evidence, span)
          : null;
    if (beside !== null) told.add(beside);
    isRegion ||= entry.subtype === "region" && cluster.type === "place" && isToldRegion(signals, span);
    holds ||=
      cluster.type === "place" && entry.country !== null && heldCountry(evidence, span) === entry.country;
  }
  if (entry.prominent) score += linkWeights.prominent;
  if (!named) score += surnameScore(evidence, cluster, known, unknownFull);
  if (cluster.type === "person") score += roleScore(evidence, cluster, known, entry, published);
  if (isRegion) score += linkWeights.toldRegion;
  const { country } = entry;
  if (country === null) return score;
  if (holds) return score + linkWeights.toldCountry;
  if (told.size > 0 && (generic || cluster.type === "place"))
    return score + (told.has(country) ? linkWeights.toldCountry : linkWeights.otherCountry);
  if (generic) {
    if (dominant === null)
      return score + ((countries.get(country) ?? 0) > 0 ? 0 : linkWeights.genericNowhere);
    return score + (dominant === country ? linkWeights.genericHere : linkWeights.genericElsewhere);
  }
  if ((countries.get(country) ?? 0) >= 1) return score + linkWeights.countryNamed;
  return dominant === null ? score : score + linkWeights.countryOther;
}

/** What knowledge says a span's words name; those after a title are looked up as well. */
function namesOf(signals: Signals, { from, to, names }: Span): readonly KnownName[] {
  if (names.length > 0) return names;
  const known = signals.known.get(from);
  return known?.to === to ? known.names : [];
}

/** What the wording alone is worth. */
function worthOf({ from, to, kind }: Span, name: KnownName): number {
  if (kind === "demonym" || name.kind === "adjective" || name.kind === "people") return linkWeights.demonym;
  if (name.kind === "surname") return linkWeights.surname;
  return to - from > 1 ? linkWeights.full : linkWeights.single;
}

/** Whether a title stands right before a name. */
function isTitled({ titleEnd }: Signals, from: number): boolean {
  for (let i = Math.max(0, from - 5); i < from; i++) if (titleEnd[i] === from) return true;
  return false;
}

/** Offices whose holders papers call by the family name alone. */
const famous = /^(?:head_of_state|head_of_government|monarch|secretary_general)$/;

/** What speaks for a person called by the family name only; the full name of somebody else speaks against. */
function surnameScore(
  { signals, spans }: Evidence,
  cluster: Cluster,
  known: number,
  unknownFull: boolean,
): number {
  if (unknownFull) return linkWeights.otherFullName;
  const led = signals.knowledge.spellsOf(known).some(({ roleClass }) => famous.test(roleClass));
  const titled = cluster.spans.some((index) => isTitled(signals, (spans[index] as Span).from));
  return (led ? linkWeights.ledState : 0) + (titled ? linkWeights.titled : 0);
}

/** Trades that somebody known in a sector does not have beside it; what people also are, like lawyers, is not here. */
const otherTrades: Readonly<Record<string, RegExp>> = {
  GOV: /^(?:athlete|artist|doctor|academic|teacher|religious_leader|student|worker)$/,
  CVL: /^(?:academic|doctor|judge|police|prosecutor|teacher|religious_leader|student|worker|legislator|mayor)$/,
  ELI: /^(?:academic|doctor|judge|police|prosecutor|teacher|religious_leader|student|worker|legislator|mayor)$/,
};

const isOtherTrade = (sector: string | null, roleClass: string): boolean =>
  otherTrades[/^(?:LEG|JUD|MIL|PTY)$/.test(sector ?? "") ? "GOV" : (sector ?? "")]?.test(roleClass) ?? false;

/** Offices of one country each. */
const national =
  /^(?:head_of_state|head_of_government|deputy_leader|foreign_minister|defense_minister|finance_minister|interior_minister|justice_minister|health_minister|minister)$/;

/** What the roles told beside a person's names say. */
function roleScore(
  evidence: Evidence,
  cluster: Cluster,
  known: number,
  entry: Known,
  published: string | null,
): number {
  const { signals, spans } = evidence;
  const spells = signals.knowledge.spellsOf(known);
  let score = 0;
  for (const index of cluster.spans) {
    if ((spans[index] as Span).kind !== "name") continue;
    const role = toldRole(evidence, index);
    if (!role) continue;
    const owner = role.of === null ? null : countryOf(signals, spans[role.of] as Span);
    const abroad = (country: string | null | undefined) =>
      owner !== null && /^[A-Z]{3}$/.test(country ?? "") && owner !== country;
    const same = spells.filter(
      (spell) =>
        isSameOffice(spell, role.title, role.roleClass) &&
        !abroad(signals.knowledge.known(spell.of)?.country),
    );
    if (same.length > 0) {
      const held = published !== null && same.some((spell) => isHeldOn(spell, published));
      score = Math.max(score, held ? linkWeights.roleHeld : linkWeights.roleOnce);
    } else if (national.test(role.roleClass ?? "") && abroad(entry.country)) return linkWeights.otherCountry;
    else if (isOtherTrade(entry.sector, role.roleClass ?? "")) score += linkWeights.otherTrade;
  }
  return score;
}
