/** Moves of the arc-hybrid system: take the next word, or attach the last taken one to the next or the one before. */
export const shift = 0;
export const left = 1;
export const right = 2;

/** Label of a child that is not there, and number of children of a node that is not. */
const noLabel = 63;
const noCount = 9;

/** Fields of a node, at `node * width + field`. */
export const width = 16;
export const wordField = 0;
/** Outermost and second outermost child on either side, −1 where there is none, each with its label. */
export const left1 = 1;
export const left2 = 3;
export const right1 = 5;
export const right2 = 7;
/** Number of children on either side. */
export const leftCount = 9;
export const rightCount = 10;
/** Labels of the children on either side, as a set of bits. */
export const leftLabels = 11;
export const rightLabels = 12;
/** The node as it was when it was taken: later it gets children on its right alone. */
export const takenField = 13;
/** Which sums over features are known of it, as a set of bits. */
export const knownField = 14;

/**
 * The half-built trees over one sentence, with all they share kept once. A *node* is a word with the children it has so
 * far; nodes 0 to `length` are words without any, of which word `length` is the root, which waits behind the last one, and
 * node `length + 1` stands for no node, with the word −1. A *cell* is a node on a stack and the cell below it. A *state* is a half-built tree: top of its stack, node at the
 * front, and the state and move it came from. No state is ever copied or changed.
 */
export interface Forest {
  readonly breadth: number;
  length: number;
  readonly nodes: Int32Array;
  nodeCount: number;
  readonly cellNode: Int32Array;
  readonly cellBelow: Int32Array;
  cellCount: number;
  readonly top: Int32Array;
  /** Words on the stack: they were taken and have no head yet. */
  readonly depth: Int32Array;
  /** The next word, and the same with its children. */
  readonly front: Int32Array;
  readonly frontNode: Int32Array;
  readonly parent: Int32Array;
  readonly move: Uint8Array;
  readonly label: Uint8Array;
  readonly score: Float64Array;
  stateCount: number;
  /** Nodes by what they were made of, so that equal ones are one. */
  readonly madeOf: Int32Array;
  readonly made: Int32Array;
  /** Size of the part of `madeOf` in use less 1, a power of two less 1; −1 where equal nodes may be several. */
  mask: number;
}

/** Longest sentence in which equal nodes are one: their making is told by one number. */
export const longestShared = 250;

/** Room for sentences of up to `words` words, of which those that are not over `longestShared` see `breadth` states side by side. */
export function makeForest(words: number, breadth: number): Forest {
  const states = Math.max(2 * breadth * Math.min(words, longestShared), 2 * words) + 1;
  let shared = 1;
  while (shared < 3 * breadth * Math.min(words, longestShared)) shared *= 2;
  const array = () => new Int32Array(states);
  return {
    breadth,
    length: 0,
    nodes: new Int32Array((states + words + 2) * width),
    nodeCount: 0,
    cellNode: array(),
    cellBelow: array(),
    cellCount: 0,
    top: array(),
    depth: array(),
    front: array(),
    frontNode: array(),
    parent: array(),
    move: new Uint8Array(states),
    label: new Uint8Array(states),
    score: new Float64Array(states),
    stateCount: 0,
    madeOf: new Int32Array(shared),
    made: new Int32Array(shared),
    mask: -1,
  };
}

/** Empties a forest for a sentence of `length` words; its only state is 0. */
export function resetForest(forest: Forest, length: number): void {
  const { nodes, top, depth, front, frontNode, score, parent, madeOf } = forest;
  for (let node = 0; node <= length + 1; node++) {
    const at = node * width;
    nodes.fill(0, at, at + width);
    nodes[at + wordField] = node;
    for (let child = left1; child <= right2; child += 2) {
      nodes[at + child] = -1;
      nodes[at + child + 1] = noLabel;
    }
    nodes[at + takenField] = node;
  }
  const none = (length + 1) * width;
  nodes[none + wordField] = -1;
  nodes[none + leftCount] = noCount;
  nodes[none + rightCount] = noCount;
  forest.length = length;
  forest.nodeCount = length + 2;
  forest.cellCount = 0;
  forest.stateCount = 1;
  top[0] = -1;
  depth[0] = 0;
  front[0] = 0;
  frontNode[0] = 0;
  score[0] = 0;
  parent[0] = -1;
  forest.mask = -1;
  if (length > longestShared) return;
  let size = 1;
  while (size < 3 * forest.breadth * length) size *= 2;
  forest.mask = size - 1;
  madeOf.fill(0, 0, size);
}

/** The node of a cell; −1 is no cell. */
export const nodeOf = ({ cellNode, length }: Forest, cell: number): number =>
  cell < 0 ? length + 1 : cellNode[cell]!;

/** The cell below one. */
export const belowOf = ({ cellBelow }: Forest, cell: number): number => (cell < 0 ? -1 : cellBelow[cell]!);

/** Whether a move can be made: one word alone hangs from the root, and every word gets a head. */
export function isLegal({ depth, front, length }: Forest, state: number, move: number): boolean {
  const atEnd = front[state]! === length;
  if (move === shift) return !atEnd;
  if (move === left) return depth[state]! >= 1 && (!atEnd || depth[state] === 1);
  return depth[state]! >= 2;
}

/** Whether the tree is whole. */
export const isDone = ({ depth, front, length }: Forest, state: number): boolean =>
  front[state] === length && depth[state] === 0;

/** Node that a move to the left or right makes the head of the one on top of the stack. */
export const headOf = (forest: Forest, state: number, move: number): number =>
  move === left ? forest.frontNode[state]! : nodeOf(forest, belowOf(forest, forest.top[state]!));

/** Makes a move, `label` is that of the arc it makes, and gives the state it leads to. */
export function makeMove(forest: Forest, state: number, move: number, label: number): number {
  const { nodes, cellNode, cellBelow, top, depth, front, frontNode } = forest;
  const next = forest.stateCount++;
  forest.parent[next] = state;
  forest.move[next] = move;
  forest.label[next] = label;
  const cell = top[state]!;
  if (move === shift) {
    top[next] = pushCell(forest, frontNode[state]!, cell);
    depth[next] = depth[state]! + 1;
    front[next] = front[state]! + 1;
    frontNode[next] = front[state]! + 1;
    return next;
  }
  const child = nodes[cellNode[cell]! * width + wordField]!;
  const below = cellBelow[cell]!;
  depth[next] = depth[state]! - 1;
  front[next] = front[state]!;
  if (move === left) {
    top[next] = below;
    frontNode[next] = attach(forest, frontNode[state]!, child, label, left1);
  } else {
    top[next] = pushCell(forest, attach(forest, cellNode[below]!, child, label, right1), cellBelow[below]!);
    frontNode[next] = frontNode[state]!;
  }
  return next;
}

function pushCell(forest: Forest, node: number, below: number): number {
  const cell = forest.cellCount++;
  forest.cellNode[cell] = node;
  forest.cellBelow[cell] = below;
  return cell;
}

/** The node with one child more on the side of which `first` is the outermost. */
function attach(forest: Forest, node: number, child: number, label: number, first: number): number {
  const { nodes, madeOf, made, mask } = forest;
  // 15 bits of a node, 8 of a word, 6 of a label, the side and 1, so that no making is 0.
  const making = (node << 16) | (child << 8) | (label << 2) | (first === left1 ? 3 : 1);
  let slot = 0;
  if (mask >= 0) {
    slot = (Math.imul(making, 0x9e3779b1) >>> 12) & mask;
    while (madeOf[slot] !== 0) {
      if (madeOf[slot] === making) return made[slot]!;
      slot = (slot + 1) & mask;
    }
  }
  const next = forest.nodeCount++;
  if (mask >= 0) {
    madeOf[slot] = making;
    made[slot] = next;
  }
  const from = node * width;
  const at = next * width;
  for (let field = 0; field < knownField; field++) nodes[at + field] = nodes[from + field]!;
  nodes[at + knownField] = 0;
  nodes[at + first + 2] = nodes[from + first]!;
  nodes[at + first + 3] = nodes[from + first + 1]!;
  nodes[at + first] = child;
  nodes[at + first + 1] = label;
  const isLeft = first === left1;
  const count = at + (isLeft ? leftCount : rightCount);
  const labels = at + (isLeft ? leftLabels : rightLabels);
  nodes[count] = nodes[count]! + 1;
  nodes[labels] = nodes[labels]! | (1 << (label & 31));
  if (isLeft) nodes[at + takenField] = next;
  return next;
}

/** Writes the head and label of each word that has one in a state. */
export function readArcs(forest: Forest, state: number, heads: Int32Array, labels: Uint8Array): void {
  const { nodes, parent, move, label } = forest;
  for (let next = state; parent[next]! >= 0; next = parent[next]!) {
    if (move[next] === shift) continue;
    const before = parent[next]!;
    const child = nodes[nodeOf(forest, forest.top[before]!) * width + wordField]!;
    heads[child] = nodes[headOf(forest, before, move[next]!) * width + wordField]!;
    labels[child] = label[next]!;
  }
}
