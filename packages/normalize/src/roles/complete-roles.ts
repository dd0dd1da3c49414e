import { isCapital, isFirst, textOf } from "../entities/detect/signals.ts";
import type { Draft, RoleFact } from "../entities/draft.ts";
import { wordBits } from "../knowledge/words.ts";
import type { Mention } from "../schema.ts";
import { isNational } from "./state-roles.ts";

/** Offices of the body that the text has just named. */
const ofBody = /^(?:executive|director|chair|coach)$/;
/** Titles of clubs, whatever class the words beside them give. */
const ofClub = /^(?:head |assistant )?(?:coach|captain|manager)$/i;
/** Offices of states that no body just named need have. */
const ofState = /^(?:police|judge)$/;

/**
 * Whose roles those are that no name beside them tells, once descriptions and pronouns have owners: “its president, …”,
 * “the tribunal's chief prosecutor”; else what the text says of the same person and office elsewhere; else the only court
 * of the text, the town it names most, the only body just named.
 */
export function completeRoles(draft: Draft): void {
  const open = draft.roles.filter(({ ofEntity, span }) => ofEntity === null && span !== null);
  if (open.length === 0) return;
  const byEnd = new Map<number, Mention>();
  const byStart = new Map<number, Mention>();
  for (const mention of draft.mentions) {
    if (mention.kind === "pronoun" || mention.kind === "nominal") byEnd.set(mention.end, mention);
    if (mention.kind === "name") byStart.set(mention.start, mention);
  }
  const found = new Map<RoleFact, number>();
  for (const role of open) {
    const owner = ownerBefore(draft, role, byEnd);
    const of = owner === null ? null : countryOfOwner(draft, role, owner);
    if (of !== null && of !== role.entity) found.set(role, of);
  }
  const ofSame = (role: RoleFact): number | null =>
    draft.roles
      .filter((other) => other.entity === role.entity && other.roleClass === role.roleClass)
      .map((other) => other.ofEntity ?? found.get(other) ?? null)
      .find((of) => of !== null) ?? null;
  for (const role of open) {
    if (found.has(role)) continue;
    const owner = ofSame(role) ?? likelyOwner(draft, role);
    if (owner !== null && owner !== role.entity) found.set(role, owner);
  }
  for (const [role, roleOf] of found) {
    const span = draft.spans[role.span as number] as Draft["spans"][number];
    const mention = byStart.get(draft.signals.tokens.start[span.from] as number);
    if (mention?.role) draft.mentions[draft.mentions.indexOf(mention)] = { ...mention, roleOf };
  }
}

/** The owner of a role; an office of a state that is somebody's, “her finance minister”, belongs to that person's country. */
function countryOfOwner(draft: Draft, role: RoleFact, owner: number): number | null {
  if (draft.entities[owner]?.type !== "person" || !isNational(draft, role)) return owner;
  const own = draft.roles.find(({ entity, ofEntity }) => entity === owner && ofEntity !== null);
  return own && draft.entities[own.ofEntity as number]?.type === "place" ? own.ofEntity : null;
}

/** What a pronoun or description right before a title stands for: “its”, “the tribunal's”. */
function ownerBefore(
  { signals: { tokens } }: Draft,
  { from }: RoleFact,
  byEnd: ReadonlyMap<number, Mention>,
): number | null {
  for (let i = from - 1; i >= 0 && i >= from - 3 && tokens.sentence[i] === tokens.sentence[from]; i--) {
    const mention = byEnd.get(tokens.end[i] as number);
    if (mention) return mention.entity;
    if (/^[,.;:]$/.test(textOf(tokens, i))) return null;
  }
  return null;
}

function likelyOwner(draft: Draft, role: RoleFact): number | null {
  const { entities } = draft;
  const roleClass = role.roleClass ?? "";
  const before = role.from > 0 ? role.from - 1 : role.from;
  const { tokens, bits } = draft.signals;
  const dated = ((bits[before] ?? 0) & (wordBits.weekday | wordBits.month)) !== 0;
  // “United manager X”: a body that no rule knows
  if (before < role.from && isCapital(tokens, before) && !isFirst(tokens, before) && !dated) return null;
  const courtsWhere = (fits: (name: string) => boolean): number[] =>
    entities.flatMap(({ type, name, anonymous }, index) =>
      type === "organization" && !anonymous && /\b(?:court|tribunal)\b/i.test(name) && fits(name)
        ? [index]
        : [],
    );
  if (roleClass === "judge") {
    const courts = courtsWhere(() => true);
    if (courts.length === 1) return courts[0] as number;
  }
  if (roleClass === "prosecutor") {
    const courts = courtsWhere((name) => !/\b(?:supreme|appeals?)\b/i.test(name));
    return courts.length === 1 ? (courts[0] as number) : null;
  }
  if (roleClass === "mayor" || roleClass === "governor")
    return mostNamed(draft, (index) => {
      const { type, subtype } = entities[index] as Draft["entities"][number];
      return (
        type === "place" && subtype !== "country" && (subtype === "region") === (roleClass === "governor")
      );
    });
  if (/^(?:state |attorney general$)/i.test(role.title))
    return mostNamed(draft, (index) => entities[index]?.subtype === "region");
  if (ofBody.test(roleClass) || ofClub.test(role.title))
    return bodyJustNamed(draft, role) ?? mostNamed(draft, (index) => isBody(draft, index));
  const isOfState = ofState.test(roleClass) || isNational(draft, role) || /^police /i.test(role.title);
  return isOfState && !isLocal(draft, role) ? leadingCountry(draft) : null;
}

const isBody = ({ entities }: Draft, index: number): boolean =>
  entities[index]?.type === "organization" && entities[index]?.sector !== "JRN";

/** “regional police chief”: not of the country. */
const isLocal = ({ signals: { tokens } }: Draft, { from }: RoleFact): boolean =>
  from > 0 &&
  /^(?:local|regional|provincial|state|county|city|district|municipal|town|village)$/i.test(
    textOf(tokens, from - 1),
  );

/** The country that the article names most, if it names one. */
function leadingCountry({ knowledge, leading, knownOf }: Draft): number | null {
  const country = leading === null ? undefined : knowledge.countries.get(leading);
  const entity = country === undefined ? -1 : knownOf.indexOf(country);
  return entity < 0 ? null : entity;
}

/** What is named at least twice and more often than all else of its kind. */
function mostNamed(draft: Draft, isOfKind: (index: number) => boolean): number | null {
  const counts = new Map<number, number>();
  for (const { entity, kind } of draft.mentions)
    if (kind === "name" && isOfKind(entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** The only body named in the sentence of a role and the one before; papers and agencies report, they are not meant. */
function bodyJustNamed(
  { entities, spans, entityOf, signals: { tokens } }: Draft,
  role: RoleFact,
): number | null {
  const sentence = tokens.sentence[role.from] as number;
  const bodies = new Set<number>();
  for (let i = role.span as number; i >= 0; i--) {
    const span = spans[i] as (typeof spans)[number];
    if (sentence - (tokens.sentence[span.from] as number) > 1) break;
    const entity = entityOf[i] as number;
    if (span.type === "organization" && entities[entity]?.sector !== "JRN") bodies.add(entity);
  }
  const [only] = bodies;
  return bodies.size === 1 && only !== undefined ? only : null;
}
