import { wordBits } from "../knowledge/words.ts";
import type { Draft } from "./draft.ts";

/** Gender that the words of a role or title say: “actress”, “his wife”, “Mrs.”; never from a given name or a pronoun. */
export function stateGenders(draft: Draft): void {
  const { signals, spans, entities } = draft;
  const set = (entity: number, from: number, to: number) => {
    let bits = 0;
    for (let i = Math.max(0, from); i < to; i++) bits |= signals.bits[i] ?? 0;
    const female = (bits & wordBits.female) !== 0;
    const male = (bits & wordBits.male) !== 0;
    const standing = entities[entity];
    if (!standing || standing.gender || female === male) return;
    entities[entity] = { ...standing, gender: female ? "female" : "male", genderBasis: "text" };
  };
  for (const { entity, from, to } of draft.roles) set(entity, from, to);
  spans.forEach((span, i) => {
    const entity = draft.entityOf[i] as number;
    if (entities[entity]?.type !== "person") return;
    for (let at = Math.max(0, span.from - 3); at < span.from; at++)
      if (signals.titleEnd[at] === span.from) set(entity, at, span.from);
  });
}
