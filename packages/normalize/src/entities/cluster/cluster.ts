import type { KnownType } from "../../knowledge/knowledge.ts";
import { foldName } from "../../scan/hash.ts";
import { definedAcronym } from "../detect/document.ts";
import { nameEdges } from "../detect/name-edges.gen.ts";
import { type Signals, textOf } from "../detect/signals.ts";
import type { Span } from "../detect/span.ts";
import { genericKey } from "../generic-name.ts";
import { isSamePerson, isSlippedName, leadOf, type PersonName, toPersonName } from "./person-name.ts";
import { isSlip } from "./similar.ts";

/** Names of one text that name the same. */
export interface Cluster {
  readonly type: KnownType;
  /** Indexes into the spans, in order. */
  readonly spans: number[];
  /** Different wordings with their counts. */
  readonly names: Map<string, number>;
  /** What knowledge says its full names are. */
  known: number | null;
}

const alsoKnownAs =
  /^[\s,(]*(?:also known as|better known as|formerly known as|otherwise known as|known as|aka|a\.k\.a\.|alias|née|nee|born)\s*$/i;

/** Wording for comparing: no article, no possessive. */
const keyOf = (text: string) =>
  foldName(text)
    .replace(/^the /, "")
    .replace(/['’]s?$/, "");

interface State {
  readonly signals: Signals;
  readonly spans: readonly Span[];
  readonly clusters: Cluster[];
  /** Cluster of each span. */
  readonly of: Int32Array;
}

const textOfSpan = ({ signals, spans }: State, index: number) => {
  const { from, to } = spans[index] as Span;
  return textOf(signals.tokens, from, to);
};

function assign(state: State, span: number, cluster: number): void {
  const into = state.clusters[cluster] as Cluster;
  into.spans.push(span);
  const text = textOfSpan(state, span);
  into.names.set(text, (into.names.get(text) ?? 0) + 1);
  state.of[span] = cluster;
}

function open(state: State, span: number, known: number | null): number {
  const { type } = state.spans[span] as Span;
  state.clusters.push({ type, spans: [], names: new Map(), known });
  assign(state, span, state.clusters.length - 1);
  return state.clusters.length - 1;
}

/** The clusters of a text, by name alone; `of` gives the cluster of each span. */
export function clusterSpans(
  signals: Signals,
  spans: readonly Span[],
): { clusters: Cluster[]; of: Int32Array } {
  const state: State = { signals, spans, clusters: [], of: new Int32Array(spans.length).fill(-1) };
  clusterPersons(state);
  clusterOthers(state);
  joinAliases(state);
  return { clusters: state.clusters, of: state.of };
}

const isPerson = ({ type, kind }: Span) => type === "person" && kind === "name";

/** Full names first, over the whole text; then single names go to the full name they are a word of. */
function clusterPersons(state: State): void {
  const { spans } = state;
  const full: { cluster: number; name: PersonName; key: string }[] = [];
  const names = spans.map((span, i) => (isPerson(span) ? toPersonName(textOfSpan(state, i)) : null));
  const knownOf = ({ names }: Span) => names.find(({ kind }) => kind === "name")?.known ?? null;
  const byKey = new Map<string, number>();
  const byFamily = new Map<string, typeof full>();
  const byKnown = new Map<number, number>();
  const shortLeads = new Map<string, number>();
  const longLeads = new Map<string, number>();
  spans.forEach((span, i) => {
    const name = names[i];
    if (!name || (name.words.length < 2 && knownOf(span) === null)) return;
    const key = name.words.join(" ");
    const known = knownOf(span);
    const sameKnown = known === null ? undefined : byKnown.get(known);
    const family = byFamily.get(name.family) ?? [];
    const lead = leadOf(name);
    const at =
      byKey.get(key) ??
      sameKnown ??
      family.find((other) => isSamePerson(other.name, name))?.cluster ??
      // “Ana Ferro” is “Ana Ferro Campos”
      (lead && known === null ? (lead.whole ? longLeads : shortLeads).get(lead.lead) : undefined);
    if (at !== undefined) {
      assign(state, i, at);
      const cluster = state.clusters[at] as Cluster;
      cluster.known ??= known;
    }
    const cluster = at ?? open(state, i, known);
    if (lead) {
      const leads = lead.whole ? shortLeads : longLeads;
      if (!leads.has(lead.lead)) leads.set(lead.lead, cluster);
    }
    if (known !== null && !byKnown.has(known)) byKnown.set(known, cluster);
    if (byKey.has(key)) return;
    byKey.set(key, cluster);
    const entry = { cluster, name, key };
    full.push(entry);
    family.push(entry);
    byFamily.set(name.family, family);
  });
  joinParticles(state, full);
  joinSlips(state, full);
  clusterSingles(state, names, full);
}

/** A tail of a name has at most so many words. */
const longestTail = 5;
const particle = /^(?:al|el|bin|ibn|da|das|de|del|della|den|der|di|dos|du|la|le|ten|ter|van|von|zu)$/;

/** “De La Ferro”, “Ferro Campos” is the one person of the text whose longer name ends so. */
function joinParticles(state: State, full: readonly { cluster: number; name: PersonName }[]): void {
  const byTail = new Map<string, Set<number>>();
  for (const { cluster, name } of full) {
    for (let from = Math.max(1, name.words.length - longestTail); from < name.words.length - 1; from++) {
      const tail = name.words.slice(from).join(" ");
      byTail.set(tail, (byTail.get(tail) ?? new Set()).add(cluster));
    }
  }
  if (byTail.size === 0) return;
  for (const { cluster, name } of full) {
    const isTail = particle.test(name.words[0] ?? "") || (name.words.length === 2 && name.family.length > 1);
    if (!isTail || state.clusters[cluster]?.spans.length === 0) continue;
    const longer = byTail.get(name.words.join(" "));
    const [only] = longer ?? [];
    if (longer?.size === 1 && only !== undefined) merge(state, only, cluster);
  }
}

/** Full names one slip apart are one person; the knowledge base must not know both. */
function joinSlips(state: State, full: readonly { cluster: number; name: PersonName }[]): void {
  const seen: { cluster: number; name: PersonName }[] = [];
  for (const entry of full.slice(0, 400)) {
    const match = seen.find(
      ({ cluster, name }) =>
        cluster !== entry.cluster &&
        state.clusters[cluster]?.spans.length !== 0 &&
        isSlippedName(name, entry.name),
    );
    if (match) merge(state, match.cluster, entry.cluster);
    seen.push(entry);
  }
}

function merge(state: State, into: number, from: number): void {
  const target = state.clusters[into] as Cluster;
  const source = state.clusters[from] as Cluster;
  if (into === from || (target.known !== null && source.known !== null && target.known !== source.known))
    return;
  for (const span of source.spans.splice(0)) assign(state, span, into);
  target.spans.sort((a, b) => a - b);
  source.names.clear();
  target.known ??= source.known;
}

const nobody: ReadonlySet<number> = new Set();

/** Whether somebody comes in as a relative of another: “his daughter Paula Tarn”, who is seldom called Tarn. */
function isKin(
  { signals: { tokens, titleEnd, title, knowledge }, spans, clusters }: State,
  cluster: number,
): boolean {
  const first = spans[clusters[cluster]?.spans[0] ?? -1];
  if (!first) return false;
  const end = first.from > 0 && textOf(tokens, first.from - 1) === "," ? first.from - 1 : first.from;
  for (let i = Math.max(0, end - 3); i < end; i++)
    if (titleEnd[i] === end) return knowledge.roles[title[i] as number]?.roleClass === "relative";
  return false;
}

/** Called by a single name so often, somebody keeps it, whoever else of that name turns up. */
const usualTimes = 3;

/** Single names: a word of one full name; of several the one who has been called so, or the one named last before. */
function clusterSingles(
  state: State,
  names: readonly (PersonName | null)[],
  full: readonly { cluster: number; name: PersonName }[],
): void {
  const byWord = new Map<string, Set<number>>();
  for (const { name, cluster } of full) {
    const at = state.clusters[cluster]?.spans.length ? cluster : null;
    if (at === null) continue;
    const first = name.words.length > 2 ? name.words.at(-2) : "";
    const parts = [name.family, name.given[0] ?? "", name.words.slice(-2).join(" ")];
    // “Ferro” is Ana Ferro Campos, but no initial is
    if (first && first.length > 2) parts.push(first);
    for (const word of new Set(parts)) {
      if (word) byWord.set(word, (byWord.get(word) ?? new Set()).add(at));
    }
  }
  const lastNamed = new Map<number, number>();
  const slips = new Map<string, ReadonlySet<number>>();
  const singles = new Map<string, number>();
  const usual = new Map<string, { owner: number | null; last: number; times: number }>();
  state.spans.forEach((span, i) => {
    const name = names[i];
    if (!name) return;
    let cluster = state.of[i] as number;
    if (cluster < 0) {
      const word = name.words.join(" ");
      const owners = byWord.get(word) ?? slips.get(word) ?? slipOwners(byWord, word, state, span);
      if (owners) slips.set(word, owners);
      else if (slips.size < 2000) slips.set(word, nobody);
      if (owners && owners.size > 0) {
        const free = [...owners].filter((owner) => !isKin(state, owner));
        const last = (free.length > 0 ? free : [...owners]).reduce((a, b) =>
          (lastNamed.get(b) ?? -1) > (lastNamed.get(a) ?? -1) ? b : a,
        );
        cluster = usual.get(word)?.owner ?? last;
        assign(state, i, cluster);
        const standing = usual.get(word) ?? { owner: null, last, times: 0 };
        const times = standing.last === cluster ? standing.times + 1 : 1;
        usual.set(word, { owner: times >= usualTimes ? cluster : null, last: cluster, times });
      } else {
        const standing = singles.get(word);
        const known = span.names[0]?.known ?? null;
        cluster = standing ?? open(state, i, known);
        if (standing !== undefined) assign(state, i, standing);
        singles.set(word, cluster);
      }
    }
    lastNamed.set(cluster, i);
  });
  for (const cluster of state.clusters) cluster.spans.sort((a, b) => a - b);
}

/** Bearers of a name that a single word is a slip for; nobody when the word is known to name someone itself. */
function slipOwners(
  byWord: ReadonlyMap<string, Set<number>>,
  word: string,
  state: State,
  span: Span,
): Set<number> | null {
  if (span.names.length > 0 || word.includes(" ")) return null;
  for (const [other, owners] of byWord) {
    if (owners.size === 1 && isSlip(word, other) && state.clusters[[...owners][0] as number]) return owners;
  }
  return null;
}

/** The region whose body a generic name is, as part of its key: “North Carolina's | Senate” is no other Senate. */
function regionOf({ signals: { tokens, knowledge }, spans }: State, index: number): string {
  const { from, to, type } = spans[index] as Span;
  const place = spans[index - 1];
  if (type !== "organization" || place?.type !== "place" || genericKey(textOf(tokens, from, to)) === null)
    return "";
  const owned = from > 0 && /^['’]s?$/.test(textOf(tokens, from - 1));
  if (place.to !== (owned ? from - 1 : from)) return "";
  const isRegion = place.names.every(({ known }) => knowledge.known(known)?.subtype === "region");
  return isRegion && place.names.length > 0 ? `${keyOf(textOf(tokens, place.from, place.to))} ` : "";
}

/** Organizations, places and all else: the same words, the same known thing, a defined acronym, a shortened name. */
function clusterOthers(state: State): void {
  const { signals, spans } = state;
  const byKey = new Map<string, number>();
  const byKnown = new Map<number, number>();
  spans.forEach((span, i) => {
    if ((state.of[i] as number) >= 0) return;
    const known = span.names[0]?.known ?? null;
    const key = `${span.type} ${regionOf(state, i)}${keyOf(textOfSpan(state, i))}`;
    const at =
      (known === null ? undefined : byKnown.get(known)) ?? (known === null ? byKey.get(key) : undefined);
    const cluster = at ?? open(state, i, known);
    if (at !== undefined) assign(state, i, at);
    if (known !== null) byKnown.set(known, cluster);
    if (!byKey.has(key)) byKey.set(key, cluster);
  });
  for (let i = 0; i + 1 < spans.length; i++) {
    const long = spans[i] as Span;
    const short = spans[i + 1] as Span;
    const between = signals.tokens.text.slice(
      signals.tokens.end[long.to - 1],
      signals.tokens.start[short.from],
    );
    if (!/^\s*\($/.test(between)) continue;
    const [a, b] = long.to - long.from > 1 ? [long, short] : [short, long];
    if (a.type === b.type && definedAcronym(signals, a, b))
      merge(state, state.of[i] as number, state.of[i + 1] as number);
  }
  joinShortened(state);
  joinStorms(state);
}

/** “Nadia”, “Hurricane Nadia” and “Tropical Storm Nadia” are one storm. */
function joinStorms(state: State): void {
  const storms = new Map<string, number>();
  state.clusters.forEach(({ type, spans }, index) => {
    const [first] = spans;
    if (type !== "event" || first === undefined) return;
    const words = textOfSpan(state, first).split(/\s+/);
    const name = words.at(-1) ?? "";
    if (words.length > 1 && !nameEdges.storm.has(words.at(-2) ?? "")) return;
    const other = storms.get(name);
    if (other === undefined) storms.set(name, index);
    else merge(state, other, index);
  });
}

/** Bodies of a text beyond which shortened names are not looked for. */
const mostBodies = 300;

/**
 * “the Clarion Trust” is “the Clarion Trust for Reading”, “Corvex” is “Corvex NV” and “the Terns” are “the Port Tallis
 * Terns” when only one body of the text begins or ends so.
 */
function joinShortened(state: State): void {
  const { knowledge } = state.signals;
  const bodies = state.clusters
    .map((cluster, index) => ({ cluster, index }))
    .filter(({ cluster }) => cluster.type === "organization" && cluster.spans.length > 0)
    .slice(0, mostBodies)
    .map(({ cluster, index }) => ({
      cluster,
      index,
      keys: [...cluster.names.keys()].map(keyOf),
      isPaper: knowledge.known(cluster.known ?? undefined)?.sector === "JRN",
    }));
  for (const { cluster, index, keys } of bodies) {
    const [key = ""] = keys;
    if (cluster.known !== null || !/^\p{Lu}/u.test([...cluster.names.keys()][0] ?? "")) continue;
    const tail = ` ${key}`;
    const longer = bodies.filter(
      ({ index: at, keys: longs, isPaper }) =>
        at !== index && longs.some((long) => (!isPaper && beginsAs(long, key)) || long.endsWith(tail)),
    );
    const [only] = longer;
    if (longer.length === 1 && only) merge(state, only.index, index);
  }
}

/** Whether a longer name goes on after the shorter one as bodies' names do: a word more, or “of …”, “for …”. */
function beginsAs(long: string, short: string): boolean {
  if (!long.startsWith(`${short} `)) return false;
  const rest = long.slice(short.length + 1).split(" ");
  return rest.length === 1 || /^(?:of|for|on|and|&|in|at)$/.test(rest[0] ?? "");
}

/** “X, also known as Y”. */
function joinAliases(state: State): void {
  const { tokens } = state.signals;
  for (let i = 0; i + 1 < state.spans.length; i++) {
    const a = state.spans[i] as Span;
    const b = state.spans[i + 1] as Span;
    if (a.type !== b.type || tokens.sentence[a.from] !== tokens.sentence[b.from]) continue;
    const between = tokens.text.slice(tokens.end[a.to - 1], tokens.start[b.from]);
    if (between.length < 40 && alsoKnownAs.test(between))
      merge(state, state.of[i] as number, state.of[i + 1] as number);
  }
}
