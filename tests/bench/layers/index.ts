import type { BenchLayer } from "../layer.ts";
import { dates } from "./dates.ts";
import { entities } from "./entities.ts";
import { events } from "./events.ts";
import { exportLayer } from "./export.ts";
import { language } from "./language.ts";
import { pipeline } from "./pipeline.ts";
import { quotes } from "./quotes.ts";
import { scale } from "./scale.ts";

/** All layers in the order of the pipeline. */
export const layers: readonly BenchLayer[] = [
  language,
  quotes,
  dates,
  entities,
  events,
  exportLayer,
  pipeline,
  scale,
];
