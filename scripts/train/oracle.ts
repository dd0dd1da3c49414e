import {
  isLegal,
  left,
  right,
  shift,
  stackWord,
  type TreeState,
} from "../../packages/parse/src/syntax/tree-state.ts";
import type { ConlluSentence } from "../../tests/score/protocols/conllu.ts";

/** Gold tree: the root is word `length`, labels are numbers. */
export interface Gold {
  readonly head: Int32Array;
  readonly label: Int32Array;
}

export const goldOf = ({ heads, relations }: ConlluSentence, numbers: ReadonlyMap<string, number>): Gold => ({
  head: Int32Array.from(heads, (head) => (head < 0 ? heads.length : head)),
  label: Int32Array.from(relations, (relation) => numbers.get(relation) ?? 0),
});

/** Gold arcs that a move puts out of reach (Goldberg and Nivre 2013). */
export function moveCost(state: TreeState, { head }: Gold, move: number): number {
  const { depth, front, length } = state;
  let cost = 0;
  if (move === shift) {
    for (let below = 0; below < depth; below++) {
      const word = stackWord(state, below);
      if (head[word] === front) cost++;
      if (below > 0 && head[front] === word) cost++;
    }
    return cost;
  }
  const top = stackWord(state, 0);
  for (let word = front; word < length; word++) if (head[word] === top) cost++;
  const own = head[top]!;
  if (move === left) {
    if (own > front || (depth > 1 && own === stackWord(state, 1))) cost++;
  } else if (own >= front) cost++;
  return cost;
}

/** The first move that costs least, attachments before shifts. */
export function goldMove(state: TreeState, gold: Gold): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const move of [left, right, shift]) {
    if (!isLegal(state, move)) continue;
    const cost = moveCost(state, gold, move);
    if (cost < least) {
      best = move;
      least = cost;
    }
  }
  return best;
}
