import { headOf, relationOf, type Tree, uposAt, wordAt } from "../syntax/tree.ts";

const inPhrase = /^(?:DET|ADJ|NUM|PROPN|NOUN|X)$/;
const possessives = /^(?:his|her|their|its)$/;

/** Where the noun phrase that begins at a token ends, exclusive, and whether an article or number opens it. */
function phraseEnd(tree: Tree, from: number): number {
  let at = from;
  while (at < tree.length && at - from < 9) {
    if (!inPhrase.test(uposAt(tree, at)) && !possessives.test(wordAt(tree, at))) break;
    at++;
  }
  return at;
}

/** The token after a closing bracket where one opens here. */
function afterBracket(tree: Tree, at: number): number {
  if (wordAt(tree, at) !== "(") return at;
  let end = at + 1;
  while (end < tree.length && end - at < 20 && wordAt(tree, end) !== ")") end++;
  return wordAt(tree, end) === ")" ? end + 1 : at;
}

/** The word of a run that depends on nothing inside it; -1 where the run is the subject of a clause of its own. */
function headOfRun(tree: Tree, from: number, end: number): number {
  for (let head = end - 1; head >= from; head--) {
    const up = headOf(tree, head);
    if (up >= from && up < end) continue;
    return /^(?:nsubj|csubj)/.test(relationOf(tree, head)) && up > head ? -1 : head;
  }
  return -1;
}

/** The token after “and”, “as well as” or “along with”; the given one where no such link stands here. */
function afterLink(tree: Tree, at: number): number {
  if (wordAt(tree, at) === "and") return at + 1;
  if (wordAt(tree, at) === "as" && wordAt(tree, at + 1) === "well" && wordAt(tree, at + 2) === "as")
    return at + 3;
  if (/^(?:along|together)$/.test(wordAt(tree, at)) && wordAt(tree, at + 1) === "with") return at + 2;
  return at;
}

/** The head of the phrase that ends at a token. */
function headOfPhrase(tree: Tree, last: number): number {
  let node = last;
  for (let steps = 0; steps < 8; steps++) {
    const up = headOf(tree, node);
    if (up < 0 || up > last || !/^(?:flat|appos|nmod|compound)/.test(relationOf(tree, node))) break;
    if (!/^(?:NOUN|PROPN)$/.test(uposAt(tree, up))) break;
    node = up;
  }
  return node;
}

/**
 * What stands before the last member of the subject that begins a sentence, where the tree took it for something else:
 * “The president, Ana Kovac, and her counterpart, Petar Horvat, met”. The head of it; -1 where there is none.
 */
export function startOfList(tree: Tree, first: number): number {
  if (wordAt(tree, first - 1) !== "and") return -1;
  const last = wordAt(tree, first - 2) === "," ? first - 3 : first - 2;
  if (last < 0 || !/^(?:NOUN|PROPN)$/.test(uposAt(tree, last))) return -1;
  for (let at = 0; at <= last; at++)
    if (/^(?:VERB|AUX|ADP|SCONJ)$/.test(uposAt(tree, at)) && wordAt(tree, at) !== "of") return -1;
  return headOfPhrase(tree, last);
}

const longest = 12;

/**
 * The noun phrases that follow in a list, by their heads, read from the words, since long lists with titles are where trees
 * fail: “Ruvu Front leader Tobias Kirunda, Elias Murenzi and two of his commanders”. A comma continues a list only where
 * an “and” closes it; an apposition (“, the minister, and”) does not.
 */
export function restOfList(tree: Tree, last: number): number[] {
  const members: number[] = [];
  const open: number[] = [];
  let at = afterBracket(tree, last + 1);
  for (let steps = 0; steps < longest; steps++) {
    const comma = wordAt(tree, at) === ",";
    const link = comma ? at + 1 : at;
    const from = afterLink(tree, link);
    const closes = from > link;
    if (!comma && !closes) break;
    if (!closes && (uposAt(tree, from) === "DET" || possessives.test(wordAt(tree, from)))) break;
    const end = phraseEnd(tree, from);
    if (end === from) break;
    const head = headOfRun(tree, from, end);
    if (head < 0) break;
    // “arrested Lee and Cho said”: what stands before a verb goes on with a list only where the tree says so as well.
    const linked = headOf(tree, head) < from && /^(?:conj|appos)/.test(relationOf(tree, head));
    if (/^(?:VERB|AUX)$/.test(uposAt(tree, end)) && !linked) break;
    open.push(head);
    if (closes) {
      members.push(...open);
      open.length = 0;
    }
    at = afterBracket(tree, end);
  }
  return members;
}
