import { quantities, sectorOf } from "../lexicon/classes.ts";
import type { Participant } from "../schema.ts";
import { hasSignature } from "../status/signatures.ts";
import { coreOf, membersOf, nominalsBy } from "../syntax/phrase.ts";
import { subjectOf } from "../syntax/roles.ts";
import {
  childOf,
  childrenOf,
  headOf,
  lemmaAt,
  relationOf,
  type Tree,
  uposAt,
  wordAt,
} from "../syntax/tree.ts";
import { stateOf } from "./definite.ts";
import { restOfList } from "./lists.ts";
import { resolveParticipant } from "./resolve-participant.ts";
import { overlapping, type Scene, sameParticipant } from "./scene.ts";

/** All participants that a noun phrase names, members of a coordination one by one. */
export function resolveAll(scene: Scene, node: number): Participant[] {
  const found = resolveMembers(scene, node);
  if (found.length === 0) return found;
  for (const next of restOfList(scene.tree, coreOf(scene.tree, node)[1])) {
    for (const other of resolveMembers(scene, next)) {
      if (!found.some((known) => sameParticipant(known, other))) found.push(other);
    }
  }
  return found;
}

const bothSides =
  /^(?:side|party|country|government|leader|nation|neighbor|neighbour|state|president|minister|man|woman|company|capital|team|delegation)$/;

const states = /^(?:country|government|nation|neighbor|neighbour|state|capital)$/;

/** The state that somebody is of, where the article names it: “both governments” after guards of two countries have fought. */
function asState(scene: Scene, one: Participant): Participant {
  const entity = one.country === null ? -1 : stateOf(scene, one.country, -1);
  const state = scene.article.entities[entity];
  return state ? { ...one, entity, name: state.name, country: state.country, sector: state.sector } : one;
}

/** “The two sides”, “both countries”: the two of the last act that had two. */
function recallBoth(scene: Scene, node: number): Participant[] {
  const { tree, earlier } = scene;
  if (!bothSides.test(lemmaAt(tree, node)) || !/s$|men$/.test(wordAt(tree, node))) return [];
  const own = childrenOf(tree, node, "det", "det:predet", "nummod", "amod").map((child) =>
    wordAt(tree, child),
  );
  const [first] = coreOf(tree, node);
  const words = new Set([...own, wordAt(tree, first), wordAt(tree, first - 1)]);
  // “two other presidents” are two who were not told of.
  if (!words.has("both") && !(words.has("two") && words.has("the"))) return [];
  if (childOf(tree, node, "nmod") >= 0 || childOf(tree, node, "nmod:poss") >= 0) return [];
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - 12); i--) {
    const { type = "", actors = [], recipients = [] } = earlier[i] ?? {};
    if (!/^(?:CONSULT|AGREE|SUPPORT|COOPERATE|CONCEDE|RETREAT|ASSAULT)$/.test(type)) continue;
    const both = [...actors, ...recipients].filter(
      ({ entity, country }) => entity !== null || country !== null,
    );
    if (both.length !== 2) continue;
    const meant = states.test(lemmaAt(tree, node)) ? both.map((one) => asState(scene, one)) : both;
    return meant.map((one) => ({ ...one, span: null, implicit: true }));
  }
  return [];
}

/**
 * “Gunmen stormed the camp. They burned the huts”: a “they” that is nobody with a name goes on with those who just acted,
 * a “them” with those to whom it was done.
 */
function recallThey(scene: Scene, node: number): Participant[] {
  const { tree, article, earlier } = scene;
  const word = wordAt(tree, node);
  if (!/^(?:they|them)$/.test(word) || uposAt(tree, node) !== "PRON") return [];
  const before = earlier.at(-1);
  if (!before || overlapping(scene, node, node).length > 0) return [];
  const gap = article.text.slice(before.evidence.end, tree.start[0] ?? 0);
  if (gap.length > 120 || gap.includes("\n")) return [];
  const meant = word === "they" ? before.actors : before.recipients;
  const plural = meant.length > 1 || /s$|men$|people$|police$/.test(meant[0]?.name ?? "");
  if (!plural || (meant.length === 1 && meant[0]?.entity !== null)) return [];
  return meant.map((one) => ({ ...one, span: null, implicit: true }));
}

/** “Both ministers said they agree”: those who report, else those of the sentence before. */
function reportersOf(scene: Scene, node: number): Participant[] {
  const { tree } = scene;
  const clause = headOf(tree, node);
  if (wordAt(tree, node) === "they" && clause >= 0 && relationOf(tree, clause) === "ccomp") {
    const verb = headOf(tree, clause);
    const subject = subjectOf(tree, verb);
    const plural =
      subject >= 0 &&
      uposAt(tree, subject) !== "PRON" &&
      (/s$|men$|people$|police$/.test(wordAt(tree, subject)) || membersOf(tree, subject).length > 1);
    const found = plural && hasSignature(lemmaAt(tree, verb), "report") ? resolveAll(scene, subject) : [];
    if (found.length > 0) return found;
  }
  return recallThey(scene, node);
}

/** “The foreign ministers of Ghana and Togo, Ama Boateng and Koffi Mensah”: the persons that the tree hung on the countries. */
function holdersAmong(scene: Scene, node: number): Participant[] {
  const { article, tree } = scene;
  if (
    uposAt(tree, node) !== "NOUN" ||
    !/s$/.test(wordAt(tree, node)) ||
    sectorOf(lemmaAt(tree, node)) === undefined
  )
    return [];
  const typeOf = (one: Participant | null) => article.entities[one?.entity ?? -1]?.type;
  const beside = childrenOf(tree, node, "appos")
    .flatMap((child) => membersOf(tree, child))
    .map((child) => resolveParticipant(scene, child))
    .filter((one): one is Participant => typeOf(one) === "person");
  if (beside.length > 1) return beside;
  return nominalsBy(tree, node, "of").flatMap((inner) => {
    const members = [...membersOf(tree, inner), ...childrenOf(tree, inner, "appos")];
    const all = [...new Set(members)].map((member) => resolveParticipant(scene, member));
    if (typeOf(all[0] ?? null) === "person") return [];
    return all.filter((one): one is Participant => typeOf(one) === "person");
  });
}

/** “Thousands of students and dockworkers”: those who are counted, and what the tree hung on the first of them. */
const countedBy = (tree: Tree, members: readonly number[]): number[] =>
  members.flatMap((member) => {
    const counted =
      quantities.has(lemmaAt(tree, member)) && childOf(tree, member, "appos") < 0
        ? nominalsBy(tree, member, "of", "among")[0]
        : undefined;
    const all = counted === undefined ? [] : membersOf(tree, counted);
    return all.length > 1 ? all : [member, ...raisedFrom(tree, member)];
  });

/**
 * “The government of Chad and the Resistance Council have agreed”: members with an article of their own that the tree hung
 * below the of-phrase of the one before.
 */
function raisedFrom(tree: Tree, member: number): number[] {
  if (uposAt(tree, member) !== "NOUN") return [];
  return nominalsBy(tree, member, "of").flatMap((inner) =>
    uposAt(tree, inner) !== "PROPN" || childOf(tree, inner, "det") >= 0
      ? []
      : membersOf(tree, inner)
          .slice(1)
          .filter(
            (other) => childOf(tree, other, "det") >= 0 && sectorOf(lemmaAt(tree, other)) !== undefined,
          ),
  );
}

/** “French and German officials”: one description for each of the demonyms. */
function eachCountry(scene: Scene, node: number, one: Participant): Participant[] {
  const { tree, article } = scene;
  if (one.entity !== null || !/s$|police/.test(wordAt(tree, node))) return [one];
  const [first, last] = coreOf(tree, node);
  const demonyms = overlapping(scene, first, last).filter(
    ({ kind, end }) => kind === "demonym" && end <= (tree.start[node] ?? 0),
  );
  const [from, to] = [demonyms[0], demonyms.at(-1)];
  if (!from || !to || from === to || !/,|\band\b/.test(tree.text.slice(from.end, to.start))) return [one];
  const rest = tree.text.slice(to.end, tree.end[last] ?? to.end).trim();
  return demonyms.map((demonym) => ({
    ...one,
    name: `${tree.text.slice(demonym.start, demonym.end)} ${rest}`,
    country: article.entities[demonym.entity]?.country ?? null,
    span:
      demonym === to
        ? { start: demonym.start, end: tree.end[last] ?? demonym.end }
        : { start: demonym.start, end: demonym.end },
  }));
}

/** A word of a title that the tree cut off is nobody: the “Defence” of “Defence Minister Petar Horvat”. */
const isCutOff = (
  { tree }: Scene,
  { entity, sector, country, span }: Participant,
  all: readonly Participant[],
) =>
  entity === null &&
  sector === null &&
  country === null &&
  span !== null &&
  all.some(
    (other) => other.entity !== null && other.span?.start === span.end + 1 && tree.text[span.end] === " ",
  );

export function resolveMembers(scene: Scene, node: number): Participant[] {
  const recalled = recallBoth(scene, node);
  if (recalled.length > 0) return recalled;
  const they = reportersOf(scene, node);
  if (they.length > 0) return they;
  const holders = holdersAmong(scene, node);
  if (holders.length > 1) return holders;
  const found: Participant[] = [];
  for (const member of countedBy(scene.tree, membersOf(scene.tree, node))) {
    const participant = resolveParticipant(scene, member);
    for (const one of participant ? eachCountry(scene, member, participant) : []) {
      if (!found.some((other) => sameParticipant(other, one))) found.push(one);
    }
    for (const included of nominalsBy(
      scene.tree,
      member,
      "including",
      "like",
      "such as",
      "as well as",
      "along with",
    )) {
      for (const other of resolveAll(scene, included)) {
        if (!found.some((known) => sameParticipant(known, other))) found.push(other);
      }
    }
  }
  return found.filter((one) => !isCutOff(scene, one, found));
}
