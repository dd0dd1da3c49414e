/** Answers to questions asked within one sentence, by the features they were asked with; an old one makes room. */
export interface Memo {
  readonly keys: Int32Array;
  readonly answers: Float64Array;
}

const places = 2048;

/** Memo of answers of `size` numbers. */
export const makeMemo = (size: number): Memo => ({
  keys: new Int32Array(places),
  answers: new Float64Array(places * size),
});

export const forget = ({ keys }: Memo): void => {
  keys.fill(0);
};

/** One number for all features; trees side by side differ in few words, so most questions were asked before. */
export function keyOf(features: Int32Array): number {
  let key = 0x2545f491;
  for (let at = 0; at < features.length; at++)
    key = (key + Math.imul(features[at]!, 0x9e3779b1 + 2 * at)) | 0;
  return key === 0 ? 1 : key;
}

/** Place of a key. */
export const placeOf = (key: number): number => ((key ^ (key >>> 15)) & (places - 1)) >>> 0;
