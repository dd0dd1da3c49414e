import type { Known } from "../knowledge/knowledge.ts";
import { foldName } from "../scan/hash.ts";
import { shapes } from "../scan/scan.ts";
import type { Cluster } from "./cluster/cluster.ts";
import { isCapital, type Signals, textOf } from "./detect/signals.ts";
import type { Span } from "./detect/span.ts";

/** What a text says that an acronym in brackets stands for: “Inland Relay Chart (IRC)”; null where it does not. */
export function expansionOf(
  { tokens }: Signals,
  spans: readonly Span[],
  { spans: own }: Cluster,
): string | null {
  for (const index of own) {
    const { from, to } = spans[index] as Span;
    if (to - from !== 1 || tokens.shape[from] !== shapes.capitals || from < 3) continue;
    if (textOf(tokens, from - 1) !== "(" || textOf(tokens, Math.min(to, tokens.length - 1)) !== ")") continue;
    const letters = textOf(tokens, from).replaceAll(".", "");
    let left = letters.length;
    for (let i = from - 2; i >= 0 && i > from - 16 && left > 0; i--) {
      if (tokens.sentence[i] !== tokens.sentence[from]) break;
      if (!isCapital(tokens, i)) continue;
      if (textOf(tokens, i)[0] !== letters[left - 1]) break;
      left--;
      if (left === 0 && letters.length > 1) return textOf(tokens, i, from - 1);
    }
  }
  return null;
}

const wordsOf = (name: string): string[] =>
  foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);

/** Whether one of a known thing's names has at least half of the longer words of another name, as far as they begin alike. */
export function isCalledSo({ name, aliases }: Known, expansion: string): boolean {
  const words = wordsOf(expansion);
  if (words.length === 0) return true;
  return [name, ...aliases].some((other) => {
    const own = wordsOf(other);
    const shared = words.filter((word) => own.some((one) => one.slice(0, 5) === word.slice(0, 5)));
    return 2 * shared.length >= words.length;
  });
}
