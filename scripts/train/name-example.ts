import { applyDocument } from "../../packages/normalize/src/entities/detect/document.ts";
import { type Active, findFeatures } from "../../packages/normalize/src/entities/detect/features.ts";
import { findRuns } from "../../packages/normalize/src/entities/detect/runs.ts";
import { findSignals, type Signals } from "../../packages/normalize/src/entities/detect/signals.ts";
import type { WordSets } from "../../packages/normalize/src/entities/detect/word-sets.ts";
import { defaultKnowledge } from "../../packages/normalize/src/knowledge/knowledge.ts";
import { scan } from "../../packages/normalize/src/scan/scan.ts";

/** One text with its right labels. */
export interface Example {
  readonly active: Active;
  readonly gold: Uint8Array;
}

/** The tokens of a text that may be part of a name, with their features. */
export function toActive(text: string, sets: WordSets): { signals: Signals; active: Active } {
  const signals = findSignals(scan(text), defaultKnowledge());
  return { signals, active: findFeatures(signals, applyDocument(signals, findRuns(signals)), sets) };
}
