import { isPublicFigure } from "./arguments/public-figure.ts";
import { type Arguments, resolveArguments } from "./arguments/resolve-arguments.ts";
import { type Scene, sameParticipant } from "./arguments/scene.ts";
import { isOfClass } from "./lexicon/classes.ts";
import { type Reduced, reduce } from "./rules/reduce.ts";
import type { Participant } from "./schema.ts";
import { type Status, statusOf } from "./status/status.ts";
import { coreOf, nominalsBy } from "./syntax/phrase.ts";
import {
  childOf,
  childrenOf,
  headOf,
  lemmaAt,
  reach,
  relationOf,
  spanOf,
  uposAt,
  wordAt,
} from "./syntax/tree.ts";
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

const publicRules =
  /^event\/(?:protest\/|coerce\/arrest|coerce\/deport|accuse\/charge|accuse\/try|accuse\/seek-arrest|sanction\/convict|assault\/attack|assault\/kill|assault\/abduct|assault\/aerial|assault\/crowd)/;

/** Acts that are of public life whoever takes part: protests, arrests, trials, attacks. */
const isPublic = ({ row }: Trigger): boolean => publicRules.test(row.rule.id);

/** People meet, help and praise each other all day long: there one of them must be of public life. */
const cooperative = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);

/** A row needs one participant with a name or of public life. */
const isPolitical = ({ article }: Scene, { row }: Trigger, { actors, recipients }: Arguments): boolean =>
  [...actors, ...recipients].some(
    (one) =>
      isPublicFigure(article, one) ||
      one.sector === "UNK" ||
      (one.entity !== null && !cooperative.has(row.rule.type)),
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

const hazard =
  /\b(?:floods?|flooding|flooded|burst its|storms?|cyclone|hurricane|typhoon|tornado|(?:earth)?quake|landslides?|mudslides?|avalanche|crash(?:es|ed|ing)?|collid\w*|collisions?|coronavirus|covid\S*|virus|outbreak|pandemic|epidemic|cholera|ebola|malaria|derail\w*|capsiz\w*|lightning|wildfires?|tsunami|heatwave|eruption)\b/;
const weapons =
  /\b(?:air-?strikes?|attack\w*|suicide|bomb(?:s|ed|ing|ings)?|shot|shoot\w*|gun\w*|rifles?|missiles?|rockets?|shell\w*|stab\w*|kni(?:fe|ves)|murder\w*|clash\w*|fired|drones?|ambush\w*|militants?|rebels?|terror\w*|assassin\w*|raids?)\b/;
const violence =
  /\b(?:air-?strike|attack|bomb|blast|gunm[ae]n|gunfire|shot|shoot|stabb|murder|assault|arson|riot|clash|protest|police|militant|rebel|soldier|army|terror|missile|rocket|strike|war)/i;

/** What an article is about, in its title and first words. */
const leadLength = 280;

/** Deaths that nobody caused: a sentence, or a whole article, of a crash or a storm, and no one who acts. */
function isAccident({ article, tree }: Scene, { row }: Trigger, { actors }: Arguments): boolean {
  if (row.rule.type !== "ASSAULT") return false;
  // “Soldiers airlifted villagers after the river burst its banks, killing six”: the flood did.
  const text = tree.words.join(" ");
  if (hazard.test(text) && !weapons.test(text)) return true;
  if (actors.length === 0 && tree.words.some((word) => accidents.has(word))) return true;
  if (
    violence.test(text) ||
    actors.some(({ country, sector }) => country !== null || armed.test(sector ?? ""))
  )
    return false;
  const lead = article.text.slice(0, leadLength);
  return (
    !violence.test(lead) &&
    lead
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => accidents.has(word))
  );
}

const armed = /^(?:MIL|REB|PRM|UAF|COP|CRM|SPY)$/;

/** “The lion killed him”, “it killed nine”: where who acts is written, and is nobody who can, nobody is guessed. */
function isBlind({ tree }: Scene, { row, roles, predicate, node }: Trigger, { actors }: Arguments): boolean {
  if (row.rule.type !== "ASSAULT" || row.part !== "verb" || predicate !== node || !roles) return false;
  if (roles.subject < 0 || (!roles.passive && childOf(tree, node, "nsubj") !== roles.subject)) return false;
  if (wordAt(tree, roles.subject) === "it" && !roles.passive) return true;
  return (
    actors.length === 0 && uposAt(tree, roles.subject) === "NOUN" && !isDeed(lemmaAt(tree, roles.subject))
  );
}

const isDeed = (lemma: string): boolean =>
  isOfClass(lemma, "attack") ||
  isOfClass(lemma, "missile") ||
  isOfClass(lemma, "aircraft") ||
  isOfClass(lemma, "deed");

const weather = new Set(
  "cyclone hurricane typhoon storm tornado flood floods earthquake quake tsunami virus coronavirus pneumonia outbreak epidemic pandemic disease illness infection".split(
    " ",
  ),
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

/** “sent 60 army engineers”: what is given, moved or declared is not whom it is done to. */
function withoutThing({ tree }: Scene, { row, object, roles }: Trigger, found: Arguments): Arguments {
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
function facedCharges({ row, predicate, node }: Trigger, found: Arguments): Arguments {
  if (row.rule.id !== "event/accuse/charge" || row.part !== "noun" || predicate !== node) return found;
  if (
    found.recipients.length > 0 ||
    found.actors.some(({ sector }) => /^(?:JUD|COP|GOV|LEG|SPY)$/.test(sector ?? ""))
  )
    return found;
  return { actors: [], recipients: found.actors };
}

/** A meeting without a host has all who meet as its actors. */
function joinSides({ row }: Trigger, found: Arguments): Arguments {
  if (row.rule.id !== "event/consult/meet" && row.rule.id !== "event/support/sign") return found;
  const others = found.recipients.filter((one) => !found.actors.some((other) => sameParticipant(one, other)));
  return row.rule.id === "event/consult/meet"
    ? { actors: [...found.actors, ...others], recipients: [] }
    : found;
}

const offices = /^(?:GOV|LEG|PTY|OPP|MIL|REB|JUD|REL)$/;
const holdsOffice = ({ entities }: Scene["article"], { entity, sector }: Participant): boolean =>
  offices.test(sector ?? "") ||
  (entity !== null && /^(?:place|organization)$/.test(entities[entity]?.type ?? ""));

/** “condemned the attack”, “called for an inquiry”: an act of public life is aimed at, though at nobody by name. */
function isAimed(
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

const announcing = /^event\/(?:agree|threaten)\//;

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

/** “could be charged over the ongoing operations”: what is called ongoing takes place, whatever may come of it. */
function presupposed({ tree }: Scene, { node, predicate, row }: Trigger, status: Status): Status {
  const alone = row.part === "noun" && node === predicate && status.polarity === "positive";
  const known =
    alone &&
    childrenOf(tree, node, "amod").some((child) =>
      /^(?:ongoing|current|recent)$/.test(tree.words[child] ?? ""),
    );
  return known && status.modality !== "actual"
    ? { ...status, modality: "actual", content: false, purpose: false }
    : status;
}

/** Events that one parsed sentence reports, in order of their triggers. */
export function codeSentence(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  const triggers = findTriggers(scene);
  const spoken = new Set(triggers.filter(({ row }) => announcing.test(row.rule.id)).map(({ node }) => node));
  for (const trigger of triggers) {
    const status = presupposed(scene, trigger, statusOf(scene.tree, trigger.predicate));
    const found = withoutThing(
      scene,
      trigger,
      leaveUnknown(scene, trigger, resolveArguments(scene, trigger)),
    );
    if (found.actors.length === 0 && found.recipients.length === 0) continue;
    if (
      needsRecipient.has(trigger.row.rule.id) &&
      found.recipients.length === 0 &&
      !isAimed(scene, trigger, found)
    )
      continue;
    if (!isWhole(scene, trigger, found)) continue;
    const reduced = reduce(trigger.row.rule, status, {
      hasActor: found.actors.length > 0,
      refusal: trigger.row.condition === "refused",
    });
    if (!reduced) continue;
    // Help needs somebody who is helped, or a state that gives it.
    if (
      reduced.type === "AID" &&
      found.recipients.length === 0 &&
      !found.actors.some((one) => holdsOffice(scene.article, one))
    )
      continue;
    if (isPromised(scene, trigger, spoken)) continue;
    if (isAccident(scene, trigger, found) || isBlind(scene, trigger, found)) continue;
    if (isRemark(scene, trigger, found)) continue;
    if (status.question || !(isPublic(trigger) || isPolitical(scene, trigger, found))) continue;
    if (needsActor.has(trigger.row.rule.id) && found.actors.length === 0) continue;
    if (isInterview(trigger, found)) continue;
    if (reduced.modality === "possible" && status.evidentiality === "speculated") continue;
    if (status.purpose || (status.content && reduced.modality !== "actual")) continue;
    const own = facedCharges(trigger, found);
    const sides = reduced.type === "REJECT" ? own : joinSides(trigger, own);
    drafts.push({ ...sides, scene, trigger, status, reduced });
  }
  return drafts;
}
