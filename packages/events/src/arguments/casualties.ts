import type { Draft } from "../code-sentence.ts";
import { childOf, childrenOf, lemmaAt, type Tree, uposAt, wordAt } from "../syntax/tree.ts";

const numbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

function numberAt(tree: Tree, node: number): number | null {
  const holder = uposAt(tree, node) === "NUM" ? node : childOf(tree, node, "nummod");
  if (holder < 0) return null;
  const word = wordAt(tree, holder).replace(/,/g, "");
  if (/^\d{1,7}$/.test(word)) return Number(word);
  const index = numbers.indexOf(word);
  return index > 0 ? index : null;
}

/** Killed and injured where the clause counts them. */
export function countOf({ scene: { tree }, trigger }: Draft): {
  killed: number | null;
  injured: number | null;
} {
  if (trigger.row.rule.type !== "ASSAULT") return { killed: null, injured: null };
  const counts: { killed: number | null; injured: number | null } = { killed: null, injured: null };
  const verbs = [trigger.node, ...childrenOf(tree, trigger.predicate, "advcl", "conj", "acl")];
  for (const verb of verbs) {
    const lemma = lemmaAt(tree, verb);
    const kind = /^(?:kill|murder|execute|massacre|assassinate)$/.test(lemma)
      ? "killed"
      : /^(?:wound|injure)$/.test(lemma)
        ? "injured"
        : null;
    if (!kind) continue;
    const object = childOf(tree, verb, "obj", "nsubj:pass");
    if (object >= 0) counts[kind] ??= numberAt(tree, object);
  }
  return counts;
}
