import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Correction, ReadArticle, StatedEvent } from "@onrecord/export";
import type { Decision, Removal } from "@onrecord/link";
import { orProblem, readChunks } from "./read-folder.ts";

/** What people have decided about a dataset. */
export interface People {
  readonly corrections: readonly Correction[];
  readonly decisions: readonly Decision[];
  readonly removals: readonly Removal[];
  readonly stated: Stated;
}

/** What people read in the texts. */
export interface Stated {
  readonly events: readonly StatedEvent[];
  /** Articles of which nothing else is published. */
  readonly read: readonly ReadArticle[];
}

/**
 * Reads `corrections.csv`, `decisions.csv`, `removals.csv`, `stated-events.csv` and `read.csv` where they lie in the folder of a dataset.
 * @throws Problem where a file is there and wrong
 */
export async function readPeople(folder: string | null): Promise<People> {
  const { readCorrections, readDecisions, readReadArticles, readRemovals, readStatedEvents } = await import(
    "@onrecord/export"
  );
  const read = <Row>(name: string, parse: (chunks: Iterable<Uint8Array>) => Row[]): Row[] => {
    const path = folder === null ? null : join(folder, name);
    return path !== null && existsSync(path) ? orProblem(path, () => parse(readChunks(path))) : [];
  };
  return {
    corrections: read("corrections.csv", readCorrections),
    decisions: read("decisions.csv", readDecisions),
    removals: read("removals.csv", readRemovals),
    stated: {
      events: read("stated-events.csv", readStatedEvents),
      read: read("read.csv", readReadArticles),
    },
  };
}
