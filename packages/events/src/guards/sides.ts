import type { Arguments } from "../arguments/resolve-arguments.ts";
import { type Scene, without } from "../arguments/scene.ts";
import { coreOf } from "../syntax/phrase.ts";
import { spanOf } from "../syntax/tree.ts";
import type { Trigger } from "../triggers/trigger.ts";

/** “sent 60 army engineers”: what is given, moved or declared is not whom it is done to. */
export function withoutThing({ tree }: Scene, { row, object, roles }: Trigger, found: Arguments): Arguments {
  const wanted = row.object[0] ?? "";
  if (object < 0 || !/^@(?:aid|troops|emergency|restriction|agreement|site|road)/.test(wanted)) return found;
  // Whoever shuts a port does not do it to the town of its name.
  if (/^@(?:site|road)/.test(wanted) && row.rule.type === "PROTEST") return { ...found, recipients: [] };
  const things = [object, roles?.object ?? object].map((node) => spanOf(tree, ...coreOf(tree, node)));
  const recipients = found.recipients.filter(
    ({ span }) => !span || things.every(({ start, end }) => span.end <= start || end <= span.start),
  );
  return { ...found, recipients };
}

/** “Dahl's charges involved fraud”: whose charges they are faces them, unless he holds an office that brings them. */
export function facedCharges({ row, predicate, node }: Trigger, found: Arguments): Arguments {
  if (row.rule.id !== "event/accuse/charge" || row.part !== "noun" || predicate !== node) return found;
  if (
    found.recipients.length > 0 ||
    found.actors.some(({ sector }) => /^(?:JUD|COP|GOV|LEG|SPY)$/.test(sector ?? ""))
  )
    return found;
  return { actors: [], recipients: found.actors };
}

/** A meeting without a host has all who meet as its actors. */
export function joinSides({ row }: Trigger, found: Arguments): Arguments {
  if (row.rule.id !== "event/consult/meet") return found;
  return { actors: [...found.actors, ...without(found.recipients, found.actors)], recipients: [] };
}
