import { classes, type TokenClass } from "./classes.ts";
import type { Match } from "./rule.ts";
import type { Token } from "./token.ts";

function first(this: Match, ...names: TokenClass[]): Token | undefined {
  for (const token of this.tokens) if (names.includes(classes[token.kind] as TokenClass)) return token;
  return undefined;
}
function all(this: Match, ...names: TokenClass[]): readonly Token[] {
  return this.tokens.filter(({ kind }) => names.includes(classes[kind] as TokenClass));
}
function has(this: Match, ...names: TokenClass[]): boolean {
  for (const token of this.tokens) if (names.includes(classes[token.kind] as TokenClass)) return true;
  return false;
}

/** The tokens from one index of a run to another, and their surroundings. */
export const matchOf = (run: readonly Token[], from: number, to: number): Match => ({
  run,
  from,
  to,
  tokens: run.slice(from, to),
  start: run[from]?.start ?? 0,
  end: run[to - 1]?.end ?? 0,
  before: run[from - 1] ?? null,
  after: run[to] ?? null,
  first,
  all,
  has,
});
