import type { HeaderPart } from "../schema.ts";

/** The frame that agencies and sites print round the news: residue, title, dateline, agency marks, wire codes. */
export function findHeader(_text: string): HeaderPart[] {
  return [];
}
