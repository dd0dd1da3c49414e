import type { DateMention } from "../schema.ts";
import { type DateContext, findDates } from "./find-dates.ts";

const leading = /^\s*(?:(?:on|in|at|by|since|until|from|during|before|after|of|over)\s+)?/i;

/**
 * What some words mean that are an expression of time and nothing else, but for a preposition in front; null if they are
 * none, or more than one. Offsets of the result are into `surface`.
 *
 * @throws RangeError if `published` is no day of the calendar
 */
export function resolveDate(surface: string, context: DateContext): DateMention | null {
  const [mention, ...others] = findDates(surface, context);
  if (!mention || others.length > 0) return null;
  const begin = leading.exec(surface)?.[0].length ?? 0;
  const whole =
    mention.start <= begin &&
    surface
      .slice(mention.end)
      .trim()
      .replace(/^[.,;:]$/, "") === "";
  return whole ? mention : null;
}
