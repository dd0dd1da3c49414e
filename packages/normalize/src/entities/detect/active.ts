import { shapes } from "../../scan/scan.ts";
import { isCapital, type Signals } from "./signals.ts";

const connector =
  /^(?:of|for|and|the|a|to|&|de|del|la|du|von|van|der|den|bin|ibn|al|el|da|dos|das|di|le|ter|ten|zu|y|e|on|in|-|'|’|['’]s)$/;

/** Marks the tokens that may stand in a name: capitals, and small words and numbers between or after them. */
export function findActive({ tokens, known }: Signals): Uint8Array {
  const active = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) if (isCapital(tokens, i)) active[i] = 1;
  for (const { from, to } of known.values()) active.fill(1, from, to);
  for (let i = 1; i < tokens.length; i++) {
    if (active[i] || !active[i - 1]) continue;
    const same = (j: number) => j < tokens.length && tokens.sentence[j] === tokens.sentence[i - 1];
    if (!same(i) || (tokens.start[i] as number) - (tokens.end[i - 1] as number) > 1) continue;
    if (tokens.shape[i] === shapes.number) {
      active[i] = 1;
      continue;
    }
    for (let j = i; j < i + 3 && same(j); j++) {
      const word = tokens.text.slice(tokens.start[j], tokens.end[j]);
      if (isCapital(tokens, j)) {
        active.fill(1, i, j);
        break;
      }
      if (!connector.test(word) && tokens.shape[j] !== shapes.number) break;
    }
  }
  return active;
}
