import type { CodedEvent } from "../schema.ts";

const week = 7 * 86_400_000;

/**
 * The day of the lead for the headline, and for what is told after it without a date: an article published on Friday that
 * begins with what happened “on Thursday” goes on about Thursday.
 */
export function inheritDate(
  events: readonly CodedEvent[],
  published: string | null,
  isTitle: (trigger: CodedEvent["trigger"]) => boolean,
): CodedEvent[] {
  if (published === null) return [...events];
  const isLead = ({ dateBasis, dateStart, datePrecision, modality }: CodedEvent): boolean =>
    modality === "actual" &&
    datePrecision === "day" &&
    (dateBasis === "weekday" || dateBasis === "explicit" || dateBasis === "relative") &&
    dateStart !== null &&
    dateStart <= published &&
    Date.parse(published) - Date.parse(dateStart) < week;
  const lead = events
    .filter(({ trigger }) => !isTitle(trigger))
    .slice(0, 3)
    .find(isLead);
  if (!lead) return [...events];
  return events.map((event) =>
    event.dateBasis === "document" &&
    event.datePrecision === "day" &&
    (event.trigger.start > lead.trigger.start || isTitle(event.trigger))
      ? {
          ...event,
          date: lead.date,
          dateStart: lead.dateStart,
          dateEnd: lead.dateEnd,
          dateBasis: "inherited",
        }
      : event,
  );
}
