import type { TokenClass } from "./classes.ts";
import type { Context } from "./context.ts";
import type { Meaning } from "./meaning.ts";
import type { Token } from "./token.ts";

/** The tokens that a pattern matched. */
export interface Match {
  readonly tokens: readonly Token[];
  /** UTF-16 offsets of the match, half-open. */
  readonly start: number;
  readonly end: number;
  /** First token of a class or family of classes; undefined if the match has none. */
  readonly first: (...classes: TokenClass[]) => Token | undefined;
  readonly all: (...classes: TokenClass[]) => readonly Token[];
  readonly has: (...classes: TokenClass[]) => boolean;
  /** The words around the match in the run, null at its ends. */
  readonly before: Token | null;
  readonly after: Token | null;
  /** The run that the tokens stand in, from one index to another. */
  readonly run: readonly Token[];
  readonly from: number;
  readonly to: number;
}

/** `[text, TIMEX3 value, publication day]`; without a day it is 2024-11-22, a Friday, and null is none. */
export type Example = readonly [text: string, value: string, published?: string | null];

/** One way a time is written. `examples` and `not` are run as tests and printed in docs/dates.md. */
export interface DateRule {
  readonly id: `date/${string}`;
  readonly doc: string;
  /** Classes of which a run must hold at least one for the rule to be tried. */
  readonly triggers: readonly TokenClass[];
  /** Pattern over word classes, see `compile` in pattern.ts. */
  readonly pattern: string;
  /** What the words mean; null if they mean no such thing here. */
  readonly value: (match: Match, context: Context) => Meaning | null;
  readonly examples: readonly Example[];
  readonly not?: readonly string[];
}
