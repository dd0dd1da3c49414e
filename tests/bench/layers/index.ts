import type { BenchLayer } from "../layer.ts";

/** All layers in the order of the pipeline. */
export const layers: readonly BenchLayer[] = [];
