import { hashText } from "../hash-text.ts";

/** The alphabet of ids, in order: Crockford's base32. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** How many letters of the alphabet do not come after a character. */
const rank = (character: string): number => {
  let count = 0;
  while (count < alphabet.length && (alphabet[count] as string) <= character) count++;
  return character === "" ? 0 : count;
};

const ranks = Array.from({ length: 128 }, (_, code) => rank(String.fromCharCode(code)));
const rankAt = (id: string, at: number): number =>
  at < id.length ? (ranks[id.charCodeAt(at)] ?? alphabet.length) : 0;

/**
 * Name of the bucket that an id falls into, so that the names are in the order of the ids, and the ids of one kind, which
 * are hashes behind a letter, are spread evenly over as many buckets as are wanted.
 */
export function toBucket(id: string, buckets: number): string {
  const kind = (id.codePointAt(0) ?? 0).toString(16).padStart(6, "0");
  const size = alphabet.length + 1;
  const value = (rankAt(id, 1) * size + rankAt(id, 2)) * size + rankAt(id, 3);
  return `${kind}.${String(Math.floor((value * buckets) / size ** 3)).padStart(6, "0")}`;
}

/** Number of a bucket for what need not be in order, such as all that has to do with one speaker. */
export const toAnyBucket = (key: string, buckets: number): number => hashText(key)[0] % buckets;
