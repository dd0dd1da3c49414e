/** Answers to questions asked within one sentence, by the features they were asked with; an old one makes room. */
export interface Memo {
  readonly keys: Int32Array;
  /** A second key each, so that no two questions are taken for one. */
  readonly checks: Int32Array;
  readonly answers: Float64Array;
}

const places = 4096;

/** Memo of answers of `size` numbers. */
export const makeMemo = (size: number): Memo => ({
  keys: new Int32Array(places),
  checks: new Int32Array(places),
  answers: new Float64Array(places * size),
});

export const forget = ({ keys }: Memo): void => {
  keys.fill(0);
};

/** One number for the features from `from` to `to`, other than 0; trees side by side differ in few words, so most questions were asked before. */
export function keyOf(features: Int32Array, from: number, to: number): number {
  let key = 0;
  for (let at = from; at < to; at++) key = (Math.imul(key, 0x2c1b3c6d) + features[at]!) | 0;
  return key === 0 ? 1 : key;
}

/** Another number for them, made in another way. */
export function checkOf(features: Int32Array, from: number, to: number): number {
  let check = from;
  for (let at = from; at < to; at++) check = (Math.imul(check, 0x297a2d39) + features[at]!) | 0;
  return check;
}

/** Place of a key. */
export const placeOf = (key: number): number => ((key ^ (key >>> 15)) & (places - 1)) >>> 0;
