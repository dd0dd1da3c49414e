import { left1, leftLabels, right1, rightLabels, width, wordField } from "./forest.ts";
import { hash1, hash2, hash3 } from "./hash.ts";
import { padding, type Words } from "./words.ts";

/** Number of features of one arc. */
export const labelFeatureCount = 40;

const near = (distance: number): number => {
  const size = Math.abs(distance);
  const class_ = size < 5 ? size : size < 9 ? 5 : 6;
  return distance < 0 ? class_ + 8 : class_;
};

/** Features of the arc between two nodes as they are at the moment it is made, for its relation. */
export function fillLabelFeatures(
  nodes: Int32Array,
  length: number,
  words: Words,
  coarse: Uint8Array,
  headNode: number,
  childNode: number,
  out: Int32Array,
): void {
  const { lower, tag, suffix3, quoted, breaks, verbs } = words;
  const headAt = headNode * width;
  const childAt = childNode * width;
  const head = nodes[headAt + wordField]!;
  const child = nodes[childAt + wordField]!;
  const isRoot = head >= length;
  const h = head + padding;
  const c = child + padding;
  const side = head < child ? 1 : 2;
  const hw = isRoot ? 4 : lower[h]!;
  const ht = isRoot ? 253 : tag[h]!;
  const cw = lower[c]!;
  const ct = tag[c]!;
  const pair = ht | (ct << 8) | (side << 16);
  const far = near(child - head);
  const first = nodes[childAt + left1]!;
  const last = nodes[childAt + right1]!;
  const firstWord = first < 0 ? 0 : lower[first + padding]!;
  const lastWord = last < 0 ? 0 : lower[last + padding]!;
  const firstLabel = nodes[childAt + left1 + 1]!;
  const lastLabel = nodes[childAt + right1 + 1]!;
  const headLeft = nodes[headAt + leftLabels]!;
  const headRight = nodes[headAt + rightLabels]!;
  const childLeft = nodes[childAt + leftLabels]!;
  const childRight = nodes[childAt + rightLabels]!;
  const hu = coarse[ht]!;
  const cu = coarse[ct]!;
  const before = tag[c - 1]!;
  const after = child + 1 >= length ? 254 : tag[c + 1]!;
  const zones = quoted[c]! | (isRoot ? 4 : quoted[h]! << 1);
  const breakCount = Math.min(2, Math.abs(breaks[c]! - breaks[h]!));
  const verbCount = Math.min(2, Math.abs(verbs[c]! - verbs[h]!));
  let n = 0;
  out[n++] = hash2(201, cw, side);
  out[n++] = hash2(202, ct, side);
  out[n++] = hash2(203, hw, side);
  out[n++] = hash2(204, ht, side);
  out[n++] = hash1(205, pair);
  out[n++] = hash2(206, pair, cw);
  out[n++] = hash2(207, pair, hw);
  out[n++] = hash2(208, hw, cw);
  out[n++] = hash2(209, pair, far);
  out[n++] = hash2(210, pair, firstLabel);
  out[n++] = hash2(211, pair, lastLabel);
  out[n++] = hash2(212, pair, childLeft);
  out[n++] = hash2(213, pair, childRight);
  out[n++] = hash2(214, pair, headLeft);
  out[n++] = hash2(215, pair, headRight);
  out[n++] = hash2(216, hw, headRight);
  out[n++] = hash2(217, hw, headLeft);
  out[n++] = hash2(218, cw, childLeft);
  out[n++] = hash2(219, cu, firstWord);
  out[n++] = hash2(220, cu, lastWord);
  out[n++] = hash3(221, hw, cu, firstWord);
  out[n++] = hash3(222, cw, hu, firstWord);
  out[n++] = hash3(223, hw, childLeft, ct);
  out[n++] = hash2(224, pair, before);
  out[n++] = hash2(225, pair, after);
  out[n++] = hash2(226, lower[c - 1]!, cu);
  out[n++] = hash2(227, lower[c + 1]!, cu);
  out[n++] = hash2(228, suffix3[c]!, side);
  out[n++] = hash2(229, isRoot ? 4 : suffix3[h]!, cu);
  out[n++] = hash3(230, pair, childLeft, headRight);
  out[n++] = hash3(231, pair, headLeft, headRight);
  out[n++] = hash3(232, hu, cu, nodes[headAt + right1 + 1]!);
  out[n++] = hash3(233, hu, cu, nodes[headAt + left1 + 1]!);
  out[n++] = hash3(234, pair, far, childLeft);
  out[n++] = hash3(235, hw, far, cu);
  out[n++] = hash3(236, hw, ct, before);
  out[n++] = hash2(237, pair, zones);
  out[n++] = hash3(238, hw, zones, cu);
  out[n++] = hash3(239, pair, breakCount, verbCount);
  out[n++] = hash3(240, hw, breakCount, cu);
}
