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
    const after = uposAt(tree, end);
    const head = headOfRun(tree, from, end);
    if (head < 0 || after === "VERB" || after === "AUX") break;
    open.push(head);
    if (closes) {
      members.push(...open);
      open.length = 0;
    }
    at = afterBracket(tree, end);
  }
  return members;
}
