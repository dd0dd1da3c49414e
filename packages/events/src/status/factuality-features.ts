import {
  baseRelation,
  childrenOf,
  headOf,
  lemmaAt,
  prepositionOf,
  relationOf,
  type Tree,
  uposAt,
  wordAt,
  xposAt,
} from "../syntax/tree.ts";
import { nearbyFeatures } from "./nearby-features.ts";
import { hasSignature, isEmbedding, type Signature, signaturesOf } from "./signatures.ts";

const modals = new Set("will would could may might can should must shall ought 'll 'd wo ca need".split(" "));
const haves = new Set(["have", "has", "had", "'ve"]);
const marks = new Set(
  "if unless whether to that because after before when while as although though until since once for without from than so in by".split(
    " ",
  ),
);

const negated = (tree: Tree, node: number): boolean =>
  (tree.children[node] ?? []).some((child) => {
    const word = wordAt(tree, child);
    return (
      (/^(?:advmod|cc|det)/.test(relationOf(tree, child)) &&
        (hasSignature(word, "adverb-negative") || word === "no")) ||
      (/^(?:nsubj|obj)/.test(relationOf(tree, child)) &&
        (hasSignature(word, "adverb-negative") ||
          childrenOf(tree, child, "det").some((det) => wordAt(tree, det) === "no")))
    );
  });

const modifierSignatures: readonly Signature[] = [
  "noun-modifier-possible",
  "noun-modifier-alleged",
  "noun-modifier-planned",
  "noun-modifier-unreal",
  "adverb-possible",
  "adverb-alleged",
  "adverb-almost",
];

/** What the words round one node say, each feature with the prefix of its height above the trigger. */
function around(tree: Tree, node: number, prefix: string, add: (feature: string) => void): void {
  if (negated(tree, node)) add(`${prefix}negated`);
  for (const child of tree.children[node] ?? []) {
    const word = wordAt(tree, child);
    const relation = baseRelation(relationOf(tree, child));
    if (relation === "aux" && modals.has(word)) add(`${prefix}modal ${word}`);
    else if (relation === "aux" && haves.has(word)) add(`${prefix}perfect`);
    else if (relation === "mark" && marks.has(word)) add(`${prefix}mark ${word}`);
    else if (/^(?:advmod|amod|compound)$/.test(relation)) {
      for (const signature of modifierSignatures)
        if (hasSignature(word, signature)) add(`${prefix}${signature}`);
    } else if (relation === "advcl") {
      for (const mark of childrenOf(tree, child, "mark")) {
        if (wordAt(tree, mark) === "if" || wordAt(tree, mark) === "unless") add(`${prefix}has if`);
      }
    }
  }
}

/**
 * The features that factuality is read from: the words round a predicate, then those round what governs it, up to the
 * third, each time with the relation and what the governor does to the truth of its complement.
 */
export function factualityFeatures(tree: Tree, node: number): string[] {
  const found = new Set<string>(["bias"]);
  const add = (feature: string) => found.add(feature);
  const upos = uposAt(tree, node);
  add(`tag ${upos === "VERB" || upos === "AUX" ? xposAt(tree, node) : upos}`);
  around(tree, node, "", add);
  for (const child of childrenOf(tree, node, "det", "nmod:poss", "cop")) {
    add(relationOf(tree, child) === "det" ? `det ${wordAt(tree, child)}` : relationOf(tree, child));
  }
  for (const child of childrenOf(tree, node, "cop")) around(tree, child, "", add);
  let below = node;
  for (let height = 1; height <= 4; height++) {
    const up = headOf(tree, below);
    const relation = baseRelation(relationOf(tree, below));
    if (height <= 2) add(`${height} ${up < 0 ? "root" : relation}`);
    if (up < 0) break;
    const level = height <= 2 ? `${height} ` : "far ";
    const signatures = signaturesOf(lemmaAt(tree, up));
    const complement = /^(?:xcomp|ccomp|csubj|obj|nsubj|obl|nmod|acl|advcl|conj)$/.test(relation)
      ? relation
      : "other";
    const preposition =
      complement === "obl" || complement === "nmod" ? ` ${prepositionOf(tree, below)}`.slice(0, 9) : "";
    if (height === 1) {
      add(`${level}${complement}${preposition}`);
      if (isEmbedding(lemmaAt(tree, up)))
        add(`${level}${/^(?:xcomp|ccomp)$/.test(complement) ? "clause" : complement} ${lemmaAt(tree, up)}`);
    }
    if (signatures.length === 0) add(`${level}${complement} ${uposAt(tree, up)}`);
    for (const signature of signatures) {
      add(`${level}${complement} ${signature}`);
      if (negated(tree, up)) add(`${level}not ${signature}`);
    }
    if (!/^(?:nsubj|obl|nmod|acl|advcl)$/.test(relation) || height === 1) around(tree, up, level, add);
    below = up;
  }
  const last = wordAt(tree, tree.length - 1);
  if (last === "?" || wordAt(tree, tree.length - 2) === "?") add("question");
  for (const feature of nearbyFeatures(tree, node)) add(feature);
  return [...found];
}
