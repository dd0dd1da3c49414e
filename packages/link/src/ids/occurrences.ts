import { eachWord } from "../words/each-word.ts";

/**
 * Gives for any offset which occurrence of its word begins there or next: the third “said” of the text is 2. The count
 * looks at the text alone, and so does not change when a later version finds more, or less, in it.
 */
export function countOccurrences(text: string): (offset: number) => number {
  const starts: number[] = [];
  const ordinals: number[] = [];
  const seen = new Map<string, number>();
  eachWord(text, (start, end) => {
    const word = text.slice(start, end);
    const ordinal = seen.get(word) ?? 0;
    seen.set(word, ordinal + 1);
    starts.push(start);
    ordinals.push(ordinal);
  });
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return ordinals[low] ?? 0;
  };
}

/** Tells equal keys apart: “a, b, a” becomes “a, b, a + 1”. */
export function createCounter(): (key: string) => number {
  const seen = new Map<string, number>();
  return (key) => {
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count;
  };
}
