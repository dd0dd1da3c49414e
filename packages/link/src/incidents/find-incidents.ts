import type { CodedEvent } from "@onrecord/events";
import { findFollowed } from "./legal-ladder.ts";
import { isSameIncident } from "./same-incident.ts";

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
  /** Entity ids, else null; names beside them. */
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

/**
 * Finds the reports of one incident and what each incident follows from. Events come in order of publication; every one
 * is in exactly one group. Two events of one article are never joined: the article has done that.
 */
export function findIncidents(events: readonly EventKey[]): IncidentGroup[] {
  const groups: number[][] = [];
  const byParticipant = new Map<string, number[]>();
  for (const [index, event] of events.entries()) {
    const keys = [...new Set(identified(event))].map((id) => `${event.type} ${id}`);
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
  const follows = findFollowed(groups.map((group) => group.map((index) => events[index] as EventKey)));
  return groups.map((group, index) => ({ events: group, follows: follows[index] ?? null }));
}
