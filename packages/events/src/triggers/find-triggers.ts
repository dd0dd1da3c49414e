import type { Scene } from "../arguments/scene.ts";
import { lightVerbs } from "../lexicon/light-verbs.gen.ts";
import { coreOf, isTime, membersOf, nominalsBy, phraseIsOf } from "../syntax/phrase.ts";
import { hiddenRoles, type Roles, rolesOf } from "../syntax/roles.ts";
import {
  baseRelation,
  calendar,
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
import { conditions } from "./conditions/index.ts";
import { rowsOf, type TriggerRow } from "./rows.ts";
import type { Trigger } from "./trigger.ts";

const particlesOf = (tree: Tree, verb: number): string[] =>
  childrenOf(tree, verb, "compound:prt").map((child) => wordAt(tree, child));

const adverbParticles = /^(?:out|down|over|up|off|back|in|away|free|aside)$/;

function hasParticle(tree: Tree, verb: number, particle: string): boolean {
  const own = particlesOf(tree, verb);
  if (particle === "") return own.length === 0 || own.every((word) => word === "up" || word === "out");
  return (
    own.includes(particle) ||
    (adverbParticles.test(particle) &&
      childrenOf(tree, verb, "advmod", "obl").some((child) => wordAt(tree, child) === particle)) ||
    // “signed on Wednesday” is no “sign on”: a preposition taken for a particle stands right after its verb.
    childrenOf(tree, verb, "obl").some(
      (child) =>
        prepositionOf(tree, child).startsWith(particle) &&
        wordAt(tree, verb + 1) === particle.split(" ")[0] &&
        !calendar.test(wordAt(tree, child)),
    )
  );
}

/** The noun that a quantity counts: “a series of raids”. */
const counted = (tree: Tree, node: number): number =>
  /^(?:series|number|wave|string|set|round|package|spate|raft|host|range|form|kind|type|act|volley|barrage|flurry|day|night|week|month|hour|year|state)$/.test(
    lemmaAt(tree, node),
  )
    ? (nominalsBy(tree, node, "of")[0] ?? node)
    : node;

/** The member of a coordinated phrase that is of a class or has one of the lemmas; -1 where none is. */
function matching(tree: Tree, node: number, wanted: readonly string[]): number {
  if (node < 0) return -1;
  for (const member of membersOf(tree, node).map((one) => counted(tree, one))) {
    for (const want of wanted) {
      if (want.startsWith("@") ? phraseIsOf(tree, member, want.slice(1)) : lemmaAt(tree, member) === want)
        return member;
    }
  }
  return -1;
}

/** Object of the trigger's own: a class for the object, a word also for a complement (“find guilty”). */
function ownObject(tree: Tree, verb: number, roles: Roles, wanted: readonly string[]): number {
  const object = matching(tree, roles.object, wanted);
  if (object >= 0) return object;
  if (roles.passive && roles.indirect >= 0) {
    const second = matching(tree, roles.indirect, wanted);
    if (second >= 0) return second;
  }
  if (wanted.some((want) => want.startsWith("@"))) return -1;
  for (let next = verb + 1; next <= verb + 2 && next < tree.length; next++) {
    if (uposAt(tree, next) === "ADJ" && wanted.includes(wordAt(tree, next))) return next;
  }
  return (
    childrenOf(tree, verb, "xcomp", "advmod", "obj", "compound", "ccomp", "amod").find(
      (child) => wanted.includes(lemmaAt(tree, child)) || wanted.includes(wordAt(tree, child)),
    ) ?? -1
  );
}

function hasComplement(tree: Tree, node: number, row: TriggerRow, object: number): boolean {
  if (row.prepositions.length === 0) return true;
  const wanted = row.prepositionObject;
  const nominals = [node, object]
    .filter((place) => place >= 0)
    .flatMap((place) => nominalsBy(tree, place, ...row.prepositions))
    // “fired the minister on Sunday”: a day completes no verb.
    .filter((nominal) => !isTime(tree, nominal));
  if (wanted !== "") return nominals.some((nominal) => matching(tree, nominal, [wanted]) >= 0);
  if (nominals.length > 0) return true;
  if (row.prepositions.includes("to")) {
    const objects = childrenOf(tree, node, "obj", "iobj").flatMap((child) => childrenOf(tree, child, "acl"));
    const infinitive = [...childrenOf(tree, node, "xcomp", "ccomp", "advcl"), ...objects].some((child) =>
      childrenOf(tree, child, "mark").some((mark) => wordAt(tree, mark) === "to"),
    );
    if (infinitive) return true;
    // “asked the mayor, who is backed by the party, to resign”: the infinitive hangs lower than it should.
    const last = row.condition === "asked" ? reach(tree, node)[1] : -1;
    for (let at = node + 2; at <= last; at++) {
      if (wordAt(tree, at - 1) === "to" && xposAt(tree, at) === "VB" && wordAt(tree, at - 2) === ",")
        return true;
    }
  }
  return row.prepositions.includes("that") && childrenOf(tree, node, "ccomp").length > 0;
}

/** Noun after the preposition that belongs to the trigger: `warrants` of “applied for warrants”; -1 where there is none. */
function complementObject(tree: Tree, node: number, { prepositions, prepositionObject }: TriggerRow): number {
  if (!prepositionObject.startsWith("@")) return -1;
  for (const nominal of nominalsBy(tree, node, ...prepositions)) {
    const found = matching(tree, nominal, [prepositionObject]);
    if (found >= 0) return found;
  }
  return -1;
}

/** “called off the talks”, where the parse took the particle for a preposition. */
function withParticle(roles: Roles, particle: string): Roles {
  if (roles.object >= 0) return roles;
  const object = roles.obliques.find(({ preposition }) => preposition === particle)?.node ?? -1;
  return { ...roles, object };
}

/** “life-threatening”, “Turkish-backed”: part of an adjective. */
const isHyphenated = (tree: Tree, node: number): boolean =>
  /[\p{L}\p{N}][-–]$/u.test(tree.text.slice(Math.max(0, (tree.start[node] ?? 0) - 2), tree.start[node]));

function verbTrigger(scene: Scene, node: number, part: "verb" | "adjective"): Trigger | null {
  const { tree } = scene;
  if (isHyphenated(tree, node)) return null;
  const rows = rowsOf(part, lemmaAt(tree, node));
  if (rows.length === 0) return null;
  const plain = rolesOf(tree, node);
  for (const row of rows) {
    if (part === "verb" && !hasParticle(tree, node, row.particle)) continue;
    // What is discussed takes no part in it.
    const own = row.condition === "discussed" ? { ...plain, object: -1 } : plain;
    const roles = row.particle === "" ? own : withParticle(own, row.particle);
    const object = row.object.length > 0 ? ownObject(tree, node, roles, row.object) : -1;
    if (row.object.length > 0 && object < 0) continue;
    if (!hasComplement(tree, node, row, object)) continue;
    const trigger: Trigger = {
      row,
      node,
      predicate: node,
      roles,
      converse: false,
      object: object >= 0 ? object : complementObject(tree, node, row),
    };
    if (!(conditions[row.condition]?.(scene, trigger) ?? true)) continue;
    return trigger;
  }
  return null;
}

type Light = "direct" | "converse" | "plan";
const light = new Map<string, [particle: string, preposition: string, kind: Light][]>();
for (const [verb, particle, preposition, kind] of lightVerbs) {
  light.set(verb, [...(light.get(verb) ?? []), [particle, preposition, kind as Light]]);
}

/** The light verb that a noun of action depends on: “launch an attack”, “came under fire”. */
function lightVerbOf(tree: Tree, noun: number, type: string): { verb: number; kind: Light } | null {
  let top = noun;
  for (let steps = 0; steps < 4; steps++) {
    const relation = baseRelation(relationOf(tree, top));
    const up = headOf(tree, top);
    if (relation === "conj" && up >= 0) top = up;
    else if (relation === "nmod" && up >= 0 && counted(tree, up) === top) top = up;
    else break;
  }
  const participle = childrenOf(tree, noun, "acl").find(
    (child) => /ed$|n$|t$|de$|ld$/.test(wordAt(tree, child)) && light.has(lemmaAt(tree, child)),
  );
  const relation = relationOf(tree, top);
  const above = headOf(tree, top);
  const verb =
    above >= 0 && /^(?:obj|nsubj:pass|obl)/.test(relation) && uposAt(tree, above) === "VERB"
      ? above
      : (participle ?? -1);
  if (verb < 0) return null;
  const preposition = relation.startsWith("obl") ? prepositionOf(tree, top) : "";
  for (const [particle, wanted, kind] of light.get(lemmaAt(tree, verb)) ?? []) {
    if (wanted !== preposition) continue;
    if (kind === "plan" && !/^(?:PROTEST|CONSULT|COOPERATE)$/.test(type)) continue;
    if (particle !== "" && !hasParticle(tree, verb, particle)) continue;
    return { verb, kind };
  }
  return null;
}

const isCapital = (tree: Tree, node: number): boolean =>
  /^\p{Lu}/u.test(tree.text.slice(tree.start[node] ?? 0));

/** A capital in a sentence that is no headline in capitals: “the Vietnam War”, “the March for Life” are names. */
function isName(tree: Tree, node: number): boolean {
  if (node === 0 || !isCapital(tree, node)) return false;
  const after = tree.words.length - 1;
  let small = 0;
  for (let i = 1; i <= after; i++)
    if (uposAt(tree, i) === "NOUN" || uposAt(tree, i) === "VERB") small += isCapital(tree, i) ? 0 : 1;
  return small > 0;
}

/** “agreed to a truce after weeks of talks”: those who agreed had talked. */
function afterwards(tree: Tree, noun: number, { rule }: TriggerRow): { verb: number; kind: Light } | null {
  if (rule.id !== "event/consult/meet") return null;
  const up = headOf(tree, noun);
  const top = up >= 0 && counted(tree, up) === noun ? up : noun;
  const verb = headOf(tree, top);
  return verb >= 0 &&
    uposAt(tree, verb) === "VERB" &&
    baseRelation(relationOf(tree, top)) === "obl" &&
    /^(?:after|during|following|in)$/.test(prepositionOf(tree, top))
    ? { verb, kind: "plan" }
    : null;
}

function nounTrigger(scene: Scene, node: number): Trigger | null {
  const { tree } = scene;
  if (isName(tree, node)) return null;
  const [first] = coreOf(tree, node);
  for (const row of rowsOf("noun", lemmaAt(tree, node))) {
    if (row.lemma.includes(" ")) {
      const words = row.lemma.split(" ");
      const before = words.slice(0, -1).join(" ");
      const found = tree.words.slice(Math.max(first, node - words.length + 1), node).join(" ");
      if (found !== before) continue;
    }
    if (!hasComplement(tree, node, row, -1)) continue;
    const helper = lightVerbOf(tree, node, row.rule.type) ?? afterwards(tree, node, row);
    const trigger: Trigger = {
      row,
      node,
      predicate: helper?.kind === "direct" || helper?.kind === "converse" ? helper.verb : node,
      roles: helper ? rolesOf(tree, helper.verb) : null,
      converse: helper?.kind === "converse",
      object: node,
    };
    if (!(conditions[row.condition]?.(scene, trigger) ?? true)) continue;
    return trigger;
  }
  return null;
}

/** Acts that somebody is the object of, and that a participle before his name tells: “the arrested captain”. */
const suffered = /^(?:ASSAULT|COERCE|SANCTION|RETREAT)$/;

/**
 * “According to press reports”, “between the army and exile groups”: a bare form without “to”, an auxiliary or a subject is
 * no verb after a preposition or beside a finite one.
 */
function isNoVerb(tree: Tree, node: number): boolean {
  // “fired tear gas on striking nurses”.
  if (
    xposAt(tree, node) === "VBG" &&
    /^(?:strike|protest|demonstrate)$/.test(lemmaAt(tree, node)) &&
    /^(?:on|at|of|for|with|by|against|to|from)$/.test(wordAt(tree, node - 1)) &&
    xposAt(tree, node + 1) === "NNS"
  )
    return true;
  if (xposAt(tree, node) !== "VB" || childOf(tree, node, "nsubj", "aux", "mark") >= 0) return false;
  if (/^(?:according|due|owing|thanks|prior) to$/.test(`${wordAt(tree, node - 2)} ${wordAt(tree, node - 1)}`))
    return true;
  const head = headOf(tree, node);
  return baseRelation(relationOf(tree, node)) === "conj" && /^VB[DZ]$/.test(xposAt(tree, head));
}

/** All words of a sentence that call a rule, in order; a noun that is part of a verb's trigger calls none of its own. */
export function findTriggers(scene: Scene): Trigger[] {
  const { tree } = scene;
  const found: Trigger[] = [];
  const taken = new Set<number>();
  for (let node = 0; node < tree.length; node++) {
    const upos = uposAt(tree, node);
    if (upos !== "VERB" && upos !== "ADJ") continue;
    if (relationOf(tree, node) === "amod" && xposAt(tree, node) !== "VBN") continue;
    if (isNoVerb(tree, node)) continue;
    const before =
      upos === "VERB" &&
      (relationOf(tree, node) === "amod" || (relationOf(tree, node) === "acl" && headOf(tree, node) > node));
    const trigger =
      (upos === "VERB" ? verbTrigger(scene, node, "verb") : null) ?? verbTrigger(scene, node, "adjective");
    if (!trigger) continue;
    // “pledged delegates”, “agreed terms”: what is said of a thing tells no act.
    if (before && !hiddenRoles(tree, node) && !suffered.test(trigger.row.rule.type)) continue;
    found.push(trigger);
    if (trigger.object >= 0 && trigger.row.condition !== "converse") taken.add(trigger.object);
  }
  for (let node = 0; node < tree.length; node++) {
    const upos = uposAt(tree, node);
    if ((upos !== "NOUN" && upos !== "PROPN") || taken.has(node)) continue;
    if (relationOf(tree, node) === "compound" && uposAt(tree, headOf(tree, node)) === "NOUN") continue;
    const trigger = nounTrigger(scene, node);
    if (trigger && trigger.row.prepositionObject !== "") {
      for (const nominal of nominalsBy(tree, node, ...trigger.row.prepositions)) {
        for (const member of membersOf(tree, nominal)) taken.add(member);
      }
    }
    if (
      trigger &&
      !found.some((other) => other.node === trigger.predicate && other.row.rule === trigger.row.rule)
    ) {
      found.push(trigger);
    }
  }
  return found.sort((a, b) => (a.node < b.node ? -1 : 1));
}
