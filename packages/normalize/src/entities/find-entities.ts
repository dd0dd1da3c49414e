import type { Article } from "@onrecord/parse";
import { defaultKnowledge, type Knowledge, type KnownType } from "../knowledge/knowledge.ts";
import { completeRoles } from "../roles/complete-roles.ts";
import { stateRoles } from "../roles/state-roles.ts";
import { scan } from "../scan/scan.ts";
import type { LocalEntity, Mention } from "../schema.ts";
import type { FoundSpeaker } from "../speakers/find-speakers.ts";
import { resolveReferences } from "../speakers/resolve-references.ts";
import { type Cluster, clusterSpans } from "./cluster/cluster.ts";
import { findNominals } from "./coreference/nominals.ts";
import { applyDocument } from "./detect/document.ts";
import { learnedSpans } from "./detect/learned.ts";
import { type NamesModel, unpackNames } from "./detect/names-model.ts";
import { addWorks } from "./detect/quoted-works.ts";
import { findRuns } from "./detect/runs.ts";
import { findSignals, type Signals } from "./detect/signals.ts";
import type { Span } from "./detect/span.ts";
import { tidyNames } from "./detect/tidy-names.ts";
import { type Draft, plainMention } from "./draft.ts";
import { stateGenders } from "./gender.ts";
import { stateJurisdictions } from "./jurisdictions.ts";
import { linkClusters } from "./link.ts";
import { markMetonyms } from "./metonyms.ts";
import { toEntity } from "./to-entities.ts";

/** What is known beside the text. */
export interface EntityOptions {
  /** Day of publication, `YYYY-MM-DD`: roles are checked at it. */
  readonly published?: string | null;
  /** The gazetteer, or `toKnowledge(user)`. */
  readonly knowledge?: Knowledge;
  /** Weights from `loadModel()` of `@onrecord/model-en`: its part `names` finds more names than the rules do. */
  readonly model?: Readonly<Record<string, Uint8Array>>;
  /** Names that are known to stand in the text; they win over what is found. */
  readonly given?: readonly { readonly start: number; readonly end: number; readonly type: KnownType }[];
}

export interface FoundEntities {
  readonly entities: LocalEntity[];
  /** In order of start. */
  readonly mentions: Mention[];
  /** Parallel to the quotations of the article; empty for bare text. */
  readonly speakers: FoundSpeaker[];
}

const decoded = new WeakMap<Uint8Array, NamesModel>();

/** The part `names` of a model, decoded once; null when the model has none. */
function namesOf(model: Readonly<Record<string, Uint8Array>>): NamesModel | null {
  const bytes = model.names;
  if (!bytes) return null;
  const names = decoded.get(bytes) ?? unpackNames(bytes);
  decoded.set(bytes, names);
  return names;
}

/** The given names in place of what was found there; one whose ends are no token ends is left out. */
function withGiven(
  signals: Signals,
  found: readonly Span[],
  given: NonNullable<EntityOptions["given"]>,
): Span[] {
  const { start, end } = signals.tokens;
  const sure = given.flatMap((name): Span[] => {
    const from = start.indexOf(name.start);
    const to = end.indexOf(name.end) + 1;
    return from >= 0 && to > from
      ? [{ from, to, type: name.type, kind: "name", names: [], rule: "name/given" }]
      : [];
  });
  const free = found.filter(({ from, to }) => !sure.some((name) => from < name.to && name.from < to));
  return [...free, ...sure].sort((a, b) => a.from - b.from);
}

/** All that names and descriptions say, before pronouns and quotations. */
export function toDraft(input: string | Article, options: EntityOptions = {}): Draft {
  const article = typeof input === "string" ? null : input;
  const text = article?.text ?? (input as string);
  const knowledge = options.knowledge ?? defaultKnowledge();
  const tokens = scan(
    text,
    article?.sentences.map(({ start }) => start),
  );
  const signals = findSignals(tokens, knowledge);
  const runs = findRuns(signals);
  const names = options.model ? namesOf(options.model) : null;
  const named = names
    ? learnedSpans(signals, applyDocument(signals, runs), names)
    : applyDocument(signals, tidyNames(signals, runs));
  const found = addWorks(signals, named);
  const spans = options.given?.length ? withGiven(signals, found, options.given) : found;
  const { clusters, of } = clusterSpans(signals, spans);
  const { kept, knownOf, sameAs, dominant, leading } = linkClusters(
    signals,
    spans,
    clusters,
    options.published ?? null,
  );
  const position = new Map(kept.map((cluster, index) => [cluster, index]));
  const entityOf = of.map((cluster) => position.get(sameAs.get(cluster) ?? cluster) ?? -1);
  const draft: Draft = {
    signals,
    knowledge,
    spans,
    entities: kept.map((cluster, i) => toEntity(clusters[cluster] as Cluster, knownOf[i] ?? null, knowledge)),
    mentions: spans.map(({ from, to, kind, rule }, i) => {
      const start = tokens.start[from] as number;
      return plainMention(start, tokens.end[to - 1] as number, entityOf[i] as number, kind, rule);
    }),
    entityOf,
    knownOf,
    roles: [],
    dominant,
    leading,
    published: options.published ?? null,
  };
  stateJurisdictions(draft);
  stateRoles(draft);
  stateGenders(draft);
  markMetonyms(draft);
  findNominals(draft);
  return draft;
}

/**
 * Who and what a text names: persons, organizations, places, groups, events and works, each with all its mentions, as
 * UTF-16 offsets. Takes raw text, or a parsed article, whose sentences and quotations it uses.
 */
export function findEntities(input: string | Article, options: EntityOptions = {}): FoundEntities {
  const draft = toDraft(input, options);
  const speakers = resolveReferences(draft, typeof input === "string" ? [] : input.quotes);
  completeRoles(draft);
  draft.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { entities: draft.entities, mentions: draft.mentions, speakers };
}
