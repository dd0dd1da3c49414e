import { type Active, width } from "./features.ts";
import { labelCount, mayBegin, mayEnd, mayFollow, nameTypes, outside, positions } from "./labels.ts";

/** Weights of the tagger, `labelCount` for each row, and of the steps from label to label. */
export interface TaggerWeights {
  readonly rows: Float32Array | Int8Array;
  readonly steps: Float32Array | Int8Array;
  /** What is taken from the score of “no name”: more of it finds more names and more wrong ones. */
  readonly bias: number;
}

/** The steps that labels allow, each as before and after. */
const steps = Array.from({ length: labelCount * labelCount }, (_, step) => step).filter((step) =>
  mayFollow(Math.floor(step / labelCount), step % labelCount),
);
const stepFrom = Int8Array.from(steps, (step) => Math.floor(step / labelCount));
const stepTo = Int8Array.from(steps, (step) => step % labelCount);
const begin = Float64Array.from({ length: labelCount }, (_, label) =>
  mayBegin(label) ? 0 : Number.NEGATIVE_INFINITY,
);
const ending = Float64Array.from({ length: labelCount }, (_, label) =>
  mayEnd(label) ? 0 : Number.NEGATIVE_INFINITY,
);

/**
 * Sums the weights of each token's features into `scores`. A hot loop, most of the time that names take: the sums of the
 * thirteen labels stand in variables of their own.
 */
function sumWeights({ tokens, features }: Active, { rows, bias }: TaggerWeights, scores: Float64Array): void {
  for (let i = 0; i < tokens.length; i++) {
    let s0 = -bias;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    let s9 = 0;
    let s10 = 0;
    let s11 = 0;
    let s12 = 0;
    for (let f = i * width; f < (i + 1) * width; f++) {
      const row = (features[f] as number) * labelCount;
      s0 += rows[row] as number;
      s1 += rows[row + 1] as number;
      s2 += rows[row + 2] as number;
      s3 += rows[row + 3] as number;
      s4 += rows[row + 4] as number;
      s5 += rows[row + 5] as number;
      s6 += rows[row + 6] as number;
      s7 += rows[row + 7] as number;
      s8 += rows[row + 8] as number;
      s9 += rows[row + 9] as number;
      s10 += rows[row + 10] as number;
      s11 += rows[row + 11] as number;
      s12 += rows[row + 12] as number;
    }
    const own = i * labelCount;
    scores[own] = s0;
    scores[own + 1] = s1;
    scores[own + 2] = s2;
    scores[own + 3] = s3;
    scores[own + 4] = s4;
    scores[own + 5] = s5;
    scores[own + 6] = s6;
    scores[own + 7] = s7;
    scores[own + 8] = s8;
    scores[own + 9] = s9;
    scores[own + 10] = s10;
    scores[own + 11] = s11;
    scores[own + 12] = s12;
  }
}

/** The likeliest labels of the active tokens: Viterbi in each run. */
export function tagActive(active: Active, weights: TaggerWeights): Uint8Array {
  const { tokens, begins } = active;
  const size = tokens.length;
  const labels = new Uint8Array(size);
  const best = new Float64Array(size * labelCount);
  const from = new Int8Array(size * labelCount);
  const tops = new Float64Array(labelCount);
  sumWeights(active, weights, best);
  for (let at = 0, stop = 1; at < size; at = stop, stop = at + 1) {
    while (stop < size && !begins[stop]) stop++;
    for (let label = 0; label < labelCount; label++)
      best[at * labelCount + label] = (best[at * labelCount + label] as number) + (begin[label] as number);
    for (let i = at + 1; i < stop; i++) takeStep(i * labelCount, best, from, weights.steps, tops);
    let label = outside;
    let top = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < labelCount; l++) {
      const score = (best[(stop - 1) * labelCount + l] as number) + (ending[l] as number);
      if (score > top) {
        top = score;
        label = l;
      }
    }
    for (let i = stop - 1; i >= at; i--) {
      labels[i] = label;
      label = from[i * labelCount + label] as number;
    }
  }
  return labels;
}

/** Adds to the scores of a token's labels the best way to them from the token before. */
function takeStep(
  own: number,
  best: Float64Array,
  from: Int8Array,
  weights: TaggerWeights["steps"],
  tops: Float64Array,
): void {
  tops.fill(Number.NEGATIVE_INFINITY);
  for (let s = 0; s < stepFrom.length; s++) {
    const before = stepFrom[s] as number;
    const label = stepTo[s] as number;
    const score =
      (best[own - labelCount + before] as number) + (weights[before * labelCount + label] as number);
    if (score > (tops[label] as number)) {
      tops[label] = score;
      from[own + label] = before;
    }
  }
  for (let label = 0; label < labelCount; label++)
    best[own + label] = (best[own + label] as number) + (tops[label] as number);
}

/** A name that the weights found: tokens `from` to `to`. */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly type: (typeof nameTypes)[number];
}

/** Names from labels. */
export function toSpans({ tokens }: Active, labels: Uint8Array): TaggedName[] {
  const found: TaggedName[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const label = labels[i] as number;
    if (label === outside) continue;
    const position = (label - 1) & 3;
    if (position === positions.begin || position === positions.single) from = tokens[i] as number;
    if (position >= positions.last)
      found.push({
        from,
        to: (tokens[i] as number) + 1,
        type: nameTypes[(label - 1) >> 2] as (typeof nameTypes)[number],
      });
  }
  return found;
}
