import type { RebuiltText } from "./conllu.ts";

/** F1 of exact sentence spans over texts. */
export function sentenceF1(
  texts: readonly RebuiltText[],
  split: (text: string) => readonly { readonly start: number; readonly end: number }[],
): number {
  let [gold, predicted, right] = [0, 0, 0];
  for (const { text, sentences } of texts) {
    const expected = new Set(sentences.map(([start, end]) => `${start}-${end}`));
    const found = split(text);
    gold += expected.size;
    predicted += found.length;
    right += found.filter(({ start, end }) => expected.has(`${start}-${end}`)).length;
  }
  return (200 * right) / (gold + predicted);
}
