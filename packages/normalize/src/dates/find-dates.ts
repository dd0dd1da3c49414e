import type { DateMention } from "../schema.ts";

/** What a reader of the text knows beside it. */
export interface DateContext {
  /** First day of publication, `YYYY-MM-DD`; null if unknown. */
  readonly published: string | null;
}

/** Temporal expressions of a text, in order. */
export function findDates(_text: string, _context: DateContext): DateMention[] {
  return [];
}
