import { classAt, lower, upper } from "./character.ts";

const clitics = new Set(["s", "m", "d", "re", "ve", "ll"]);
const elisions = new Set(["em", "til", "cause", "n", "bout", "tis", "twas", "round", "cos"]);
const longest = 5;

/** End of the letters from `offset`; 0 where they are none or more than any of these words has. */
function lettersEnd(text: string, offset: number, limit: number): number {
  let end = offset;
  const most = Math.min(limit, offset + longest + 1);
  while (end < most && (classAt(text, end) === lower || classAt(text, end) === upper)) end++;
  return end === offset || end - offset > longest ? 0 : end;
}

/** End of the clitic whose letters begin at `offset`, after its apostrophe; 0 where there is none. */
export function isClitic(text: string, offset: number, limit: number): number {
  const end = lettersEnd(text, offset, limit);
  return end > 0 && clitics.has(text.slice(offset, end).toLowerCase()) ? end : 0;
}

/** Whether the letters from `offset` are a word that lost its beginning: ’em, ’til. */
export function isElision(text: string, offset: number, limit: number): boolean {
  const end = lettersEnd(text, offset, limit);
  return end > 0 && elisions.has(text.slice(offset, end).toLowerCase());
}

/** Written together, spoken of as two: where the first word ends. */
const fused: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gimme", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["lemme", 3],
  ["wanna", 3],
]);

/** Where a word of letters is cut in two; its end where it is not. */
export function cutFused(text: string, start: number, end: number): number {
  const length = end - start;
  if (length !== 5 && length !== 6) return end;
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x63 && first !== 0x67 && first !== 0x6c && first !== 0x77) return end;
  const cut = fused.get(text.slice(start, end).toLowerCase());
  return cut === undefined ? end : start + cut;
}
