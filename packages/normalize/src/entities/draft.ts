import type { Knowledge } from "../knowledge/knowledge.ts";
import type { StatedRole } from "../roles/find-role.ts";
import type { LocalEntity, Mention } from "../schema.ts";
import type { Signals } from "./detect/signals.ts";
import type { Span } from "./detect/span.ts";

/** What the article says an entity is, and where. */
export interface RoleFact extends StatedRole {
  readonly entity: number;
  /** Span of the name that the role stands beside; null where no name does. */
  readonly span: number | null;
  /** Entity that the role belongs to. */
  readonly ofEntity: number | null;
  readonly status: Mention["roleStatus"];
  readonly source: Mention["roleSource"];
}

/** An article's entities while they are being found. Filled in by the steps of `findEntities`, in their order. */
export interface Draft {
  readonly signals: Signals;
  readonly knowledge: Knowledge;
  readonly spans: readonly Span[];
  readonly entities: LocalEntity[];
  readonly mentions: Mention[];
  /** Entity of each span. */
  readonly entityOf: Int32Array;
  /** Index into `Knowledge.known` of each entity; null when unknown. */
  readonly knownOf: (number | null)[];
  readonly roles: RoleFact[];
  /** Code of the country that the article is about; null when none stands out. */
  readonly dominant: string | null;
  /** Code of the country that more speaks for than for any other; null where two are even. */
  readonly leading: string | null;
  /** First day of publication. */
  readonly published: string | null;
}

/** A mention without role or metonym. */
export const plainMention = (
  start: number,
  end: number,
  entity: number,
  kind: Mention["kind"],
  rule: string,
): Mention => ({
  start,
  end,
  entity,
  kind,
  metonymOf: null,
  role: null,
  roleClass: null,
  roleOf: null,
  roleStatus: null,
  roleSource: null,
  rule,
});

/** Entity for something known that the article does not name but implies: the country of “Israeli”. */
export function entityOfKnown(draft: Draft, known: number): number {
  const standing = draft.knownOf.indexOf(known);
  if (standing >= 0) return standing;
  const entry = draft.knowledge.known(known);
  if (!entry) return -1;
  draft.entities.push({
    name: entry.name,
    type: entry.type,
    subtype: entry.subtype,
    wikidata: entry.wikidata,
    userId: entry.userId,
    country: entry.country,
    sector: entry.sector,
    gender: entry.gender,
    genderBasis: entry.gender ? entry.source : null,
    description: entry.description,
    aliases: [],
    anonymous: false,
    jurisdiction: null,
    source: entry.source,
  });
  draft.knownOf.push(known);
  return draft.entities.length - 1;
}
