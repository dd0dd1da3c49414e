import type { Span } from "@onrecord/parse";
import { reach, relationOf, spanOf, type Tree, uposAt, wordAt } from "./tree.ts";

const edge = /[\s,;:.!?()[\]"“”„«»–—-]/;
const linkBefore =
  /^(?:as well as|along with|together with|such as|because of|and|or|but|nor|plus|to|of|in|on|at|by|for|from|with|against|over|about|into|as|than|that)\s+/i;

/** A span without punctuation, conjunctions and prepositions at its edges; possibly empty. */
export function trimSpan(text: string, { start, end }: Span, keep = /^$/): Span {
  let from = start;
  let to = end;
  for (let steps = 0; steps < 8; steps++) {
    while (from < to && edge.test(text[from] ?? "")) from++;
    const link = linkBefore.exec(text.slice(from, Math.min(to, from + 24)))?.[0];
    if (link === undefined || keep.test(link.trim())) break;
    from += link.length;
  }
  while (to > from && edge.test(text[to - 1] ?? "") && !/\b\p{Lu}\.$/u.test(text.slice(from, to))) to--;
  return { start: from, end: to };
}

const relative = /^(?:who|whom|whose|which|where)$/;

/** Last token below a node before a relative clause, an apposition or an aside begins. */
function lastBeforeAside(tree: Tree, node: number, last: number): number {
  for (let at = node + 1; at <= last; at++) {
    const relation = relationOf(tree, at);
    const aside = /^(?:appos|parataxis|acl:relcl)/.test(relation) ? reach(tree, at)[0] : at;
    if (aside < at || relation.startsWith("appos") || relation.startsWith("parataxis"))
      return Math.max(node, aside - 1);
    if (relative.test(wordAt(tree, at)) && uposAt(tree, at) !== "SCONJ") {
      return Math.max(node, uposAt(tree, at - 1) === "ADP" ? at - 2 : at - 1);
    }
  }
  return last;
}

/** The words of a phrase or clause, without what links it before and what is told beside it; null where none are left. */
export function phraseSpan(tree: Tree, node: number): Span | null {
  const [first, last] = reach(tree, node);
  const whole = spanOf(tree, first, lastBeforeAside(tree, node, last));
  const span = trimSpan(tree.text, whole, uposAt(tree, node) === "VERB" ? /^to$/i : undefined);
  return span.start < span.end ? span : null;
}

/** What is written before a token without a space: “large-” of “large-scale”. */
export function hyphenatedBefore(tree: Tree, node: number): string {
  const start = tree.start[node] ?? 0;
  return /(?:[\p{L}\p{N}]{1,30}-){1,3}$/u.exec(tree.text.slice(Math.max(0, start - 60), start))?.[0] ?? "";
}
