import { isPublicFigure } from "../arguments/public-figure.ts";
import type { Arguments } from "../arguments/resolve-arguments.ts";
import type { Scene } from "../arguments/scene.ts";
import { isOfClass } from "../lexicon/classes.ts";
import type { Participant } from "../schema.ts";
import { nominalsBy } from "../syntax/phrase.ts";
import { childrenOf, lemmaAt } from "../syntax/tree.ts";
import type { Trigger } from "../triggers/trigger.ts";

const offices = /^(?:GOV|LEG|PTY|OPP|MIL|REB|JUD|REL)$/;
export const holdsOffice = ({ entities }: Scene["article"], { entity, sector }: Participant): boolean =>
  offices.test(sector ?? "") ||
  (entity !== null && /^(?:place|organization)$/.test(entities[entity]?.type ?? ""));

/** “condemned the attack”, “called for an inquiry”: an act of public life is aimed at, though at nobody by name. */
export function isAimed(
  { article, tree }: Scene,
  { row, roles, node, object }: Trigger,
  { actors }: Arguments,
): boolean {
  if (row.rule.id === "event/consult/phone")
    return actors.length > 1 || actors.some(({ name }) => / and /.test(name));
  if (row.part !== "verb" || !actors.some((one) => isPublicFigure(article, one))) return false;
  const { id } = row.rule;
  if (id === "event/request/urge") {
    if (!/^(?:call|urge|demand|ask|request|appeal|insist)$/.test(row.lemma)) return false;
    // “asked for tea” asks nothing of anybody of public life.
    if (row.lemma === "ask")
      return nominalsBy(tree, node, "for").some((thing) => isOfClass(lemmaAt(tree, thing), "act"));
    return childrenOf(tree, node, "obl", "obj", "ccomp").some((child) => child > node);
  }
  if (!/^event\/(?:accuse\/disapprove|support\/(?:back|praise))$/.test(id)) return false;
  const thing = roles?.object ?? object;
  if (
    id === "event/accuse/disapprove" &&
    row.condition === "" &&
    thing >= 0 &&
    actors.some((one) => holdsOffice(article, one))
  )
    return true;
  return (
    row.condition === "bad-name" ||
    (thing >= 0 &&
      ["act", "deed", "wrong", "agreement"].some((name) => isOfClass(lemmaAt(tree, thing), name)))
  );
}
