import { hash1, hash2, hash3 } from "./hash.ts";
import {
  labelField,
  left1,
  left2,
  leftCount,
  leftLabels,
  right1,
  right2,
  rightCount,
  rightLabels,
  stackWord,
  type TreeState,
  width,
} from "./tree-state.ts";
import { padding, type Words } from "./words.ts";

/** Number of features of one state. */
export const moveFeatureCount = 98;

/** Ends of the groups of features that see the same words: what one group adds is often known from an earlier state. */
export const moveGroupEnds: readonly number[] = [10, 29, 41, 53, 68, 76, 83, 89, 98];

/** Distance as one of a few lengths. */
const near = (distance: number): number => (distance < 6 ? distance : distance < 11 ? 6 : 7);

const few = (count: number): number => (count > 2 ? 2 : count);

/**
 * Features of a half-built tree for its next move: words, tags and labels on top of the stack (s0, s1, s2), at the front
 * of the text (b0, b1, b2) and of their children. After Zhang and Nivre (2011), for the arc-hybrid system of Kuhlmann,
 * Gómez-Rodríguez and Satta (2011). Written out line by line: this runs twice for every word.
 */
export function fillMoveFeatures(state: TreeState, words: Words, coarse: Uint8Array, out: Int32Array): void {
  const { all, depth, front, length } = state;
  const { lower, tag, quoted, breaks, verbs } = words;
  const s0 = stackWord(state, 0);
  const s1 = stackWord(state, 1);
  const s2 = stackWord(state, 2);
  const b0 = front;
  const s0at = s0 * width;
  const s1at = s1 * width;
  const b0at = b0 * width;
  const s0w = s0 < 0 ? 3 : lower[s0 + padding]!;
  const s1w = s1 < 0 ? 3 : lower[s1 + padding]!;
  const s2w = s2 < 0 ? 3 : lower[s2 + padding]!;
  const s0t = s0 < 0 ? 255 : tag[s0 + padding]!;
  const s1t = s1 < 0 ? 255 : tag[s1 + padding]!;
  const s2t = s2 < 0 ? 255 : tag[s2 + padding]!;
  const b0w = lower[b0 + padding]!;
  const b1w = lower[b0 + 1 + padding]!;
  const b2w = lower[b0 + 2 + padding]!;
  const b0t = b0 >= length ? 254 : tag[b0 + padding]!;
  const b1t = b0 + 1 >= length ? 254 : tag[b0 + 1 + padding]!;
  const b2t = b0 + 2 >= length ? 254 : tag[b0 + 2 + padding]!;
  const s0u = coarse[s0t]!;
  const s1u = coarse[s1t]!;
  const b0u = coarse[b0t]!;
  const b1u = coarse[b1t]!;
  const s0wt = s0w ^ Math.imul(s0t, 0x1f35);
  const s1wt = s1w ^ Math.imul(s1t, 0x1f35);
  const b0wt = b0w ^ Math.imul(b0t, 0x1f35);
  const s0l = s0 < 0 ? -1 : all[s0at + left1]!;
  const s0l2 = s0 < 0 ? -1 : all[s0at + left2]!;
  const s0r = s0 < 0 ? -1 : all[s0at + right1]!;
  const s0r2 = s0 < 0 ? -1 : all[s0at + right2]!;
  const s1l = s1 < 0 ? -1 : all[s1at + left1]!;
  const s1r = s1 < 0 ? -1 : all[s1at + right1]!;
  const s1r2 = s1 < 0 ? -1 : all[s1at + right2]!;
  const b0l = all[b0at + left1]!;
  const b0l2 = all[b0at + left2]!;
  const s0lt = s0l < 0 ? 255 : tag[s0l + padding]!;
  const s0l2t = s0l2 < 0 ? 255 : tag[s0l2 + padding]!;
  const s0rt = s0r < 0 ? 255 : tag[s0r + padding]!;
  const s0r2t = s0r2 < 0 ? 255 : tag[s0r2 + padding]!;
  const s1lt = s1l < 0 ? 255 : tag[s1l + padding]!;
  const s1rt = s1r < 0 ? 255 : tag[s1r + padding]!;
  const s1r2t = s1r2 < 0 ? 255 : tag[s1r2 + padding]!;
  const b0lt = b0l < 0 ? 255 : tag[b0l + padding]!;
  const b0l2t = b0l2 < 0 ? 255 : tag[b0l2 + padding]!;
  const s0ll = s0l < 0 ? 63 : all[s0l * width + labelField]!;
  const s0l2l = s0l2 < 0 ? 63 : all[s0l2 * width + labelField]!;
  const s0rl = s0r < 0 ? 63 : all[s0r * width + labelField]!;
  const s0r2l = s0r2 < 0 ? 63 : all[s0r2 * width + labelField]!;
  const s1ll = s1l < 0 ? 63 : all[s1l * width + labelField]!;
  const s1rl = s1r < 0 ? 63 : all[s1r * width + labelField]!;
  const s1r2l = s1r2 < 0 ? 63 : all[s1r2 * width + labelField]!;
  const b0ll = b0l < 0 ? 63 : all[b0l * width + labelField]!;
  const b0l2l = b0l2 < 0 ? 63 : all[b0l2 * width + labelField]!;
  const s0left = s0 < 0 ? 0 : all[s0at + leftLabels]!;
  const s0right = s0 < 0 ? 0 : all[s0at + rightLabels]!;
  const s1left = s1 < 0 ? 0 : all[s1at + leftLabels]!;
  const s1right = s1 < 0 ? 0 : all[s1at + rightLabels]!;
  const b0left = all[b0at + leftLabels]!;
  const s0vl = s0 < 0 ? 9 : all[s0at + leftCount]!;
  const s0vr = s0 < 0 ? 9 : all[s0at + rightCount]!;
  const s1vr = s1 < 0 ? 9 : all[s1at + rightCount]!;
  const b0vl = all[b0at + leftCount]!;
  const gap = s0 < 0 ? 9 : near(b0 - s0);
  const inner = s1 < 0 ? 9 : near(s0 - s1);
  const pair = s0t | (b0t << 8);
  const below = s1t | (s0t << 8);
  const b0in = quoted[b0 + padding]!;
  const s0in = s0 < 0 ? 2 : quoted[s0 + padding]!;
  const s1in = s1 < 0 ? 2 : quoted[s1 + padding]!;
  const zones = b0in | (s0in << 2) | (s1in << 4);
  const b0breaks = s0 < 0 ? 3 : few(breaks[b0 + padding]! - breaks[s0 + padding]!);
  const s0breaks = s1 < 0 ? 3 : few(breaks[s0 + padding]! - breaks[s1 + padding]!);
  const b0verbs = s0 < 0 ? 3 : few(verbs[b0 + padding]! - verbs[s0 + padding]!);
  const s0verbs = s1 < 0 ? 3 : few(verbs[s0 + padding]! - verbs[s1 + padding]!);
  let n = 0;
  // The front of the text.
  out[n++] = hash1(107, b0wt);
  out[n++] = hash1(108, b0t);
  out[n++] = hash1(109, b0w);
  out[n++] = hash2(110, b1w, b1t);
  out[n++] = hash1(111, b1t);
  out[n++] = hash1(112, b1w);
  out[n++] = hash2(113, b2w, b2t);
  out[n++] = hash1(114, b2t);
  out[n++] = hash2(124, b0t, b1t);
  out[n++] = hash3(135, b0t, b1t, b2t);
  // The top of the stack and the front.
  out[n++] = hash1(101, s0wt);
  out[n++] = hash1(102, s0t);
  out[n++] = hash1(103, s0w);
  out[n++] = hash2(117, s0wt, b0wt);
  out[n++] = hash2(118, s0wt, b0w);
  out[n++] = hash2(119, s0w, b0wt);
  out[n++] = hash2(120, s0wt, b0t);
  out[n++] = hash2(121, s0t, b0wt);
  out[n++] = hash2(122, s0w, b0w);
  out[n++] = hash1(123, pair);
  out[n++] = hash2(133, s0t, b1t);
  out[n++] = hash2(134, s0wt, b1w);
  out[n++] = hash2(136, pair, b1t);
  out[n++] = hash2(151, s0w, gap);
  out[n++] = hash2(152, s0t, gap);
  out[n++] = hash2(153, b0w, gap);
  out[n++] = hash2(154, b0t, gap);
  out[n++] = hash2(155, pair, gap);
  out[n++] = hash3(196, pair, b0breaks, b0verbs);
  // The stack.
  out[n++] = hash1(104, s1wt);
  out[n++] = hash1(105, s1t);
  out[n++] = hash1(106, s1w);
  out[n++] = hash2(115, s2w, s2t);
  out[n++] = hash1(116, s2t);
  out[n++] = hash2(125, s0w, s1w);
  out[n++] = hash1(126, below);
  out[n++] = hash2(127, s0wt, s1t);
  out[n++] = hash2(128, s0t, s1wt);
  out[n++] = hash2(138, below, s2t);
  out[n++] = hash2(156, below, inner);
  out[n++] = hash3(197, below, s0breaks, s0verbs);
  // Stack and front.
  out[n++] = hash2(129, s1t, b0t);
  out[n++] = hash2(130, s1w, b0w);
  out[n++] = hash2(131, s1wt, b0t);
  out[n++] = hash2(132, s1t, b0wt);
  out[n++] = hash2(137, below, b0t);
  out[n++] = hash3(150, s1t | (s0t << 8), b0t, b1t);
  out[n++] = hash3(183, s0u | (b0u << 8), b1u, s1u);
  out[n++] = hash3(191, s0w, s1u, b0w);
  out[n++] = hash2(193, zones, pair);
  out[n++] = hash2(194, zones, below);
  out[n++] = hash3(195, zones, s0w, b0u);
  out[n++] = hash3(198, s0breaks | (b0breaks << 2), s0verbs | (b0verbs << 2), s1u | (s0u << 8) | (b0u << 16));
  // Children of the top of the stack.
  out[n++] = hash3(146, s0t, s0lt, s0l2t);
  out[n++] = hash3(147, s0t, s0rt, s0r2t);
  out[n++] = hash2(157, s0w, s0vr);
  out[n++] = hash2(158, s0t, s0vr);
  out[n++] = hash2(159, s0w, s0vl);
  out[n++] = hash2(160, s0t, s0vl);
  out[n++] = hash2(165, s0t, s0ll);
  out[n++] = hash2(166, s0t, s0rl);
  out[n++] = hash2(167, s0w, s0rl);
  out[n++] = hash3(172, s0t, s0ll, s0l2l);
  out[n++] = hash3(173, s0t, s0rl, s0r2l);
  out[n++] = hash2(176, s0t, s0left);
  out[n++] = hash2(177, s0t, s0right);
  out[n++] = hash2(186, s0l < 0 ? 0 : lower[s0l + padding]!, s0t);
  out[n++] = hash2(187, s0r < 0 ? 0 : lower[s0r + padding]!, s0t);
  // Children of the front.
  out[n++] = hash3(148, b0t, b0lt, b0l2t);
  out[n++] = hash2(161, b0w, b0vl);
  out[n++] = hash2(162, b0t, b0vl);
  out[n++] = hash2(168, b0t, b0ll);
  out[n++] = hash2(169, b0w, b0ll);
  out[n++] = hash3(174, b0t, b0ll, b0l2l);
  out[n++] = hash2(179, b0t, b0left);
  out[n++] = hash2(188, b0l < 0 ? 0 : lower[b0l + padding]!, b0t);
  // Children of the second word of the stack.
  out[n++] = hash3(149, s1t, s1rt, s1r2t);
  out[n++] = hash2(163, s1t, s1vr);
  out[n++] = hash2(164, s1w, s1vr);
  out[n++] = hash2(170, s1t, s1rl);
  out[n++] = hash2(171, s1w, s1rl);
  out[n++] = hash3(175, s1t, s1rl, s1r2l);
  out[n++] = hash2(178, s1t, s1right);
  // The top, the front and their children.
  out[n++] = hash2(139, pair, s0lt);
  out[n++] = hash2(140, pair, s0rt);
  out[n++] = hash2(141, pair, b0lt);
  out[n++] = hash3(181, pair, s0left, b0left);
  out[n++] = hash3(184, s0w, s0right, b0u);
  out[n++] = hash2(192, depth > 3 ? 4 : depth, pair);
  // The stack and its children.
  out[n++] = hash2(142, below, s1rt);
  out[n++] = hash2(143, below, s1lt);
  out[n++] = hash2(144, below, s0lt);
  out[n++] = hash2(145, below, s0rt);
  out[n++] = hash3(180, s1u, s1left, s0u);
  out[n++] = hash3(182, below, s1right, s0left);
  out[n++] = hash3(185, s1w, s1right, s0u);
  out[n++] = hash3(189, s1ll, s1t, s0u);
  out[n++] = hash3(190, s1rl, s0ll, below);
}
