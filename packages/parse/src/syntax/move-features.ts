import {
  belowOf,
  type Forest,
  left1,
  left2,
  leftCount,
  leftLabels,
  nodeOf,
  right1,
  right2,
  rightCount,
  rightLabels,
  width,
  wordField,
} from "./forest.ts";
import { hash1, hash2, hash3 } from "./hash.ts";
import { padding, type Words } from "./words.ts";

/** Number of features of one state. */
export const moveFeatureCount = 98;

/**
 * Where each group of features begins in the list of all, and behind the last one its end. The features of a group see
 * the same few words or nodes, so that what they add up to is often known from an earlier state.
 */
export const groupStarts = [0, 10, 29, 41, 53, 60, 68, 76, 83, 89, 98] as const;

/** Distance as one of a few lengths. */
const near = (distance: number): number => (distance < 6 ? distance : distance < 11 ? 6 : 7);

const few = (count: number): number => Math.min(count, 2);

const noTag = 255;
const endTag = 254;
const noWord = 3;

const tagOf = ({ tag }: Words, word: number): number => (word < 0 ? noTag : tag[word + padding]!);
const lowerOf = ({ lower }: Words, word: number): number => (word < 0 ? noWord : lower[word + padding]!);
const aheadTag = ({ tag }: Words, word: number, length: number): number =>
  word >= length ? endTag : tag[word + padding]!;
const both = (word: number, tag: number): number => word ^ Math.imul(tag, 0x1f35);

/*
 * Features of a half-built tree for its next move: words, tags and labels on top of the stack (s0, s1, s2), at the front
 * of the text (b0, b1, b2) and of their children. After Zhang and Nivre (2011), for the arc-hybrid system of Kuhlmann,
 * Gómez-Rodríguez and Satta (2011). Written out line by line: all this runs more than once for every word.
 */

/** The front of the text. */
export function fillFront(words: Words, length: number, b0: number, out: Int32Array): void {
  const { lower } = words;
  const b0w = lower[b0 + padding]!;
  const b1w = lower[b0 + 1 + padding]!;
  const b2w = lower[b0 + 2 + padding]!;
  const b0t = aheadTag(words, b0, length);
  const b1t = aheadTag(words, b0 + 1, length);
  const b2t = aheadTag(words, b0 + 2, length);
  out[0] = hash1(107, both(b0w, b0t));
  out[1] = hash1(108, b0t);
  out[2] = hash1(109, b0w);
  out[3] = hash2(110, b1w, b1t);
  out[4] = hash1(111, b1t);
  out[5] = hash1(112, b1w);
  out[6] = hash2(113, b2w, b2t);
  out[7] = hash1(114, b2t);
  out[8] = hash2(124, b0t, b1t);
  out[9] = hash3(135, b0t, b1t, b2t);
}

/** The top of the stack and the front. */
export function fillPair(words: Words, length: number, s0: number, b0: number, out: Int32Array): void {
  const { lower, breaks, verbs } = words;
  const s0w = lowerOf(words, s0);
  const s0t = tagOf(words, s0);
  const b0w = lower[b0 + padding]!;
  const b1w = lower[b0 + 1 + padding]!;
  const b0t = aheadTag(words, b0, length);
  const b1t = aheadTag(words, b0 + 1, length);
  const s0wt = both(s0w, s0t);
  const b0wt = both(b0w, b0t);
  const pair = s0t | (b0t << 8);
  const gap = s0 < 0 ? 9 : near(b0 - s0);
  const b0breaks = s0 < 0 ? 3 : few(breaks[b0 + padding]! - breaks[s0 + padding]!);
  const b0verbs = s0 < 0 ? 3 : few(verbs[b0 + padding]! - verbs[s0 + padding]!);
  out[10] = hash1(101, s0wt);
  out[11] = hash1(102, s0t);
  out[12] = hash1(103, s0w);
  out[13] = hash2(117, s0wt, b0wt);
  out[14] = hash2(118, s0wt, b0w);
  out[15] = hash2(119, s0w, b0wt);
  out[16] = hash2(120, s0wt, b0t);
  out[17] = hash2(121, s0t, b0wt);
  out[18] = hash2(122, s0w, b0w);
  out[19] = hash1(123, pair);
  out[20] = hash2(133, s0t, b1t);
  out[21] = hash2(134, s0wt, b1w);
  out[22] = hash2(136, pair, b1t);
  out[23] = hash2(151, s0w, gap);
  out[24] = hash2(152, s0t, gap);
  out[25] = hash2(153, b0w, gap);
  out[26] = hash2(154, b0t, gap);
  out[27] = hash2(155, pair, gap);
  out[28] = hash3(196, pair, b0breaks, b0verbs);
}

/** The stack. */
export function fillStack(words: Words, s0: number, s1: number, s2: number, out: Int32Array): void {
  const { breaks, verbs } = words;
  const s0w = lowerOf(words, s0);
  const s1w = lowerOf(words, s1);
  const s0t = tagOf(words, s0);
  const s1t = tagOf(words, s1);
  const s2t = tagOf(words, s2);
  const s1wt = both(s1w, s1t);
  const below = s1t | (s0t << 8);
  const inner = s1 < 0 ? 9 : near(s0 - s1);
  const s0breaks = s1 < 0 ? 3 : few(breaks[s0 + padding]! - breaks[s1 + padding]!);
  const s0verbs = s1 < 0 ? 3 : few(verbs[s0 + padding]! - verbs[s1 + padding]!);
  out[29] = hash1(104, s1wt);
  out[30] = hash1(105, s1t);
  out[31] = hash1(106, s1w);
  out[32] = hash2(115, lowerOf(words, s2), s2t);
  out[33] = hash1(116, s2t);
  out[34] = hash2(125, s0w, s1w);
  out[35] = hash1(126, below);
  out[36] = hash2(127, both(s0w, s0t), s1t);
  out[37] = hash2(128, s0t, s1wt);
  out[38] = hash2(138, below, s2t);
  out[39] = hash2(156, below, inner);
  out[40] = hash3(197, below, s0breaks, s0verbs);
}

/** Stack and front. */
export function fillMiddle(
  words: Words,
  coarse: Uint8Array,
  length: number,
  s0: number,
  s1: number,
  b0: number,
  out: Int32Array,
): void {
  const { lower, quoted, breaks, verbs } = words;
  const s0w = lowerOf(words, s0);
  const s1w = lowerOf(words, s1);
  const b0w = lower[b0 + padding]!;
  const s0t = tagOf(words, s0);
  const s1t = tagOf(words, s1);
  const b0t = aheadTag(words, b0, length);
  const b1t = aheadTag(words, b0 + 1, length);
  const s0u = coarse[s0t]!;
  const s1u = coarse[s1t]!;
  const b0u = coarse[b0t]!;
  const below = s1t | (s0t << 8);
  const b0in = quoted[b0 + padding]!;
  const s0in = s0 < 0 ? 2 : quoted[s0 + padding]!;
  const s1in = s1 < 0 ? 2 : quoted[s1 + padding]!;
  const zones = b0in | (s0in << 2) | (s1in << 4);
  const b0breaks = s0 < 0 ? 3 : few(breaks[b0 + padding]! - breaks[s0 + padding]!);
  const s0breaks = s1 < 0 ? 3 : few(breaks[s0 + padding]! - breaks[s1 + padding]!);
  const b0verbs = s0 < 0 ? 3 : few(verbs[b0 + padding]! - verbs[s0 + padding]!);
  const s0verbs = s1 < 0 ? 3 : few(verbs[s0 + padding]! - verbs[s1 + padding]!);
  out[41] = hash2(129, s1t, b0t);
  out[42] = hash2(130, s1w, b0w);
  out[43] = hash2(131, both(s1w, s1t), b0t);
  out[44] = hash2(132, s1t, both(b0w, b0t));
  out[45] = hash2(137, below, b0t);
  out[46] = hash3(150, below, b0t, b1t);
  out[47] = hash3(183, s0u | (b0u << 8), coarse[b1t]!, s1u);
  out[48] = hash3(191, s0w, s1u, b0w);
  out[49] = hash2(193, zones, s0t | (b0t << 8));
  out[50] = hash2(194, zones, below);
  out[51] = hash3(195, zones, s0w, b0u);
  out[52] = hash3(198, s0breaks | (b0breaks << 2), s0verbs | (b0verbs << 2), s1u | (s0u << 8) | (b0u << 16));
}

/** Children of the top of the stack on its left. */
export function fillTopLeft(words: Words, nodes: Int32Array, node: number, out: Int32Array): void {
  const at = node * width;
  const s0 = nodes[at + wordField]!;
  const first = nodes[at + left1]!;
  const second = nodes[at + left2]!;
  const firstLabel = nodes[at + left1 + 1]!;
  const secondLabel = nodes[at + left2 + 1]!;
  const count = nodes[at + leftCount]!;
  const s0w = lowerOf(words, s0);
  const s0t = tagOf(words, s0);
  out[53] = hash3(146, s0t, tagOf(words, first), tagOf(words, second));
  out[54] = hash2(159, s0w, count);
  out[55] = hash2(160, s0t, count);
  out[56] = hash2(165, s0t, firstLabel);
  out[57] = hash3(172, s0t, firstLabel, secondLabel);
  out[58] = hash2(176, s0t, nodes[at + leftLabels]!);
  out[59] = hash2(186, first < 0 ? 0 : words.lower[first + padding]!, s0t);
}

/** Children of the top of the stack on its right. */
export function fillTopRight(words: Words, nodes: Int32Array, node: number, out: Int32Array): void {
  const at = node * width;
  const s0 = nodes[at + wordField]!;
  const first = nodes[at + right1]!;
  const second = nodes[at + right2]!;
  const firstLabel = nodes[at + right1 + 1]!;
  const secondLabel = nodes[at + right2 + 1]!;
  const count = nodes[at + rightCount]!;
  const s0w = lowerOf(words, s0);
  const s0t = tagOf(words, s0);
  out[60] = hash3(147, s0t, tagOf(words, first), tagOf(words, second));
  out[61] = hash2(157, s0w, count);
  out[62] = hash2(158, s0t, count);
  out[63] = hash2(166, s0t, firstLabel);
  out[64] = hash2(167, s0w, firstLabel);
  out[65] = hash3(173, s0t, firstLabel, secondLabel);
  out[66] = hash2(177, s0t, nodes[at + rightLabels]!);
  out[67] = hash2(187, first < 0 ? 0 : words.lower[first + padding]!, s0t);
}

/** Children of the front. */
export function fillFrontChildren(
  words: Words,
  nodes: Int32Array,
  length: number,
  node: number,
  out: Int32Array,
): void {
  const at = node * width;
  const b0 = nodes[at + wordField]!;
  const first = nodes[at + left1]!;
  const firstLabel = nodes[at + left1 + 1]!;
  const count = nodes[at + leftCount]!;
  const b0w = words.lower[b0 + padding]!;
  const b0t = aheadTag(words, b0, length);
  out[68] = hash3(148, b0t, tagOf(words, first), tagOf(words, nodes[at + left2]!));
  out[69] = hash2(161, b0w, count);
  out[70] = hash2(162, b0t, count);
  out[71] = hash2(168, b0t, firstLabel);
  out[72] = hash2(169, b0w, firstLabel);
  out[73] = hash3(174, b0t, firstLabel, nodes[at + left2 + 1]!);
  out[74] = hash2(179, b0t, nodes[at + leftLabels]!);
  out[75] = hash2(188, first < 0 ? 0 : words.lower[first + padding]!, b0t);
}

/** Children of the second word of the stack. */
export function fillSecondRight(words: Words, nodes: Int32Array, node: number, out: Int32Array): void {
  const at = node * width;
  const s1 = nodes[at + wordField]!;
  const first = nodes[at + right1]!;
  const second = nodes[at + right2]!;
  const firstLabel = nodes[at + right1 + 1]!;
  const secondLabel = nodes[at + right2 + 1]!;
  const count = nodes[at + rightCount]!;
  const s1w = lowerOf(words, s1);
  const s1t = tagOf(words, s1);
  out[76] = hash3(149, s1t, tagOf(words, first), tagOf(words, second));
  out[77] = hash2(163, s1t, count);
  out[78] = hash2(164, s1w, count);
  out[79] = hash2(170, s1t, firstLabel);
  out[80] = hash2(171, s1w, firstLabel);
  out[81] = hash3(175, s1t, firstLabel, secondLabel);
  out[82] = hash2(178, s1t, nodes[at + rightLabels]!);
}

/** The top, the front and their children. */
export function fillPairChildren(
  words: Words,
  coarse: Uint8Array,
  nodes: Int32Array,
  length: number,
  top: number,
  front: number,
  depth: number,
  out: Int32Array,
): void {
  const topAt = top * width;
  const frontAt = front * width;
  const s0 = nodes[topAt + wordField]!;
  const b0t = aheadTag(words, nodes[frontAt + wordField]!, length);
  const pair = tagOf(words, s0) | (b0t << 8);
  out[83] = hash2(139, pair, tagOf(words, nodes[topAt + left1]!));
  out[84] = hash2(140, pair, tagOf(words, nodes[topAt + right1]!));
  out[85] = hash2(141, pair, tagOf(words, nodes[frontAt + left1]!));
  out[86] = hash3(181, pair, nodes[topAt + leftLabels]!, nodes[frontAt + leftLabels]!);
  out[87] = hash3(184, lowerOf(words, s0), nodes[topAt + rightLabels]!, coarse[b0t]!);
  out[88] = hash2(192, depth, pair);
}

/** The stack and its children. */
export function fillStackChildren(
  words: Words,
  coarse: Uint8Array,
  nodes: Int32Array,
  top: number,
  second: number,
  out: Int32Array,
): void {
  const topAt = top * width;
  const secondAt = second * width;
  const s0 = nodes[topAt + wordField]!;
  const s1 = nodes[secondAt + wordField]!;
  const s0t = tagOf(words, s0);
  const s1t = tagOf(words, s1);
  const s1w = lowerOf(words, s1);
  const s0u = coarse[s0t]!;
  const below = s1t | (s0t << 8);
  const rightSet = nodes[secondAt + rightLabels]!;
  out[89] = hash2(142, below, tagOf(words, nodes[secondAt + right1]!));
  out[90] = hash2(143, below, tagOf(words, nodes[secondAt + left1]!));
  out[91] = hash2(144, below, tagOf(words, nodes[topAt + left1]!));
  out[92] = hash2(145, below, tagOf(words, nodes[topAt + right1]!));
  out[93] = hash3(180, coarse[s1t]!, nodes[secondAt + leftLabels]!, s0u);
  out[94] = hash3(182, below, rightSet, nodes[topAt + leftLabels]!);
  out[95] = hash3(185, s1w, rightSet, s0u);
  out[96] = hash3(189, nodes[secondAt + left1 + 1]!, s1t, s0u);
  out[97] = hash3(190, nodes[secondAt + right1 + 1]!, nodes[topAt + left1 + 1]!, below);
}

/** Depth of a stack as features see it. */
export const shallow = (depth: number): number => Math.min(depth, 4);

/** All features of a state. */
export function fillMoveFeatures(
  forest: Forest,
  state: number,
  words: Words,
  coarse: Uint8Array,
  out: Int32Array,
): void {
  const { nodes, length } = forest;
  const belowTop = belowOf(forest, forest.top[state]!);
  const top = nodeOf(forest, forest.top[state]!);
  const second = nodeOf(forest, belowTop);
  const s0 = nodes[top * width + wordField]!;
  const s1 = nodes[second * width + wordField]!;
  const s2 = nodes[nodeOf(forest, belowOf(forest, belowTop)) * width + wordField]!;
  const b0 = forest.front[state]!;
  const front = forest.frontNode[state]!;
  fillFront(words, length, b0, out);
  fillPair(words, length, s0, b0, out);
  fillStack(words, s0, s1, s2, out);
  fillMiddle(words, coarse, length, s0, s1, b0, out);
  fillTopLeft(words, nodes, top, out);
  fillTopRight(words, nodes, top, out);
  fillFrontChildren(words, nodes, length, front, out);
  fillSecondRight(words, nodes, second, out);
  fillPairChildren(words, coarse, nodes, length, top, front, shallow(forest.depth[state]!), out);
  fillStackChildren(words, coarse, nodes, top, second, out);
}
