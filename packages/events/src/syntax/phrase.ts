import { isOfClass } from "../lexicon/classes.ts";
import {
  calendar,
  childOf,
  childrenOf,
  lemmaAt,
  prepositionOf,
  reach,
  relationOf,
  type Tree,
  uposAt,
  wordAt,
  xposAt,
} from "./tree.ts";

const inner = /^(?:compound|amod|nummod|flat|nmod:poss|nmod:desc|goeswith)/;

/** First and last token of a noun phrase without its article and what follows it: “Israeli chief negotiator Dov Lanir”. */
export function coreOf(tree: Tree, node: number): [first: number, last: number] {
  let first = node;
  let last = node;
  for (const child of tree.children[node] ?? []) {
    if (!inner.test(relationOf(tree, child))) continue;
    const [from, to] = reach(tree, child);
    if (child < node) first = Math.min(first, from);
    else if (/^flat|^goeswith/.test(relationOf(tree, child))) last = Math.max(last, to);
  }
  while (
    first < node &&
    (/^(?:the|a|an|this|these|that|those|at|least|most|more|than|about|around|nearly|almost|roughly|some|dead)$/.test(
      wordAt(tree, first),
    ) ||
      /^(?:PUNCT|CCONJ|SCONJ|ADP)$/.test(uposAt(tree, first)) ||
      (uposAt(tree, first) === "ADV" && /^(?:as|well)$/.test(wordAt(tree, first))))
  ) {
    first++;
  }
  return [first, last];
}

const carriers = new Set(
  "measure rule order policy regime law attempt agreement deal plan hour point".split(" "),
);

/** Whether a noun phrase is of a class such as `warrant`, its compound (“travel ban”) tried before its head. */
export const phraseIsOf = (tree: Tree, node: number, name: string): boolean =>
  (tree.upos[node] === "NOUN" ||
    tree.upos[node] === "PROPN" ||
    tree.upos[node] === "NUM" ||
    tree.upos[node] === "SYM") &&
  (childrenOf(tree, node, "compound", "amod").some(
    (child) =>
      isOfClass(`${lemmaAt(tree, child)} ${lemmaAt(tree, node)}`, name) ||
      // “lockdown measures” are a lockdown.
      (carriers.has(lemmaAt(tree, node)) &&
        relationOf(tree, child) === "compound" &&
        isOfClass(lemmaAt(tree, child), name)),
  ) ||
    isOfClass(lemmaAt(tree, node), name));

/** The members of a coordination, the first one first; appositions and lists without “and” are not. */
export function membersOf(tree: Tree, node: number, depth = 0): number[] {
  if (depth > 40) return [node];
  const others = childrenOf(tree, node, "conj").filter(
    (child) => uposAt(tree, child) !== "VERB" && uposAt(tree, child) !== "AUX",
  );
  const linked = (child: number): boolean =>
    childOf(tree, child, "cc") >= 0 || childrenOf(tree, child, "conj").some(linked);
  if (!others.some(linked)) return [node];
  return [node, ...others.flatMap((child) => membersOf(tree, child, depth + 1))];
}

/** Nominals that hang on a node by one of the prepositions, also where the parse made the preposition their head. */
export function nominalsBy(tree: Tree, node: number, ...prepositions: readonly string[]): number[] {
  // A parse hangs them at times on the particle of a verb: “sit down with the governor”.
  const particles = childrenOf(tree, node, "compound:prt", "advmod").filter(
    (child) => xposAt(tree, child) === "RP",
  );
  return [node, ...particles]
    .flatMap((place) => childrenOf(tree, place, "nmod", "obl"))
    .flatMap((child) => {
      if (uposAt(tree, child) === "ADP") {
        return prepositions.includes(wordAt(tree, child))
          ? childrenOf(tree, child, "obj", "nmod", "obl", "nsubj", "dep").slice(0, 1)
          : [];
      }
      return prepositions.includes(prepositionOf(tree, child)) ? [child] : [];
    });
}

const times = /^(?:morning|afternoon|evening|night|day|week|weekend|month|year|eve|anniversary|occasion)$/;

/** Whether a nominal is a day or another time: “on Sunday”, “in the evening”. */
export const isTime = (tree: Tree, node: number): boolean =>
  calendar.test(wordAt(tree, node)) || uposAt(tree, node) === "NUM" || times.test(lemmaAt(tree, node));
