import type { Span, TokenTable } from "@onrecord/parse";
import { lemmaOf } from "../lexicon/lemmas.ts";

/** One parsed sentence. All indexes are positions of its tokens, counted from 0. */
export interface Tree {
  readonly text: string;
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The words in lower case, with straight apostrophes. */
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head; -1 at a root. */
  readonly heads: readonly number[];
  /** Universal Dependencies, subtype kept: `nsubj:pass`. */
  readonly relations: readonly string[];
  readonly children: readonly (readonly number[])[];
}

/** The head, or the next word above where a parse made a mark of punctuation a head. */
function governor(tokens: TokenTable, head: number): number {
  let up = head;
  for (let steps = 0; up >= 0 && steps < 5; steps++) {
    if (tokens.labels.upos[tokens.upos[up] ?? 0] !== "PUNCT" || (tokens.head[up] ?? -1) < 0) break;
    up = tokens.head[up] ?? -1;
  }
  return up;
}

/** The tree of the tokens `first` to `last` (exclusive); null where the sentence was not parsed. */
export function toTree(text: string, tokens: TokenTable, first: number, last: number): Tree | null {
  const length = last - first;
  if (length === 0) return null;
  const words: string[] = [];
  const lemmas: string[] = [];
  const upos: string[] = [];
  const xpos: string[] = [];
  const heads: number[] = [];
  const relations: string[] = [];
  const children: number[][] = Array.from({ length }, () => []);
  for (let i = first; i < last; i++) {
    const head = tokens.head[i] ?? -2;
    if (head < -1) return null;
    const tag = tokens.labels.upos[tokens.upos[i] ?? 0] ?? "_";
    const word = text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replace("’", "'");
    words.push(word);
    upos.push(tag);
    const fine = tokens.labels.xpos[tokens.xpos[i] ?? 0] ?? "_";
    lemmas.push(lemmaOf(word, tag, fine));
    xpos.push(fine);
    heads.push(governor(tokens, head) < 0 ? -1 : governor(tokens, head) - first);
    relations.push(tokens.labels.relation[tokens.relation[i] ?? 0] ?? "_");
    const up = governor(tokens, head);
    if (up >= first && up < last && up !== i) children[up - first]?.push(i - first);
  }
  return {
    text,
    length,
    start: tokens.start.subarray(first, last),
    end: tokens.end.subarray(first, last),
    words,
    lemmas,
    upos,
    xpos,
    heads,
    relations,
    children,
  };
}

/** A relation without its subtype. */
export const baseRelation = (relation: string): string => {
  const colon = relation.indexOf(":");
  return colon < 0 ? relation : relation.slice(0, colon);
};

export const relationOf = (tree: Tree, node: number): string => tree.relations[node] ?? "_";
export const headOf = (tree: Tree, node: number): number => tree.heads[node] ?? -1;
export const lemmaAt = (tree: Tree, node: number): string => tree.lemmas[node] ?? "";
export const wordAt = (tree: Tree, node: number): string => tree.words[node] ?? "";
export const uposAt = (tree: Tree, node: number): string => tree.upos[node] ?? "_";
export const xposAt = (tree: Tree, node: number): string => tree.xpos[node] ?? "_";

/** Children that stand in one of the relations, given with (`nsubj:pass`) or without (`obl`) subtype, in order. */
export const childrenOf = (tree: Tree, node: number, ...relations: readonly string[]): number[] =>
  (tree.children[node] ?? []).filter((child) => {
    const relation = relationOf(tree, child);
    return relations.includes(relation) || relations.includes(baseRelation(relation));
  });

/** The first child in one of the relations; -1 where there is none. */
export const childOf = (tree: Tree, node: number, ...relations: readonly string[]): number =>
  childrenOf(tree, node, ...relations)[0] ?? -1;

/**
 * The preposition of a nominal, several words joined by a space (`because of`); empty where there is none. A parse hangs
 * it at times on a title before the name: “against rebel leader Tobias Kirunda”.
 */
export function prepositionOf(tree: Tree, node: number, depth = 0): string {
  const own = childrenOf(tree, node, "case")
    .filter((child) => wordAt(tree, child) !== "'s" && wordAt(tree, child) !== "'")
    .flatMap((child) => [child, ...childrenOf(tree, child, "fixed")])
    .map((child) => wordAt(tree, child))
    .join(" ");
  if (own !== "" || depth > 3) return own;
  for (const child of childrenOf(tree, node, "nmod:desc", "compound", "amod")) {
    const inner = child < node ? prepositionOf(tree, child, depth + 1) : "";
    if (inner !== "") return inner;
  }
  return "";
}

export const spanOf = (tree: Tree, first: number, last: number): Span => ({
  start: tree.start[first] ?? 0,
  end: tree.end[last] ?? 0,
});

/** First and last token below a node, itself included. Stops at depth 200, far beyond any sentence. */
export function reach(tree: Tree, node: number, depth = 0): [first: number, last: number] {
  let first = node;
  let last = node;
  if (depth > 200) return [first, last];
  for (const child of tree.children[node] ?? []) {
    const [from, to] = reach(tree, child, depth + 1);
    if (from < first) first = from;
    if (to > last) last = to;
  }
  return [first, last];
}

/** The nodes above a node, nearest first. */
export function ancestorsOf(tree: Tree, node: number): number[] {
  const found: number[] = [];
  for (let up = headOf(tree, node); up >= 0 && found.length < tree.length; up = headOf(tree, up))
    found.push(up);
  return found;
}

/** Names of days and months, which parses at times take for those who act. */
export const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)$/;
