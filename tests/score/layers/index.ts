import type { Layer } from "../layer.ts";

/** All layers in the order of the pipeline. */
export const layers: readonly Layer[] = [];
