import { isPublicFigure } from "../arguments/public-figure.ts";
import type { Arguments } from "../arguments/resolve-arguments.ts";
import type { Scene } from "../arguments/scene.ts";
import type { Reduced } from "../rules/reduce.ts";
import type { Status } from "../status/status.ts";
import { childOf, headOf, relationOf, wordAt } from "../syntax/tree.ts";
import type { Trigger } from "../triggers/trigger.ts";

import { holdsOffice, isAimed } from "./aimed.ts";

/** Types whose row needs somebody to whom it is done. */
const needsRecipient = new Set([
  "event/request/urge",
  "event/consult/visit",
  "event/consult/phone",
  "event/consult/host",
  "event/consult/advise",
  "event/support/back",
  "event/support/praise",
  "event/accuse/disapprove",
  "event/accuse/concern",
]);

/** Types whose row needs somebody who does it: things are destroyed by weather and fires too. */
const needsActor = new Set([
  "event/agree/willing",
  "event/assault/destroy",
  "event/support/back",
  "event/support/praise",
  "event/consult/visit",
  "event/agree/agree",
  "event/aid/provide",
  "event/threaten/threaten",
  "event/accuse/concern",
]);

/** “People were encouraged to write in”: a general appeal of nobody to anybody. */
const isAnybody = ({ row }: Trigger, { actors, recipients }: Arguments): boolean =>
  row.rule.id === "event/request/urge" &&
  actors.length === 0 &&
  recipients.every(({ entity, sector }) => entity === null && sector === "CVL");

const publicRules =
  /^event\/(?:protest\/|coerce\/arrest|coerce\/deport|accuse\/charge|accuse\/try|accuse\/seek-arrest|sanction\/convict|assault\/attack|assault\/kill|assault\/abduct|assault\/aerial|assault\/crowd)/;

/** Acts that are of public life whoever takes part: protests, arrests, trials, attacks. */
const isPublic = ({ row }: Trigger): boolean => publicRules.test(row.rule.id);

/** People meet, help and praise each other all day long: there one of them must be of public life. */
const cooperative = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);

const personal = /^(?:acknowledge|admit|concede|offer|surrender)$/;

/** Acts of private life: one who asks, blames or offers must be of public life, or whoever is asked. */
const isPrivate = ({ rule, lemma }: Trigger["row"]): boolean =>
  cooperative.has(rule.type) || /^(?:REQUEST|ACCUSE)$/.test(rule.type) || personal.test(lemma);

const commerce =
  /\b(?:acqui(?:re|red|res|ring|sition)|buyout|dividends?|franchise|licens(?:e|ing) deal|merge[dr]?|outlet|per share|pretax|purchase|retail\w*|shareholders?|shares?|stake|stock|subsidiary|takeover|venture)\b/i;

/** Companies that buy and sell: nobody of a state, and words of trade. */
const isCommerce = ({ tree }: Scene, { row }: Trigger, { actors, recipients }: Arguments): boolean =>
  (cooperative.has(row.rule.type) || /^(?:AGREE|REJECT|REQUEST)$/.test(row.rule.type)) &&
  [...actors, ...recipients].every(
    ({ country, sector }) => country === null && (sector === null || sector === "BUS"),
  ) &&
  tree.words.some((word) => commerce.test(word));

/** A row needs one participant with a name or of public life. */
const isPolitical = ({ article }: Scene, { row }: Trigger, { actors, recipients }: Arguments): boolean =>
  [...actors, ...recipients].some(
    (one) => isPublicFigure(article, one) || one.sector === "UNK" || (one.entity !== null && !isPrivate(row)),
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
      actors.some(({ entity, name }) => entity === null && /s$|\band\b/.test(name))
    );
  }
  return id !== "event/threaten/warrant" || row.part === "verb" || actors.length > 0;
}

/** Rules whose act is what is said: the infinitive below is no second one. */
export const announcing = /^event\/(?:agree|threaten)\//;

/** “offered to send experts”, “threatened to attack”: the act is what the promise or the threat is of, and no second one. */
const isPromised = ({ tree }: Scene, { predicate, node }: Trigger, spoken: ReadonlySet<number>): boolean =>
  !spoken.has(node) &&
  /^(?:xcomp|ccomp|advcl|acl)/.test(relationOf(tree, predicate)) &&
  spoken.has(headOf(tree, predicate)) &&
  wordAt(tree, childOf(tree, predicate, "mark")) === "to";

/** A reporter who calls, meets or asks someone works on the story. */
const isInterview = ({ row }: Trigger, { actors, recipients }: Arguments): boolean =>
  (/^event\/consult\//.test(row.rule.id) &&
    [...actors, ...recipients].some(({ sector }) => sector === "JRN")) ||
  (/^event\/(?:request\/|accuse\/investigate)/.test(row.rule.id) &&
    actors.length > 0 &&
    actors.every(({ sector }) => sector === "JRN"));

/** Praise is an event where whoever gives or gets it is of public life, and the other one is somebody. */
const isRemark = ({ article }: Scene, { row }: Trigger, { actors, recipients }: Arguments): boolean =>
  /^event\/(?:support\/(?:back|praise)|accuse\/concern)/.test(row.rule.id) &&
  recipients.length > 0 &&
  !recipients.some(
    (one) =>
      one.entity !== null ||
      isPublicFigure(article, one) ||
      one.sector === "UNK" ||
      (one.sector === null && actors.some((actor) => isPublicFigure(article, actor))),
  );

/** Whether what a trigger says is a row: somebody of public life does it to somebody, and it is no part of another act. */
export function isWorthARow(
  scene: Scene,
  trigger: Trigger,
  found: Arguments,
  { status, reduced, spoken }: { status: Status; reduced: Reduced; spoken: ReadonlySet<number> },
): boolean {
  const { id } = trigger.row.rule;
  const { actors, recipients } = found;
  if (needsRecipient.has(id) && recipients.length === 0 && !isAimed(scene, trigger, found)) return false;
  if (needsActor.has(id) && actors.length === 0) return false;
  // Help needs somebody who is helped, or a state that gives it.
  if (
    reduced.type === "AID" &&
    recipients.length === 0 &&
    !actors.some((one) => holdsOffice(scene.article, one))
  )
    return false;
  if (!isWhole(scene, trigger, found) || isPromised(scene, trigger, spoken)) return false;
  if (isAnybody(trigger, found)) return false;
  if (isCommerce(scene, trigger, found)) return false;
  if (isRemark(scene, trigger, found) || isInterview(trigger, found)) return false;
  if (!isPublic(trigger) && !isPolitical(scene, trigger, found)) return false;
  if (status.question || status.purpose) return false;
  if (reduced.modality === "possible" && status.evidentiality === "speculated") return false;
  return !status.content || reduced.modality === "actual";
}
