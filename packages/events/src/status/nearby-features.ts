import {
  ancestorsOf,
  baseRelation,
  childrenOf,
  headOf,
  lemmaAt,
  relationOf,
  type Tree,
  wordAt,
  xposAt,
} from "../syntax/tree.ts";
import { hasSignature, isEmbedding, signaturesOf } from "./signatures.ts";

const modals = new Set("will would could may might can should must shall ought 'll 'd wo ca need".split(" "));

/** Words that speak of truth, time or number where they stand right beside a predicate, however it was parsed. */
const telling = new Set(
  "to not n't no if never without would could may might will can should must expected likely possible potential planned plans hope hopes want wants try trying tried tries attempt failed able unable ready scheduled set due going about whether any further next future alleged allegedly reportedly such more his her their its the a an been be was were had has have is are did do does".split(
    " ",
  ),
);

const heights = 8;

/**
 * What stands round a predicate in the words rather than in the tree, and what its governors have in common: features of
 * factuality that outlive a wrong parse.
 */
export function nearbyFeatures(tree: Tree, node: number): string[] {
  const found = new Set<string>();
  const lemma = lemmaAt(tree, node);
  for (const signature of signaturesOf(lemma)) found.add(`self ${signature}`);
  if (isEmbedding(lemma)) found.add("self embedding");
  for (const up of ancestorsOf(tree, node).slice(0, heights)) {
    for (const child of childrenOf(tree, up, "aux", "mark", "advmod")) {
      const word = wordAt(tree, child);
      const relation = relationOf(tree, child);
      if (relation === "aux" && modals.has(word)) found.add(`above modal ${word}`);
      if (relation === "mark" && /^(?:if|unless|whether)$/.test(word)) found.add("above if");
      if (relation.startsWith("advmod") && hasSignature(word, "adverb-negative")) found.add("above not");
    }
  }
  const auxiliaries = childrenOf(tree, node, "aux", "aux:pass", "cop").map((child) => wordAt(tree, child));
  if (auxiliaries.length > 0) found.add(`auxiliaries ${auxiliaries.join(" ")}`);
  for (const offset of [-3, -2, -1, 1, 2]) {
    const word = wordAt(tree, node + offset);
    if (telling.has(word)) found.add(`near ${offset} ${word}`);
  }
  const up = headOf(tree, node);
  if (up >= 0) {
    const relation = baseRelation(relationOf(tree, node));
    found.add(`governor ${xposAt(tree, up)} ${relation}`);
    if (/^(?:xcomp|ccomp|acl|advcl)$/.test(relation)) {
      const marks = childrenOf(tree, node, "mark").map((child) => wordAt(tree, child));
      found.add(`clause ${xposAt(tree, node)} ${relation} ${marks.join(" ")}`.trimEnd());
    }
  }
  return [...found];
}
