import { contexts } from "./contexts.gen.ts";

const byWord = new Map<string, string[]>();
for (const [word, context] of contexts) byWord.set(word, [...(byWord.get(word) ?? []), context]);

/** PLOVER contexts that the words of a sentence speak of, in the order of the alphabet. */
export function contextsOf(words: readonly string[]): string[] {
  const found = new Set(words.flatMap((word) => byWord.get(word) ?? []));
  return [...found].sort();
}
