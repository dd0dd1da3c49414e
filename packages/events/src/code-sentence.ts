import { type Arguments, resolveArguments } from "./arguments/resolve-arguments.ts";
import type { Scene } from "./arguments/scene.ts";
import { isAccident, isBlind, leaveUnknown } from "./guards/accident.ts";
import { isFigurative } from "./guards/figurative.ts";
import { facedCharges, joinSides, withoutThing } from "./guards/sides.ts";
import { announcing, isWorthARow } from "./guards/worth.ts";
import { type Reduced, reduce } from "./rules/reduce.ts";
import { presupposed } from "./status/presupposed.ts";
import { type Status, statusOf } from "./status/status.ts";
import { findTriggers } from "./triggers/find-triggers.ts";
import type { Trigger } from "./triggers/trigger.ts";

/** An event as one sentence tells it, still without date and place. */
export interface Draft extends Arguments {
  readonly scene: Scene;
  readonly trigger: Trigger;
  readonly status: Status;
  readonly reduced: Reduced;
}

/** Events that one parsed sentence reports, in order of their triggers. */
export function codeSentence(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  const triggers = findTriggers(scene);
  const spoken = new Set(triggers.filter(({ row }) => announcing.test(row.rule.id)).map(({ node }) => node));
  for (const trigger of triggers) {
    const status = presupposed(scene, trigger, statusOf(scene.tree, trigger.predicate));
    const all = leaveUnknown(scene, trigger, resolveArguments(scene, trigger));
    const found = withoutThing(scene, trigger, all);
    if (found.actors.length === 0 && found.recipients.length === 0) continue;
    const reduced = reduce(trigger.row.rule, status, {
      hasActor: found.actors.length > 0,
      refusal: trigger.row.condition === "refused",
    });
    if (!reduced || !isWorthARow(scene, trigger, found, { status, reduced, spoken })) continue;
    if (isAccident(scene, trigger, found) || isBlind(scene, trigger, found)) continue;
    if (isFigurative(scene, trigger, found)) continue;
    const own = facedCharges(trigger, found);
    const sides = reduced.type === "REJECT" ? own : joinSides(trigger, own);
    drafts.push({ ...sides, scene, trigger, status, reduced });
  }
  return drafts;
}
