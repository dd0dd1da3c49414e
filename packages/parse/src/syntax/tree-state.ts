/** Moves of the arc-hybrid system: take the next word, or attach the last taken one to the next or the one before. */
export const shift = 0;
export const left = 1;
export const right = 2;

/** What is kept of a word, at `word * width + field`; −1 stands for no word. */
export const width = 13;
export const headField = 0;
export const labelField = 1;
/** Outermost and second outermost child on either side. */
export const left1 = 2;
export const left2 = 3;
export const right1 = 4;
export const right2 = 5;
/** Number of children on either side. */
export const leftCount = 6;
export const rightCount = 7;
/** Labels of the children on either side, as a set of bits. */
export const leftLabels = 8;
export const rightLabels = 9;
/** The stack: here the number of a place in it takes that of the word. */
export const stackField = 10;
/** The moves made so far: two places for each word, as each is taken and attached once. */
export const historyField = 11;

/**
 * A half-built tree over `length` words; word `length` is the root, which waits behind the last one. All of it lies in
 * one array, so that a state is copied at one stroke.
 */
export interface TreeState {
  readonly all: Int32Array;
  length: number;
  /** Words on the stack: they were taken and have no head yet. */
  depth: number;
  /** The next word. */
  front: number;
  score: number;
}

/** Room for a tree over up to `capacity` words. */
export const makeState = (capacity: number): TreeState => ({
  all: new Int32Array((capacity + 1) * width),
  length: 0,
  depth: 0,
  front: 0,
  score: 0,
});

/** Empties a state for a sentence of `length` words. */
export function resetState(state: TreeState, length: number): void {
  const { all } = state;
  all.fill(0, 0, (length + 1) * width);
  for (let at = 0; at <= length * width; at += width) {
    all[at + headField] = -1;
    all[at + left1] = -1;
    all[at + left2] = -1;
    all[at + right1] = -1;
    all[at + right2] = -1;
  }
  state.length = length;
  state.depth = 0;
  state.front = 0;
  state.score = 0;
}

/** Makes `to` the same as `from`; it must have as much room. */
export function copyState(from: TreeState, to: TreeState): void {
  to.all.set(from.all.subarray(0, (from.length + 1) * width));
  to.length = from.length;
  to.depth = from.depth;
  to.front = from.front;
  to.score = from.score;
}

/** The word `below` places under the top of the stack; −1 where there is none. */
export const stackWord = ({ all, depth }: TreeState, below: number): number =>
  depth > below ? all[(depth - 1 - below) * width + stackField]! : -1;

/** Whether a move can be made: one word alone hangs from the root, and every word gets a head. */
export function isLegal({ depth, front, length }: TreeState, move: number): boolean {
  if (move === shift) return front < length;
  if (move === left) return depth >= 1 && (front < length || depth === 1);
  return depth >= 2;
}

/** Whether the tree is whole. */
export const isDone = ({ depth, front, length }: TreeState): boolean => front === length && depth === 0;

/** Head that a move to the left or right gives to the word on top of the stack. */
export const headOf = (state: TreeState, move: number): number =>
  move === left ? state.front : stackWord(state, 1);

/** Number of moves made so far. */
export const stepsOf = ({ front, depth }: TreeState): number => 2 * front - depth;

/** Where `all` holds the move of a step. */
export const historyAt = (step: number): number => (step >> 1) * width + historyField + (step & 1);

/** Makes a move; `label` is that of the arc it makes. */
export function makeMove(state: TreeState, move: number, label: number): void {
  const { all } = state;
  all[historyAt(stepsOf(state))] = move;
  if (move === shift) {
    all[state.depth++ * width + stackField] = state.front++;
    return;
  }
  const child = stackWord(state, 0);
  const head = headOf(state, move);
  state.depth--;
  all[child * width + headField] = head;
  all[child * width + labelField] = label;
  const at = head * width;
  const first = at + (move === left ? left1 : right1);
  const second = at + (move === left ? left2 : right2);
  const count = at + (move === left ? leftCount : rightCount);
  const labels = at + (move === left ? leftLabels : rightLabels);
  all[second] = all[first]!;
  all[first] = child;
  all[count] = all[count]! + 1;
  all[labels] = all[labels]! | (1 << (label & 31));
}
