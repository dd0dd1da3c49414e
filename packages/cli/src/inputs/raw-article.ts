import type { Metadata } from "@onrecord/normalize";
import type { Place, Problem } from "../problem.ts";

/** One text as it came in, before anything looks into it. */
export interface RawArticle {
  readonly text: string;
  readonly metadata: Metadata;
  readonly place: Place;
}

/** What the reading of inputs tells about them. */
export interface Reporter {
  /** An input that cannot be used. Throws it, unless the user wants to go on without. */
  readonly skip: (problem: Problem) => void;
  /** Something to know about an input that is used. */
  readonly warn: (problem: Problem) => void;
}

/** Stops at the first input that cannot be used. */
export const strictReporter = (warn: Reporter["warn"]): Reporter => ({
  skip: (problem) => {
    throw problem;
  },
  warn,
});
