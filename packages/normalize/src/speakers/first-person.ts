import { findPronouns } from "../entities/coreference/find-pronouns.ts";
import { type Draft, entityOfKnown, plainMention } from "../entities/draft.ts";

/** Who an institution's speaker speaks for when saying “we”; null for all others. */
function speaksFor(draft: Draft, speaker: number): number | null {
  const entity = draft.entities[speaker];
  if (!entity) return null;
  if (entity.type === "organization" || entity.type === "place") return speaker;
  const official =
    /^(?:head_of_state|head_of_government|deputy_leader|spokesperson|foreign_minister|defense_minister|finance_minister|interior_minister|leader|executive)$/;
  const role = draft.roles.find(
    (fact) =>
      fact.entity === speaker &&
      !fact.former &&
      fact.ofEntity !== null &&
      official.test(fact.roleClass ?? ""),
  );
  if (role) return role.ofEntity;
  const known = draft.knownOf[speaker];
  const on = draft.published;
  for (const spell of known == null || !on ? [] : draft.knowledge.spellsOf(known)) {
    const held =
      (!spell.start || spell.start <= (on as string)) && (!spell.end || (on as string) < spell.end);
    if (held && spell.of !== null && official.test(spell.roleClass)) return entityOfKnown(draft, spell.of);
  }
  return null;
}

/** Words of the first person inside quotations belong to the speaker, “we” to the body that the speaker speaks for. */
export function resolveFirstPerson(draft: Draft, speakerAt: Int32Array): void {
  const { tokens } = draft.signals;
  for (const { token, class: kind } of findPronouns(draft)) {
    const speaker = speakerAt[token] as number;
    if (speaker < 0 || (kind !== "self" && kind !== "we")) continue;
    const entity = kind === "self" ? speaker : speaksFor(draft, speaker);
    if (entity === null || (kind === "self" && draft.entities[speaker]?.type !== "person")) continue;
    const rule = kind === "self" ? "pronoun/speaker" : "pronoun/institution";
    draft.mentions.push(
      plainMention(tokens.start[token] as number, tokens.end[token] as number, entity, "pronoun", rule),
    );
  }
}
