/** Answers to questions asked within one sentence, by a key that tells the question; an old one makes room. */
export interface Memo {
  readonly keys: Int32Array;
  readonly answers: Float32Array;
}

const places = 1024;

/** Memo of answers of `size` numbers. */
export const makeMemo = (size: number): Memo => ({
  keys: new Int32Array(places),
  answers: new Float32Array(places * size),
});

/** Forgets all; what is asked next are keys other than −1. */
export const forget = ({ keys }: Memo): void => {
  keys.fill(-1);
};

/** Place of a key. */
export const placeOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 22) & (places - 1);
