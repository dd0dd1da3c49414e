import { isOfClass } from "../lexicon/classes.ts";
import type { Participant } from "../schema.ts";
import { nominalsBy, phraseIsOf } from "../syntax/phrase.ts";
import { type Roles, rolesOf, subjectOf } from "../syntax/roles.ts";
import {
  baseRelation,
  childOf,
  childrenOf,
  headOf,
  lemmaAt,
  prepositionOf,
  reach,
  relationOf,
  type Tree,
  uposAt,
  wordAt,
  xposAt,
} from "../syntax/tree.ts";
import type { Trigger } from "../triggers/trigger.ts";
import { recallSuspects } from "./recall.ts";
import { resolveActors, resolveAffected, resolveOwner } from "./resolve-affected.ts";
import { resolveAll } from "./resolve-members.ts";
import { type Scene, without } from "./scene.ts";

export interface Arguments {
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
}

/** Nominals after a preposition, on the trigger and on the nouns that belong to it, nearest first. */
function nominalsRound(
  { tree }: Scene,
  { node, predicate, object, roles, row }: Trigger,
  preposition: string,
): number[] {
  const places = [...new Set([object, node, predicate])].filter((place) => place >= 0);
  const direct = roles?.object ?? -1;
  // Who condemns the bombing of an embassy does not blame the embassy.
  const deed = reactions.test(row.rule.id) && direct >= 0 && isOfClass(lemmaAt(tree, direct), "attack");
  if (direct >= 0 && direct !== object && !deed && childOf(tree, direct, "nmod") >= 0) places.push(direct);
  return places.flatMap((place) =>
    nominalsBy(tree, place, preposition).filter((nominal) => nominal !== roles?.subject),
  );
}

/** The clause that a predicate governs: an infinitive or a that-clause; -1 where there is none. */
const innerOf = (tree: Tree, predicate: number): number => childOf(tree, predicate, "xcomp", "ccomp");

/** “demanded that the mayor resign” where the parse made no clause of it: the first phrase after “that”. */
function subjectAfterThat(scene: Scene, predicate: number): Participant[] {
  const { tree } = scene;
  if (wordAt(tree, predicate + 1) !== "that") return [];
  for (let node = predicate + 2; node < Math.min(tree.length, predicate + 8); node++) {
    const upos = uposAt(tree, node);
    if (upos === "VERB" || upos === "AUX" || upos === "PUNCT") break;
    if (upos !== "NOUN" && upos !== "PROPN") continue;
    const found = resolveAll(scene, node);
    if (found.length > 0) return found;
  }
  return [];
}

/** Acts that answer another one: what “the decision” means there is whoever took it. */
const reactions = /^event\/(?:accuse\/disapprove|accuse\/concern|reject\/|support\/(?!sign)|protest\/)/;

/** Who is affected through an object; what is the actor's own (“recalled its ambassador from”) names those it is with. */
function affectedBy(scene: Scene, trigger: Trigger, object: number): Participant[] {
  if (object < 0) return [];
  const { tree } = scene;
  const possessor = childOf(tree, object, "nmod:poss");
  if (object !== trigger.object || possessor < 0 || uposAt(tree, possessor) !== "PRON") {
    return resolveAffected(scene, object, reactions.test(trigger.row.rule.id));
  }
  return [object, trigger.predicate]
    .flatMap((place) => nominalsBy(tree, place, "to", "from", "in", "with"))
    .flatMap((nominal) => resolveAll(scene, nominal));
}

const isPlace = ({ article }: Scene, { entity }: Participant): boolean =>
  entity !== null && article.entities[entity]?.type === "place";

/** Named, or at least of a known country. */
const isKnown = ({ entity, country }: Participant): boolean => entity !== null || country !== null;

function atPath(scene: Scene, trigger: Trigger, path: string): Participant[] {
  const { tree } = scene;
  const { roles, predicate, object } = trigger;
  switch (path) {
    case "object":
      return affectedBy(scene, trigger, roles && roles.object >= 0 ? roles.object : object);
    case "indirect":
      return roles && roles.indirect >= 0 ? resolveAffected(scene, roles.indirect) : [];
    case "inner-object": {
      const clause = innerOf(tree, predicate);
      const inner = clause < 0 ? null : rolesOf(tree, clause);
      if (!inner || inner.object < 0) return [];
      const affected = resolveAffected(scene, inner.object);
      if (affected.length > 0) return affected;
      return [inner.object, clause]
        .flatMap((place) => nominalsBy(tree, place, "with", "against", "to"))
        .flatMap((child) => resolveAll(scene, child));
    }
    case "clause":
    case "inner": {
      if (
        roles &&
        roles.object >= 0 &&
        wordAt(tree, roles.object) !== "that" &&
        trigger.row.rule.type === "REQUEST"
      )
        return [];
      const clause = innerOf(tree, predicate);
      const noClause =
        clause < 0 || (uposAt(tree, clause) === "NOUN" && childOf(tree, clause, "cop", "nsubj") < 0);
      const told = noClause ? subjectAfterThat(scene, predicate) : [];
      if (clause < 0 || told.length > 0) return told;
      const own = childOf(tree, clause, "nsubj", "nsubj:pass");
      if (own >= 0) return resolveAll(scene, own);
      if (path === "clause" || (uposAt(tree, clause) !== "VERB" && uposAt(tree, clause) !== "NOUN"))
        return [];
      const inner = rolesOf(tree, clause);
      const thing =
        inner.object >= 0 &&
        (phraseIsOf(tree, inner.object, "troops") || phraseIsOf(tree, inner.object, "aid"));
      const round = [clause, inner.object]
        .filter((place) => place >= 0)
        .flatMap((place) => nominalsBy(tree, place, "with", "to", "against", "from", "on", "for", "of"));
      for (const place of [inner.indirect, thing ? -1 : inner.object, ...round]) {
        const found = place >= 0 ? resolveAffected(scene, place).filter(isKnown) : [];
        if (found.length > 0) return found;
      }
      return [];
    }
    default:
      for (const nominal of nominalsRound(scene, trigger, path === "out-of" ? "out of" : path)) {
        const found = resolveAffected(scene, nominal, reactions.test(trigger.row.rule.id));
        const where = /^(?:at|in|near|over)$/.test(path) && found.every((one) => isPlace(scene, one));
        if (found.length > 0 && !where) return found;
        // “ease restrictions on travel to Chad”: whom the thing goes to.
        const beyond = nominalsBy(tree, nominal, "to", "against", "with").flatMap((child) =>
          resolveAll(scene, child),
        );
        if (found.length === 0 && beyond.length > 0) return beyond;
      }
      return [];
  }
}

function firstAt(scene: Scene, trigger: Trigger, paths: readonly string[]): Participant[] {
  for (const path of paths) {
    const found = atPath(scene, trigger, path);
    if (found.length > 0) return found;
  }
  return [];
}

const transitive = /^event\/(?:coerce\/arrest|sanction\/convict|accuse\/charge|assault\/abduct)/;

const deadly = new Set(["poison", "murder", "assassinate", "behead", "wound", "injure", "kidnap"]);

/** “Doctor sentenced to 40 years”: a verb that needs an object and has none is the passive of a headline. */
const headlinePassive = ({ tree }: Scene, { node, row }: Trigger, roles: Roles): Roles =>
  (transitive.test(row.rule.id) || deadly.has(row.lemma)) &&
  !roles.passive &&
  roles.object < 0 &&
  roles.subject >= 0 &&
  (xposAt(tree, node) === "VBN" || wordAt(tree, tree.length - 1) !== ".")
    ? { ...roles, subject: -1, object: roles.subject, passive: true }
    : roles;

/** “In the raid were arrested three men”: in an inverted passive the phrase after the participle is what is done to. */
const inverted = ({ tree }: Scene, { node }: Trigger, roles: Roles): Roles =>
  roles.passive &&
  roles.indirect > node &&
  (roles.object < 0 || childOf(tree, roles.object, "case") >= 0) &&
  /^(?:was|were|been|be)$/.test(wordAt(tree, node - 1))
    ? { ...roles, object: roles.indirect, indirect: -1 }
    : roles;

function verbArguments(scene: Scene, trigger: Trigger): Arguments {
  const { row } = trigger;
  const roles = trigger.roles && inverted(scene, trigger, headlinePassive(scene, trigger, trigger.roles));
  if (row.condition === "converse") {
    const by = nominalsRound(scene, trigger, "by").flatMap((child) => resolveAll(scene, child));
    return { actors: by, recipients: roles && roles.subject >= 0 ? resolveAll(scene, roles.subject) : [] };
  }
  const subjects = roles && roles.subject >= 0 ? resolveActors(scene, roles.subject) : [];
  const actors = subjects.length > 0 ? [...subjects, ...without(alongside(scene, trigger), subjects)] : [];
  const recipients = without(firstAt(scene, { ...trigger, roles }, row.rule.recipient), actors);
  if (recipients.length > 0) {
    return { actors, recipients: [...recipients, ...sentBy(scene, trigger, recipients)] };
  }
  const asked = askedBy(scene, trigger, actors);
  return { actors, recipients: without(asked.length > 0 ? asked : suspectsOf(scene, trigger), actors) };
}

/** “Together with Norway”, “in coordination with its partners”: who acts with the subject. */
function alongside(scene: Scene, { predicate }: Trigger): Participant[] {
  const { tree } = scene;
  const joint = childrenOf(tree, predicate, "obl")
    .filter((child) =>
      /^(?:coordination|cooperation|consultation|partnership|concert)$/.test(wordAt(tree, child)),
    )
    .flatMap((child) => nominalsBy(tree, child, "with"));
  const together = childrenOf(tree, predicate, "advmod")
    .filter((child) => /^(?:together|along|jointly)$/.test(wordAt(tree, child)))
    .flatMap((child) => nominalsBy(tree, child, "with"));
  return [
    ...joint,
    ...together,
    ...nominalsBy(tree, predicate, "together with", "along with", "alongside"),
  ].flatMap((child) => resolveAll(scene, child));
}

const answers = /^(?:accept|agree|assent|comply|consent|decline|refuse)$/;

/** “He asked her to help. She agreed”: whoever made the last request of the one that answers. */
function askedBy(
  { tree, earlier }: Scene,
  { node, row }: Trigger,
  actors: readonly Participant[],
): Participant[] {
  if (!/^(?:AGREE|REJECT)$/.test(row.rule.type) || !answers.test(lemmaAt(tree, node))) return [];
  for (const event of earlier.slice(-3).reverse()) {
    if (event.type !== "REQUEST" || without(event.recipients, actors).length === event.recipients.length)
      continue;
    return event.actors.map((actor) => ({ ...actor, span: null, implicit: true }));
  }
  return [];
}

/** “applied for the warrant”: whom it is for has been told before. */
const suspectsOf = ({ tree, earlier }: Scene, { row, object }: Trigger): Participant[] =>
  (row.rule.step === "requested" || row.rule.step === "issued") &&
  object >= 0 &&
  /^(?:the|this|that|these|those)$/.test(wordAt(tree, childOf(tree, object, "det")))
    ? recallSuspects(earlier)
    : [];

/** Who summons an ambassador turns to the state that sent him. */
function sentBy({ article }: Scene, { row }: Trigger, recipients: readonly Participant[]): Participant[] {
  if (row.rule.id !== "event/accuse/summon") return [];
  const countries = recipients.filter(({ entity }) => entity !== null).map(({ country }) => country);
  const state = article.entities.findIndex(
    ({ type, country }) => type === "place" && country !== null && countries.includes(country),
  );
  const known = article.entities[state];
  if (!known || recipients.some(({ entity }) => entity === state)) return [];
  const { name, country, sector } = known;
  return [{ entity: state, name, country, sector, span: null, implicit: true }];
}

/** By-phrase of a noun of action, also where it hangs on what stands between: “criticism of the mayor by nurses”. */
function agentsOf(scene: Scene, noun: number): Participant[] {
  let places = [noun];
  for (let depth = 0; depth < 3 && places.length > 0; depth++) {
    const found = places
      .flatMap((place) => nominalsBy(scene.tree, place, "by"))
      .flatMap((child) => resolveAll(scene, child));
    if (found.length > 0) return found;
    places = places.flatMap((place) => childrenOf(scene.tree, place, "nmod", "appos", "flat"));
  }
  return [];
}

/** “The army killed two rebels in a drone strike”: who does what the noun was the means of. */
function attackersAbove(scene: Scene, noun: number): Participant[] {
  const { tree } = scene;
  const above = headOf(tree, noun);
  if (
    !/^(?:in|by|during|with)$/.test(prepositionOf(tree, noun)) ||
    !/^(?:kill|wound|injure|destroy|hit|target)$/.test(lemmaAt(tree, above))
  )
    return [];
  const { subject, passive } = rolesOf(tree, above);
  return passive || subject < 0 ? [] : resolveActors(scene, subject);
}

const harms = /^(?:kill|wound|injure|murder|maim|displace)$/;

/** Whom a clause below a noun of violence says it killed: “an attack on a camp that killed 43 people”. */
function victimsBelow(scene: Scene, noun: number): Participant[] {
  const { tree } = scene;
  const above = headOf(tree, noun);
  if (
    /^(?:in|by|during)$/.test(prepositionOf(tree, noun)) &&
    /^(?:die|kill|wound|injure|perish|hurt)$/.test(lemmaAt(tree, above))
  ) {
    const { subject, object, passive } = rolesOf(tree, above);
    const victim = passive || lemmaAt(tree, above) !== "die" ? object : subject;
    const found = victim >= 0 ? resolveAll(scene, victim) : [];
    if (found.length > 0) return found;
  }
  let places = [noun];
  for (let depth = 0; depth < 3 && places.length > 0; depth++) {
    const below = places.flatMap((place) => childrenOf(tree, place, "acl", "nmod", "advcl"));
    for (const verb of below.filter((child) => harms.test(lemmaAt(tree, child)))) {
      const object = childOf(tree, verb, "obj");
      const found = object >= 0 ? resolveAll(scene, object) : [];
      if (found.length > 0) return found;
    }
    places = below;
  }
  return [];
}

/** “An incursion by rebels into Niger”: also where the tree hung the target on the attacker. */
function targetsOf(scene: Scene, { node }: Trigger): Participant[] {
  const by = nominalsBy(scene.tree, node, "by");
  return [node, ...by]
    .flatMap((place) => nominalsBy(scene.tree, place, "into", ...(place === node ? [] : ["on", "against"])))
    .flatMap((child) => resolveAll(scene, child));
}

function nounArguments(scene: Scene, trigger: Trigger): Arguments {
  const { tree } = scene;
  const { node, roles, row, converse } = trigger;
  const ofPatient = row.rule.nounRecipient[0] === "of";
  const by = agentsOf(scene, node);
  const possessor = childOf(tree, node, "nmod:poss");
  if (roles === null && prepositionOf(tree, node) === "under") {
    const under = childOf(tree, node, "nsubj");
    if (under >= 0) return { actors: by, recipients: resolveAffected(scene, under) };
  }
  if (converse && roles) {
    const from = nominalsRound(scene, trigger, "from").concat(nominalsRound(scene, trigger, "by"));
    const actors = from.flatMap((child) => resolveAll(scene, child));
    const recipients = roles.subject >= 0 ? resolveAffected(scene, roles.subject) : [];
    return { actors: actors.length > 0 ? actors : by, recipients };
  }
  let recipients = firstAt(scene, trigger, row.rule.nounRecipient);
  if (recipients.length === 0 && row.rule.type === "ASSAULT") recipients = victimsBelow(scene, node);
  if (recipients.length === 0 && row.rule.type === "ASSAULT") recipients = targetsOf(scene, trigger);
  if (recipients.length === 0 && ofPatient && possessor >= 0) recipients = resolveAll(scene, possessor);
  const copular = childOf(tree, node, "case") >= 0 ? childOf(tree, node, "nsubj") : -1;
  const subject = roles && roles.subject >= 0 ? roles.subject : copular;
  let actors = subject >= 0 ? resolveActors(scene, subject) : [];
  if (actors.length > 0) actors = [...actors, ...without(alongside(scene, trigger), actors)];
  if (actors.length === 0) actors = by;
  if (actors.length === 0 && row.rule.type === "ASSAULT") actors = attackersAbove(scene, node);
  if (actors.length === 0) {
    actors = without(
      resolveOwner(scene, node, { of: !ofPatient && !row.rule.nounRecipient.includes("of") }),
      recipients,
    );
  }
  if (actors.length === 0 && !row.rule.nounRecipient.includes("from")) {
    actors = nominalsRound(scene, trigger, "from").flatMap((child) => resolveAll(scene, child));
  }
  return { actors, recipients: without(recipients, actors) };
}

/** Adjective and participle predicates: “concerned by”, “willing to”. */
function adjectiveArguments(scene: Scene, trigger: Trigger): Arguments {
  const { tree } = scene;
  const { node, row } = trigger;
  const subject = subjectOf(tree, node);
  const above = headOf(tree, node);
  const shared =
    subject < 0 && above >= 0 && baseRelation(relationOf(tree, node)) === "xcomp"
      ? rolesOf(tree, above).subject
      : subject;
  const actors = shared >= 0 ? resolveActors(scene, shared) : [];
  return {
    actors,
    recipients: without(firstAt(scene, { ...trigger, roles: null }, row.rule.recipient), actors),
  };
}

/** Who did it and to whom. Nobody is guessed: an agentless passive has no actor. */
export function resolveArguments(scene: Scene, trigger: Trigger): Arguments {
  const found = argumentsOf(scene, trigger);
  if (trigger.row.rule.type !== "AID" || found.recipients.length > 0) return found;
  return { ...found, recipients: without(helpedIn(scene, trigger), found.actors) };
}

/** “gave money to fight the drought in Kenya”: help that is given in a country is given to it. */
function helpedIn(scene: Scene, { node, object, predicate, roles }: Trigger): Participant[] {
  const { tree, article } = scene;
  for (const place of new Set([object, roles?.object ?? -1, node, predicate])) {
    if (place < 0) continue;
    const [first, last] = reach(tree, place);
    for (let at = Math.max(first, node); at <= last; at++) {
      if (uposAt(tree, at) !== "PROPN" || !/^(?:in|across)$/.test(prepositionOf(tree, at))) continue;
      const found = resolveAll(scene, at).filter(
        ({ entity }) =>
          article.entities[entity ?? -1]?.type === "place" && article.entities[entity ?? -1]?.country,
      );
      if (found.length > 0) return found;
    }
  }
  return [];
}

function argumentsOf(scene: Scene, trigger: Trigger): Arguments {
  const { part } = trigger.row;
  if (part === "verb") return verbArguments(scene, trigger);
  return part === "noun" ? nounArguments(scene, trigger) : adjectiveArguments(scene, trigger);
}
