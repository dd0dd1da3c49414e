import type { Layer } from "../layer.ts";
import { copies } from "./copies.ts";
import { dates } from "./dates.ts";
import { entities } from "./entities.ts";
import { events } from "./events.ts";
import { language } from "./language.ts";
import { quotes } from "./quotes.ts";

/** All layers in the order of the pipeline. */
export const layers: readonly Layer[] = [language, dates, quotes, entities, events, copies];
