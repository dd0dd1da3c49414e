import {
  belowOf,
  type Forest,
  isLegal,
  left,
  nodeOf,
  right,
  shift,
  width,
  wordField,
} from "../../packages/parse/src/syntax/forest.ts";
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
export function moveCost(forest: Forest, state: number, { head }: Gold, move: number): number {
  const { nodes, length } = forest;
  const front = forest.front[state]!;
  const cell = forest.top[state]!;
  const wordAt = (place: number) => nodes[nodeOf(forest, place) * width + wordField]!;
  let cost = 0;
  if (move === shift) {
    for (let place = cell; place >= 0; place = belowOf(forest, place)) {
      const word = wordAt(place);
      if (head[word] === front) cost++;
      if (place !== cell && head[front] === word) cost++;
    }
    return cost;
  }
  const top = wordAt(cell);
  for (let word = front; word < length; word++) if (head[word] === top) cost++;
  const own = head[top]!;
  if (move === left) {
    if (own > front || (forest.depth[state]! > 1 && own === wordAt(belowOf(forest, cell)))) cost++;
  } else if (own >= front) cost++;
  return cost;
}

/** The first move that costs least, attachments before shifts. */
export function goldMove(forest: Forest, state: number, gold: Gold): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const move of [left, right, shift]) {
    if (!isLegal(forest, state, move)) continue;
    const cost = moveCost(forest, state, gold, move);
    if (cost < least) {
      best = move;
      least = cost;
    }
  }
  return best;
}
