import { nameEdges } from "../entities/detect/name-edges.gen.ts";
import { textOf } from "../entities/detect/signals.ts";
import { type Draft, entityOfKnown, type RoleFact } from "../entities/draft.ts";
import type { Spell } from "../knowledge/knowledge.ts";
import { findRole, indexSpans, type StatedRole } from "./find-role.ts";
import { isHeldOn, isSameOffice } from "./resolve-role.ts";

/** Offices of states: without a jurisdiction beside them they belong to the country that the article is about. */
const national =
  /^(?:head_of_state|head_of_government|deputy_leader|foreign_minister|defense_minister|finance_minister|interior_minister|justice_minister|health_minister|minister|legislator)$/;

/** Attorneys general and senators are of states of a federation as well. */
export const isNational = (
  { signals: { tokens } }: Draft,
  { roleClass, title, from }: StatedRole,
): boolean => {
  if (/^(?:attorney general|state .*)$/i.test(title)) return false;
  if (from > 0 && /^(?:state|regional|provincial|county|city)$/i.test(textOf(tokens, from - 1))) return false;
  if (from > 0 && nameEdges.body.has(textOf(tokens, from - 1))) return false;
  return national.test(roleClass ?? "") || /^opposition /i.test(title);
};

/** Whether a pronoun says whose the role is: “its foreign minister”; what it means is not known yet. */
function isOwned({ signals: { tokens } }: Draft, { from }: StatedRole): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 2 && tokens.sentence[i] === tokens.sentence[from]; i--)
    if (/^(?:its|their|his|her)$/i.test(textOf(tokens, i))) return true;
  return false;
}

/** Spells of a known holder in that office: those in the holder's own country first, then the latest. */
function spellsIn(draft: Draft, entity: number, role: StatedRole): Spell[] {
  const { knowledge } = draft;
  const known = draft.knownOf[entity];
  if (known == null) return [];
  const home = knowledge.known(known)?.country ?? null;
  // A president of France is head of state of Wallis and Futuna as well.
  const abroad = ({ of }: Spell) => Number(home !== null && knowledge.known(of)?.country !== home);
  return knowledge
    .spellsOf(known)
    .filter((spell) => isSameOffice(spell, role.title, role.roleClass))
    .sort((a, b) => abroad(a) - abroad(b) || ((a.start ?? "") < (b.start ?? "") ? 1 : -1));
}

/** Offices that one person holds at a time. */
const single =
  /^(?:head_of_state|head_of_government|foreign_minister|defense_minister|finance_minister|interior_minister|secretary_general)$/;

/** The last day of which the gazetteer's open data tell (the Factbook's last edition); later nobody knows who holds what. */
const lastKnown = "2026-01-22";

/** Whether data name somebody else for an office that one person holds. */
function isHeldByOther(
  { knowledge, published, knownOf }: Draft,
  role: StatedRole,
  of: number | null,
): boolean {
  const body = of === null ? null : knownOf[of];
  if (body == null || !published || published > lastKnown || !single.test(role.roleClass ?? "")) return false;
  return knowledge
    .spellsIn(body)
    .some(
      (spell) =>
        isSameOffice(spell, role.title, role.roleClass) && spell.start !== null && isHeldOn(spell, published),
    );
}

/**
 * Whether a stated role is held on the day of publication. Dated offices decide for the persons whose offices are known.
 * Of others the text is the word: with a word of the past the role is over, else it is held; of somebody known in other
 * offices only, in an office that data give to another, or without a day to ask about, it is no more than asserted.
 */
function check(
  draft: Draft,
  entity: number,
  role: StatedRole,
  spells: readonly Spell[],
  of: number | null,
): Pick<RoleFact, "status" | "source"> {
  const on = draft.published;
  if (spells.length === 0 || !on) {
    if (role.former) return { status: "former", source: "text" };
    const open = on !== null && draft.knownOf[entity] == null && !isHeldByOther(draft, role, of);
    return { status: open ? "current" : "asserted", source: "text" };
  }
  const held = spells.some((spell) => isHeldOn(spell, on));
  const past = spells.some(({ end }) => end !== null && end <= on);
  if (role.former) return { status: past ? "former" : "contradicted", source: "gazetteer" };
  return { status: held ? "current" : "contradicted", source: "gazetteer" };
}

/** States the roles of all persons named with one, and marks their mentions. */
export function stateRoles(draft: Draft): void {
  const { signals, spans } = draft;
  const index = indexSpans(spans);
  const country = draft.dominant === null ? undefined : draft.knowledge.countries.get(draft.dominant);
  let previous: { of: number; sentence: number } | null = null;
  spans.forEach((span, i) => {
    const entity = draft.entityOf[i] as number;
    if (span.type !== "person" || span.kind !== "name" || draft.entities[entity]?.type !== "person") return;
    const role = findRole(signals, spans, index, i);
    if (!role) return;
    const sentence = signals.tokens.sentence[span.from] as number;
    const spells = spellsIn(draft, entity, role);
    const stated = role.of === null ? null : (draft.entityOf[role.of] as number);
    const [spell] = spells
      .filter(
        ({ start, end }) => !draft.published || role.former || isHeldOn({ start, end }, draft.published),
      )
      .concat(spells);
    const data = spell?.of == null ? null : entityOfKnown(draft, spell.of);
    const near: number | null = previous && sentence - previous.sentence <= 1 ? previous.of : null;
    const ofEntity: number | null =
      stated ??
      data ??
      (isNational(draft, role) && !isOwned(draft, role)
        ? (near ?? (country === undefined ? null : entityOfKnown(draft, country)))
        : null);
    const fact: RoleFact = {
      ...role,
      entity,
      span: i,
      ofEntity,
      ...check(draft, entity, role, spells, ofEntity),
    };
    draft.roles.push(fact);
    if (ofEntity !== null && isNational(draft, role)) previous = { of: ofEntity, sentence };
    markMention(draft, i, fact);
  });
}

/** The mention of a span carries its role. The mentions of the spans stand first, in their order. */
function markMention(
  { mentions }: Draft,
  at: number,
  { title, roleClass, ofEntity, status, source }: RoleFact,
): void {
  const mention = mentions[at] as Draft["mentions"][number];
  mentions[at] = {
    ...mention,
    role: title,
    roleClass,
    roleOf: ofEntity,
    roleStatus: status,
    roleSource: source,
  };
}
