import type { HeaderPart, Span } from "../schema.ts";

/** A line that is not blank, without the white space round it. */
export interface Line extends Span {
  readonly text: string;
}

/** The edges of a text, where its frame stands, and what earlier rules found there. */
export interface Frame {
  readonly text: string;
  /** The first lines; a very long one only with its beginning. */
  readonly head: readonly Line[];
  /** The last lines, in order, none of which is in `head`. */
  readonly foot: readonly Line[];
  /** Whether anything is written after the head line at an index. */
  readonly goesOn: (index: number) => boolean;
  readonly found: readonly HeaderPart[];
}

/** One part of the frame. `examples` give the words found for each kind and run as tests. */
export interface HeaderRule {
  readonly id: `header/${string}`;
  readonly doc: string;
  readonly find: (frame: Frame) => readonly HeaderPart[];
  readonly examples: readonly (readonly [text: string, parts: Readonly<Record<string, string>>])[];
  readonly not?: readonly string[];
}
