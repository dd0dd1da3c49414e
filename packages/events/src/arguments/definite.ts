import { sectorOf } from "../lexicon/classes.ts";
import { childOf, childrenOf, lemmaAt, uposAt, wordAt } from "../syntax/tree.ts";
import type { Scene } from "./scene.ts";

const bodies = new Set(
  "court tribunal group commission council ministry union party brigade front movement agency company firm airline bank university regulator bloc federation committee militia alliance coalition parliament rebels".split(
    " ",
  ),
);

const businessNames =
  /\b(?:NV|SA|AG|plc|PLC|Inc|Ltd|Corp|LLC|GmbH|SpA|AB|Oyj|Holdings|Airlines|Airways|Motors|Homes)\.?$/;

/** Who is called by a noun right behind the name: “the Havenbond union”. */
function calledBy({ article }: Scene, noun: string): Set<number> {
  const called = new Set<number>();
  for (const { entity, end, kind } of article.mentions) {
    const { type } = article.entities[entity] ?? {};
    if (kind !== "name" || (type !== "organization" && type !== "person")) continue;
    if (article.text.slice(end + 1, end + 1 + noun.length).toLowerCase() === noun) called.add(entity);
  }
  return called;
}

/** Where an article tells what it is about without all names. */
const leadLength = 600;

const general = new Set(
  "regional international special local military rebel armed aid rights human opposition state".split(" "),
);

/** “The court”, “the group”: the only organization of the article that is of its kind by name or sector. */
export function definiteGroup(scene: Scene, node: number, sector: string): number | null {
  const { article, tree } = scene;
  const lemma = lemmaAt(tree, node);
  if (!bodies.has(lemma)) return null;
  const determiner = wordAt(tree, childOf(tree, node, "det")) || wordAt(tree, node - 1);
  const indefinite = /^(?:a|an)$/.test(determiner);
  const modifiers = childrenOf(tree, node, "amod", "compound", "nmod:poss");
  // “A regional court” of the lead is the only court that the article goes on to name.
  const isLead = (tree.start[node] ?? 0) < leadLength;
  const plain = modifiers.every((child) => indefinite && isLead && general.has(wordAt(tree, child)));
  if (!((indefinite && isLead) || /^(?:the|this|that)$/.test(determiner)) || !plain) return null;
  const start = tree.start[node] ?? 0;
  const before = new Set(
    indefinite ? article.mentions.filter((one) => one.start < start).map(({ entity }) => entity) : [],
  );
  const bodiesNamed = article.entities.flatMap(({ type, name, sector: own }, index) => {
    if (type === "person" && sector === "BUS" && businessNames.test(name)) return [index];
    if (type !== "organization") return [];
    if (before.has(index)) return [];
    const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
    const kin =
      last === lemma ||
      (own ?? sectorOf(last)) === sector ||
      (sector === "BUS" && businessNames.test(name)) ||
      (lemma === "group" && (own === "REB" || groupNames.test(last)));
    return kin ? [index] : [];
  });
  if (bodiesNamed.length === 1) return bodiesNamed[0] ?? null;
  if (bodiesNamed.length > 1) return null;
  const [called, ...others] = calledBy(scene, lemma);
  return called !== undefined && others.length === 0 ? called : null;
}

/** The only one whose role, of a given body where one is given, ends in a noun: “its leader”. */
export function onlyHolder({ mentions }: Scene["article"], noun: string, of?: number): number | null {
  const holders = new Set<number>();
  for (const { entity, role, roleOf } of mentions) {
    const last = role
      ?.toLowerCase()
      .split(/[\s-]+/)
      .at(-1);
    if (last === noun && (of === undefined || roleOf === of)) holders.add(entity);
  }
  const [holder] = holders;
  return holders.size === 1 && holder !== undefined ? holder : null;
}

/** “The prosecutor”, “the minister”: the only one in the article whose title ends so. */
export function definiteHolder({ article, tree }: Scene, node: number): number | null {
  const determiner = wordAt(tree, childOf(tree, node, "det")) || wordAt(tree, node - 1);
  if (determiner !== "the" || uposAt(tree, node) !== "NOUN" || /s$/.test(wordAt(tree, node))) return null;
  if (childOf(tree, node, "compound", "nmod:poss", "nmod") >= 0) return null;
  return onlyHolder(article, lemmaAt(tree, node));
}

const groupNames =
  /^(?:front|brigade|army|movement|militia|brigades|network|league|alliance|council|party|action|resistance)$/;

/** The country itself among the places of the article that lie in it. */
export const stateOf = ({ article }: Scene, country: string, otherwise: number): number => {
  const state = article.entities.findIndex(
    (one) => one.type === "place" && one.country === country && one.subtype === "country",
  );
  return state >= 0 ? state : otherwise;
};

export const countryOfRole = ({ article }: Scene, entity: number): string | null =>
  article.mentions
    .filter((mention) => mention.entity === entity && mention.roleOf !== null)
    .map(({ roleOf }) => article.entities[roleOf ?? -1]?.country ?? null)
    .find((country) => country !== null) ?? null;
