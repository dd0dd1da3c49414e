import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { createLineSpill, type LineSpill, openSpilledLines, type SpilledLines } from "./line-spill.ts";

/** Articles whose rows are worked on at a time: what bounds the memory of the steps after coding. */
const articlesAtATime = 200;

/** Where and how the steps after coding leave lines for each other. */
export interface Layout {
  /** A folder of the build's own. */
  readonly scratch: string;
  /** Parts into which lines are spread, so that each is small however many articles there are. */
  readonly buckets: number;
  /** Ids of the release before, as `createIdSet` made them; null without one. */
  readonly previousIds: SharedArrayBuffer | null;
}

export const toBuckets = (articleCount: number, atATime = articlesAtATime): number =>
  Math.max(1, Math.ceil(articleCount / atATime));

/** What is to be joined, what came of it, and the rows that are made of both. */
export type SpillName = "keys" | "answers" | "rows";

/** Lines for the next step, in files of this thread's own. They must be flushed. */
export const writeSpill = ({ scratch }: Layout, name: SpillName): LineSpill =>
  createLineSpill(join(scratch, name, String(threadId)));

/** The lines that all threads wrote in an earlier step. */
export const readSpill = ({ scratch }: Layout, name: SpillName): SpilledLines =>
  openSpilledLines(join(scratch, name));
