import { sectorOf } from "../lexicon/classes.ts";
import { coreOf, nominalsBy } from "../syntax/phrase.ts";
import { childrenOf, lemmaAt, prepositionOf, uposAt, wordAt } from "../syntax/tree.ts";
import { overlapping, type Scene, textOf } from "./scene.ts";

/** Country that a phrase names beside its head: “Israeli officials”, “officials of France”. */
export function countryOf(scene: Scene, node: number, first: number, last: number): string | null {
  const own = overlapping(scene, first, last);
  const after = nominalsBy(scene.tree, node, "of", "in", "from", "for").flatMap((child) => {
    const [from, to] = coreOf(scene.tree, child);
    return overlapping(scene, from, to);
  });
  for (const { entity, end } of [...own, ...after]) {
    // “the Hague-based court” only sits there.
    if (/^[-‑–]based\b/.test(scene.tree.text.slice(end, end + 6))) continue;
    const country = scene.article.entities[entity]?.country;
    if (country) return country;
  }
  return null;
}

/** Nouns of roles whose sector is that of the body or group they belong to: “rebel leader”, “spokesman for the group”. */
const roles = new Set(
  "leader official spokesman spokeswoman spokesperson member chief head commander fighter delegate representative negotiator supporter deputy aide boss leadership delegation candidate councillor group movement source figure".split(
    " ",
  ),
);

/** What an officer, an official or a source is of: “senior military officers”. */
const branches: Readonly<Record<string, string>> = {
  military: "MIL",
  army: "MIL",
  naval: "MIL",
  police: "COP",
  rebel: "REB",
  militant: "REB",
  insurgent: "REB",
  separatist: "REB",
  opposition: "OPP",
  government: "GOV",
  judicial: "JUD",
  intelligence: "SPY",
  union: "LAB",
  church: "REL",
  party: "PTY",
};

export function sectorIn(scene: Scene, node: number, own: string): string {
  const { tree } = scene;
  const lemma = lemmaAt(tree, node);
  const branch = childrenOf(tree, node, "compound", "amod")
    .map((child) => branches[wordAt(tree, child)])
    .find((one) => one !== undefined);
  if (branch && (lemma === "officer" || roles.has(lemma))) return branch;
  if (!roles.has(lemma)) return own;
  const beside = childrenOf(tree, node, "compound", "amod", "nmod:poss", "nmod:desc");
  const after = nominalsBy(tree, node, "of", "for", "from");
  for (const child of [...beside, ...after]) {
    const mention = overlapping(scene, ...coreOf(tree, child)).find(
      ({ entity, kind }) => kind !== "demonym" && scene.article.entities[entity]?.type === "organization",
    );
    const sector = mention ? scene.article.entities[mention.entity]?.sector : sectorOf(lemmaAt(tree, child));
    if (sector) return sector;
  }
  return own;
}

/** A description with the body it names: “judges of the Arusha Tribunal”. */
export function nameOf(scene: Scene, node: number, first: number, last: number): string {
  const own = textOf(scene, first, last);
  for (const child of nominalsBy(scene.tree, node, "of", "for")) {
    const [from, to] = coreOf(scene.tree, child);
    if (overlapping(scene, from, to).length === 0 || !/^(?:NOUN|PROPN)$/.test(uposAt(scene.tree, child)))
      continue;
    return `${own} ${prepositionOf(scene.tree, child)} ${textOf(scene, from, to)}`;
  }
  return own;
}
