import { type Scene, sameParticipant } from "./arguments/participants.ts";
import { type Arguments, resolveArguments } from "./arguments/resolve-arguments.ts";
import { type Reduced, reduce } from "./rules/reduce.ts";
import { type Status, statusOf } from "./status/status.ts";
import { childrenOf, reach, spanOf } from "./syntax/tree.ts";
import { findTriggers } from "./triggers/find-triggers.ts";
import type { Trigger } from "./triggers/trigger.ts";

/** An event as one sentence tells it, still without date and place. */
export interface Draft extends Arguments {
  readonly scene: Scene;
  readonly trigger: Trigger;
  readonly status: Status;
  readonly reduced: Reduced;
}

/** Types whose row needs somebody to whom it is done. */
const needsRecipient = new Set([
  "event/request/urge",
  "event/consult/visit",
  "event/consult/phone",
  "event/consult/host",
  "event/consult/advise",
  "event/agree/willing",
  "event/support/back",
  "event/support/praise",
  "event/accuse/disapprove",
  "event/accuse/concern",
]);

/** Types whose row needs somebody who does it: things are destroyed by weather and fires too. */
const needsActor = new Set([
  "event/assault/destroy",
  "event/support/back",
  "event/support/praise",
  "event/consult/visit",
  "event/agree/agree",
  "event/aid/provide",
  "event/threaten/threaten",
  "event/accuse/concern",
]);

const politicalSectors = new Set([
  "GOV",
  "MIL",
  "COP",
  "JUD",
  "LEG",
  "PRM",
  "PTY",
  "REB",
  "SPY",
  "OPP",
  "UAF",
  "CRM",
  "LAB",
  "REF",
  "REL",
  "UNK",
]);

const publicRules =
  /^event\/(?:protest\/|coerce\/arrest|coerce\/deport|accuse\/charge|accuse\/try|accuse\/seek-arrest|sanction\/convict|assault\/attack|assault\/kill|assault\/abduct|assault\/aerial|assault\/crowd)/;

/** Acts that are of public life whoever takes part: protests, arrests, trials, attacks. */
const isPublic = ({ row }: Trigger): boolean => publicRules.test(row.rule.id);

/** A row needs one participant with a name, a country or a part in public life. */
const isPolitical = ({ actors, recipients }: Arguments): boolean =>
  [...actors, ...recipients].some(
    ({ entity, country, sector }) =>
      entity !== null || country !== null || politicalSectors.has(sector ?? ""),
  );

/** Meetings and agreements need both sides, or one that is many; a warrant that is only named needs who issued it. */
function isWhole({ tree }: Scene, { node, row, roles }: Trigger, { actors, recipients }: Arguments): boolean {
  const { id } = row.rule;
  if (id === "event/consult/meet" || id === "event/support/sign") {
    const many = roles !== null && tree.words[roles.subject] === "we";
    // Who attends or joins talks meets others, whoever they are.
    return (
      many ||
      /^(?:attend|join)$/.test(tree.lemmas[node] ?? "") ||
      actors.length + recipients.length > 1 ||
      actors.some(({ entity }) => entity === null)
    );
  }
  return id !== "event/threaten/warrant" || row.part === "verb" || actors.length > 0;
}

const accidents = new Set(
  "crash accident collision fire blaze earthquake quake flood storm cyclone hurricane typhoon avalanche derailment landslide lightning heatwave outbreak virus leak stampede drowning".split(
    " ",
  ),
);

/** Deaths that nobody caused: a sentence of a crash or a storm, and no one who acts. */
const isAccident = ({ tree }: Scene, { row }: Trigger, { actors }: Arguments): boolean =>
  row.rule.type === "ASSAULT" && actors.length === 0 && tree.words.some((word) => accidents.has(word));

const weather = new Set(
  "cyclone hurricane typhoon storm tornado flood floods earthquake quake tsunami".split(" "),
);

/** Where weather or the earth kills, only who is subject or agent of that very clause can have done it. */
function leaveUnknown({ tree }: Scene, { row, node, predicate }: Trigger, found: Arguments): Arguments {
  if (!/^event\/assault\/(?:kill|destroy)/.test(row.rule.id)) return found;
  if (!tree.words.some((word) => weather.has(word))) return found;
  const own = [node, predicate].flatMap((place) =>
    childrenOf(tree, place, "nsubj", "obl", "nmod").map((child) => spanOf(tree, ...reach(tree, child))),
  );
  const actors = found.actors.filter(
    ({ span }) => span && own.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  return { ...found, actors };
}

/** A meeting without a host has all who meet as its actors. */
function joinSides({ row }: Trigger, found: Arguments): Arguments {
  if (row.rule.id !== "event/consult/meet" && row.rule.id !== "event/support/sign") return found;
  const others = found.recipients.filter((one) => !found.actors.some((other) => sameParticipant(one, other)));
  return row.rule.id === "event/consult/meet"
    ? { actors: [...found.actors, ...others], recipients: [] }
    : found;
}

/** Events that one parsed sentence reports, in order of their triggers. */
export function codeSentence(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const trigger of findTriggers(scene)) {
    const status = statusOf(scene.tree, trigger.predicate);
    const found = leaveUnknown(scene, trigger, resolveArguments(scene, trigger));
    if (found.actors.length === 0 && found.recipients.length === 0) continue;
    if (needsRecipient.has(trigger.row.rule.id) && found.recipients.length === 0) continue;
    if (!isWhole(scene, trigger, found)) continue;
    const reduced = reduce(trigger.row.rule, status, {
      hasActor: found.actors.length > 0,
      refusal: trigger.row.condition === "refused",
    });
    if (!reduced) continue;
    if (isAccident(scene, trigger, found)) continue;
    if (status.question || !(isPublic(trigger) || isPolitical(found))) continue;
    if (needsActor.has(trigger.row.rule.id) && found.actors.length === 0) continue;
    if (reduced.modality === "possible" && status.evidentiality === "speculated") continue;
    if (status.purpose || (status.content && reduced.modality !== "actual")) continue;
    const sides = reduced.type === "REJECT" ? found : joinSides(trigger, found);
    drafts.push({ ...sides, scene, trigger, status, reduced });
  }
  return drafts;
}
