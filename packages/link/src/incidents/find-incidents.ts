import type { CodedEvent } from "@onrecord/events";
import { findFollowed, toLegalStep } from "./legal-ladder.ts";
import { isSameIncident, toStanding } from "./same-incident.ts";

/** What of a coded event decides which incident it reports. */
export interface EventKey
  extends Pick<
    CodedEvent,
    | "type"
    | "modes"
    | "step"
    | "label"
    | "modality"
    | "polarity"
    | "dateStart"
    | "dateEnd"
    | "datePrecision"
    | "triggerLemma"
  > {
  readonly id: string;
  readonly articleId: string;
  /** True in a copy of an earlier text. */
  readonly copy: boolean;
  readonly published: string | null;
  readonly publisher: string | null;
  /** Entity ids, or the mark of a number of people, else null; names beside them. */
  readonly actors: readonly (string | null)[];
  readonly recipients: readonly (string | null)[];
  readonly actorNames: readonly string[];
  readonly recipientNames: readonly string[];
  readonly place: string | null;
}

/** The reports of one incident, as indexes in rising order, and the group that it follows on the legal ladder. */
export interface IncidentGroup {
  readonly events: readonly number[];
  readonly follows: number | null;
}

/** How many incidents of one participant a report is compared with, the latest first: keeps the work linear. */
const memory = 40;

const identified = ({ actors, recipients }: EventKey): string[] =>
  [...actors, ...recipients].filter((id) => id !== null);

/** Finds the reports of one incident and what each incident follows from. Events come in order of publication. */
export function findIncidents(events: readonly EventKey[]): IncidentGroup[] {
  const groups = groupReports(events);
  const steps = groups.flatMap((group, index) => {
    const reports = group.map((event) => events[event] as EventKey);
    return toLegalStep(String(index), reports) ?? [];
  });
  const followed = findFollowed(steps);
  return groups.map((group, index) => {
    const follows = followed.get(String(index));
    return { events: group, follows: follows === undefined ? null : Number(follows) };
  });
}

/** Events for which this differs are never of one incident; a promise may be told by what is to come. */
export const toIncidentKind = (event: Omit<EventKey, "copy">): string =>
  `${event.type} ${event.polarity} ${toStanding(event)}`;

/** Whether an event can be of one incident with another: at least one of its participants has an id. */
export const canBeJoined = (event: Omit<EventKey, "copy">): boolean =>
  [...event.actors, ...event.recipients].some((id) => id !== null);

/**
 * Finds the reports of one incident, as indexes in rising order. Events come in order of publication; every one is in
 * exactly one group. Two events of one article are never joined: the article has done that. What is of another kind, or
 * cannot be joined, changes nothing, so that each kind may be looked at by itself.
 */
export function groupReports(events: readonly EventKey[]): number[][] {
  const groups: number[][] = [];
  const byParticipant = new Map<string, number[]>();
  for (const [index, event] of events.entries()) {
    const kind = toIncidentKind(event);
    const keys = [...new Set(identified(event))].map((id) => `${kind} ${id}`);
    const near = new Set(keys.flatMap((key) => (byParticipant.get(key) ?? []).slice(-memory)));
    const found = [...near]
      .sort((a, b) => b - a)
      .find((group) =>
        (groups[group] ?? []).every((member) => {
          const other = events[member] as EventKey;
          return other.articleId !== event.articleId && isSameIncident(other, event);
        }),
      );
    const group = found ?? groups.length;
    if (found === undefined) groups.push([index]);
    else groups[found]?.push(index);
    for (const key of keys) {
      const list = byParticipant.get(key);
      if (!list) byParticipant.set(key, [group]);
      else if (list.at(-1) !== group) list.push(group);
    }
  }
  return groups;
}
