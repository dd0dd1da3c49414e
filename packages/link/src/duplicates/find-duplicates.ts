import { noShingle, signatureLength } from "./fingerprint-text.ts";

/** What of an article decides whether it is a copy. */
export interface ArticleKey {
  readonly id: string;
  readonly textSha256: string;
  /** `fingerprintText` of its text. */
  readonly signature: readonly number[];
}

/** Share of equal numbers from which on two texts are copies: a shortened or lightly edited one still is. */
const alike = 0.7;
/** Signatures are compared where all numbers of one band are equal. Of texts 0.7 alike 98.8 % meet, 0.3 alike 12 %. */
const bandLength = 4;
/** Of many articles that share a band, each is compared with the first of them: copies lead back to one original. */
const mostCompared = 8;

/**
 * For each article the id of the first one with the same text, or nearly the same: as agencies' copies are shortened and
 * edited; null where it is the first itself. The articles come in the order in which one goes before another. Time grows
 * with the number of articles and its logarithm.
 */
export function findDuplicates(articles: readonly ArticleKey[]): (string | null)[] {
  const candidates = findCandidates(articles);
  const exact = new Map<string, string>();
  const originals: (string | null)[] = [];
  for (const [index, { id, textSha256 }] of articles.entries()) {
    const original = exact.get(textSha256) ?? findNear(index, candidates.get(index), articles, originals);
    originals.push(original);
    if (!exact.has(textSha256)) exact.set(textSha256, original ?? id);
  }
  return originals;
}

/** For each article the earlier ones that share a band with it. */
function findCandidates(articles: readonly ArticleKey[]): Map<number, Set<number>> {
  const candidates = new Map<number, Set<number>>();
  const signed = articles.flatMap(({ signature }, index) => (signature.length === 0 ? [] : [index]));
  const keys = new Int32Array(articles.length);
  for (let at = 0; at < signatureLength; at += bandLength) {
    for (const index of signed) keys[index] = toBandKey((articles[index] as ArticleKey).signature, at);
    signed.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
    let first = 0;
    for (const [place, index] of signed.entries()) {
      if (keys[index] !== keys[signed[first] as number]) first = place;
      for (let earlier = first; earlier < Math.min(place, first + mostCompared); earlier++) {
        const known = candidates.get(index) ?? new Set();
        candidates.set(index, known.add(signed[earlier] as number));
      }
    }
  }
  return candidates;
}

function toBandKey(signature: readonly number[], at: number): number {
  let key = 0;
  for (let i = at; i < at + bandLength; i++)
    key = (Math.imul(key, 0x9e3779b1) ^ (signature[i] as number)) | 0;
  return key;
}

/** Of the originals among the candidates the one most like it, the earlier where two are equally alike. */
function findNear(
  index: number,
  candidates: ReadonlySet<number> | undefined,
  articles: readonly ArticleKey[],
  originals: readonly (string | null)[],
): string | null {
  const { signature } = articles[index] as ArticleKey;
  let best: string | null = null;
  let most = alike;
  for (const candidate of [...(candidates ?? [])].sort((a, b) => a - b)) {
    if (originals[candidate] !== null) continue;
    const other = articles[candidate] as ArticleKey;
    const share = toShare(signature, other.signature);
    if (share > most || (share === most && best === null)) {
      most = share;
      best = other.id;
    }
  }
  return best;
}

/** Equal numbers over all that stand in either. */
function toShare(one: readonly number[], other: readonly number[]): number {
  let equal = 0;
  let all = 0;
  for (let i = 0; i < one.length; i++) {
    if (one[i] === noShingle && other[i] === noShingle) continue;
    all++;
    if (one[i] === other[i]) equal++;
  }
  return equal / Math.max(1, all);
}
