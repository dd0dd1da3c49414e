import { notParsed, type TokenTable } from "../tokens/table.ts";

/** One token in words. */
export interface Token {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lemma: string | null;
  readonly upos: string | null;
  readonly xpos: string | null;
  /** Index of the head; −1 at a root, null where not parsed. */
  readonly head: number | null;
  readonly relation: string | null;
}

/** Questions to a token table, answered from its arrays. */
export interface TokenView {
  readonly token: (index: number) => Token;
  /** Tokens whose head is `index`, in order. */
  readonly children: (index: number) => number[];
  /** The first child with one of these relations, subtypes included (`nsubj` finds `nsubj:pass`); −1 where there is none. */
  readonly child: (index: number, ...relations: string[]) => number;
  /** Subject of a verb; where it has none, that of the verb it is joined to or depends on as a clause; −1 if unknown. */
  readonly subjectOf: (verb: number) => number;
  /** First token of the tree under `index` and the one after its last. */
  readonly subtree: (index: number) => readonly [from: number, to: number];
  /** Characters of the clause under a verb, the marks round it left out. */
  readonly clauseSpan: (verb: number) => { readonly start: number; readonly end: number };
}

const named = (labels: readonly string[], index: number): string | null =>
  index === 0 ? null : labels[index]!;

/** A readable view of the tokens of a text. */
export function viewTokens(text: string, tokens: TokenTable): TokenView {
  const { labels, head, relation, start, end } = tokens;
  const relationOf = (index: number): string => labels.relation[relation[index]!]!;
  const isPunctuation = (index: number): boolean => relationOf(index) === "punct";

  const firstChild = new Int32Array(tokens.length).fill(-1);
  const sibling = new Int32Array(tokens.length).fill(-1);
  for (let index = tokens.length - 1; index >= 0; index--) {
    const parent = head[index]!;
    if (parent < 0) continue;
    sibling[index] = firstChild[parent]!;
    firstChild[parent] = index;
  }

  function children(index: number): number[] {
    const found: number[] = [];
    for (let at = firstChild[index]!; at >= 0; at = sibling[at]!) found.push(at);
    return found;
  }

  const child = (index: number, ...relations: string[]): number =>
    children(index).find((at) => relations.some((name) => `${relationOf(at)}:`.startsWith(`${name}:`))) ?? -1;

  function subjectOf(verb: number): number {
    let at = verb;
    for (let steps = 0; at >= 0 && steps < 8; steps++) {
      const subject = child(at, "nsubj", "csubj");
      if (subject >= 0) return subject;
      if (!/^(?:conj|xcomp|advcl)$/.test(relationOf(at))) return -1;
      at = head[at]!;
    }
    return -1;
  }

  function subtree(index: number): readonly [from: number, to: number] {
    let [from, to] = [index, index + 1];
    for (let open = children(index); open.length > 0; open = open.flatMap(children)) {
      for (const at of open) {
        from = Math.min(from, at);
        to = Math.max(to, at + 1);
      }
    }
    return [from, to];
  }

  return {
    token: (index) => ({
      index,
      start: start[index]!,
      end: end[index]!,
      text: text.slice(start[index], end[index]),
      lemma: tokens.lemma[index] || null,
      upos: named(labels.upos, tokens.upos[index]!),
      xpos: named(labels.xpos, tokens.xpos[index]!),
      head: head[index] === notParsed ? null : head[index]!,
      relation: named(labels.relation, relation[index]!),
    }),
    children,
    child,
    subjectOf,
    subtree,
    clauseSpan(verb) {
      let [from, to] = subtree(verb);
      while (from < verb && isPunctuation(from)) from++;
      while (to - 1 > verb && isPunctuation(to - 1)) to--;
      return { start: start[from]!, end: end[to - 1]! };
    },
  };
}
