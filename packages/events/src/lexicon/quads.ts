import type { CodedEvent } from "../schema.ts";
import { types } from "./types.gen.ts";

const quads = new Map(types.map(([type, quad]) => [type, Number(quad)]));

/** PLOVER's four kinds: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict. */
export const quadOf = (type: CodedEvent["type"]): number => quads.get(type) ?? 3;
