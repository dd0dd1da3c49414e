import { isOfClass, sectorOf } from "../lexicon/classes.ts";
import type { Participant } from "../schema.ts";
import { coreOf, nominalsBy } from "../syntax/phrase.ts";
import {
  childOf,
  childrenOf,
  headOf,
  lemmaAt,
  prepositionOf,
  relationOf,
  type Tree,
  wordAt,
} from "../syntax/tree.ts";
import { startOfList } from "./lists.ts";
import { recallActors, recallLast } from "./recall.ts";
import { resolveAll, resolveMembers } from "./resolve-members.ts";
import { resolveParticipant } from "./resolve-participant.ts";
import { fromEntity, human, overlapping, type Scene, without } from "./scene.ts";

const people = new Set([
  "he",
  "she",
  "they",
  "him",
  "her",
  "them",
  "his",
  "their",
  "who",
  "whom",
  "everyone",
]);

const siteOfForce =
  /^(?:attack|bombing|shooting|explosion|blast|massacre|siege|killing|stabbing|riot|clash|violence|murder|raid|ambush|bomb)$/;

/** Whose act or thing a noun names: possessor, by-phrase, demonym, compound name, of-phrase, in this order. */
export function resolveOwner(scene: Scene, node: number, { of = true, depth = 0 } = {}): Participant[] {
  const { tree } = scene;
  const possessor = childOf(tree, node, "nmod:poss");
  if (possessor >= 0) {
    const owners = resolveAll(scene, possessor);
    if (owners.length > 0) return owners;
  }
  for (const child of nominalsBy(tree, node, "by")) {
    const owners = resolveAll(scene, child);
    if (owners.length > 0) return owners;
  }
  for (const clause of childrenOf(tree, node, "acl")) {
    for (const child of childrenOf(tree, clause, "obl:agent", "obl")) {
      if (prepositionOf(tree, child) !== "by") continue;
      const owners = resolveAll(scene, child);
      if (owners.length > 0) return owners;
    }
  }
  for (const child of childrenOf(tree, node, "amod", "compound", "nmod:desc", "det")) {
    // “an Egypt-style protest” is not Egypt's.
    if (/(?:^|-)(?:style|type|like|era|inspired)$/.test(wordAt(tree, child))) continue;
    const [first, last] = /^(?:amod|det)/.test(relationOf(tree, child))
      ? [child, child]
      : coreOf(tree, child);
    // “The Kabul bombing” names where it was, no bomber; “the French bombing” does.
    const mention = overlapping(scene, first, last).find(({ entity }) => {
      const { type = "", subtype } = scene.article.entities[entity] ?? {};
      return (
        human.has(type) &&
        (type !== "place" || subtype === "country" || !siteOfForce.test(lemmaAt(tree, node)))
      );
    });
    const owner = mention
      ? fromEntity(scene, mention.entity, first, last)
      : relationOf(tree, child) === "compound" && sectorOf(lemmaAt(tree, child)) !== undefined
        ? resolveParticipant(scene, child)
        : null;
    if (owner) return [owner];
  }
  if (of && !isOfClass(lemmaAt(tree, node), "suffering")) {
    for (const child of nominalsBy(tree, node, "of", "from")) {
      const all = resolveAll(scene, child);
      const owners = all.length > 0 || depth > 1 ? all : resolveOwner(scene, child, { depth: depth + 1 });
      if (owners.length > 0) return owners;
    }
  }
  return [];
}

/** “She was one of the lawyers who …”: whom a predicate noun is said of; the noun itself where it is none. */
function bearerOf(tree: Tree, noun: number): number {
  const counted = wordAt(tree, headOf(tree, noun)) === "one" && prepositionOf(tree, noun) === "of";
  const predicate = counted ? headOf(tree, noun) : noun;
  const subject = childOf(tree, predicate, "cop") >= 0 ? childOf(tree, predicate, "nsubj") : -1;
  return subject >= 0 && subject < predicate ? subject : noun;
}

/** The members of a subject with those that its tree has lost at the beginning. */
function withFirst(scene: Scene, node: number, found: Participant[]): Participant[] {
  const [core] = coreOf(scene.tree, node);
  const determiner = childOf(scene.tree, node, "det");
  const before =
    found.length === 0 ? -1 : startOfList(scene.tree, determiner >= 0 ? Math.min(determiner, core) : core);
  if (before < 0 || before === node) return found;
  const first = resolveMembers(scene, before);
  return [...first, ...without(found, first)];
}

/** The actors behind a subject: themselves, or the owner of a weapon or a document. */
export function resolveActors(scene: Scene, node: number): Participant[] {
  const bearer = bearerOf(scene.tree, node);
  const found = withFirst(scene, bearer, resolveAll(scene, bearer));
  if (found.length > 0) return found;
  const { tree } = scene;
  const lemma = lemmaAt(tree, node);
  if (!isOfClass(lemma, "instrument")) return [];
  const owners = resolveOwner(scene, node);
  const definite = /^(?:the|this|that|these|those)$/.test(wordAt(tree, childOf(tree, node, "det")));
  return owners.length === 0 && definite ? recallActors(lemma, scene.earlier) : owners;
}

/** An application is answered by rejecting its prosecutor and the court that the prosecutor is of. */
function withBodies({ article }: Scene, actors: readonly Participant[]): Participant[] {
  const bodiesOf = actors.flatMap(({ entity }) =>
    article.mentions
      .filter(
        (mention) =>
          mention.entity === entity && mention.roleClass === "prosecutor" && mention.roleOf !== null,
      )
      .map(({ roleOf }) => roleOf as number)
      .filter((body) => article.entities[body]?.type === "organization")
      .slice(0, 1),
  );
  return [
    ...actors,
    ...[...new Set(bodiesOf)]
      .filter((body) => !actors.some(({ entity }) => entity === body))
      .flatMap((body) => {
        const known = article.entities[body];
        if (!known) return [];
        const { name, country, sector } = known;
        return [{ entity: body, name, country, sector, span: null, implicit: true }];
      }),
  ];
}

/** Those affected by an act: themselves, or the owner of the thing it is about. */
export function resolveAffected(scene: Scene, node: number, recall = false): Participant[] {
  const found = resolveAll(scene, node);
  if (found.length > 0) return found;
  const owners = resolveOwner(scene, node);
  if (owners.length > 0) return owners;
  const { tree } = scene;
  if (recall && /^(?:that|this)$/.test(wordAt(tree, node))) return recallLast(scene.earlier);
  const determiner = wordAt(tree, childOf(tree, node, "det"));
  const definite = /^(?:the|this|that|these|those)$/.test(determiner) || lemmaAt(tree, node) === "warrant";
  return recall && definite ? withBodies(scene, recallActors(lemmaAt(tree, node), scene.earlier)) : [];
}

/** Whether a phrase speaks of people, bodies or places, whoever they are. */
export const isHuman = (scene: Scene, node: number): boolean =>
  node >= 0 && (people.has(wordAt(scene.tree, node)) || resolveAll(scene, node).length > 0);
