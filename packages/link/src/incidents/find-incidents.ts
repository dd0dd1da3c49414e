import type { CodedEvent } from "@onrecord/events";

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

const sorted = (ids: readonly (string | null)[]) => [...ids].sort().join(",");

/** Null unless all that tells one incident from another is known. */
function toKey(event: EventKey): string | null {
  const ids = [...event.actors, ...event.recipients];
  if (event.dateStart === null || event.dateEnd === null || ids.length === 0 || ids.includes(null))
    return null;
  return [
    event.type,
    event.step ?? event.triggerLemma,
    event.modality,
    event.polarity,
    sorted(event.actors),
    sorted(event.recipients),
    event.dateStart,
    event.dateEnd,
  ].join("\u001f");
}

/**
 * Finds the reports of one incident: the same type, step, participants, standing and date, all of them known. Events
 * come in order of publication; every one is in exactly one group.
 */
export function findIncidents(events: readonly EventKey[]): IncidentGroup[] {
  const groups: number[][] = [];
  const known = new Map<string, number[]>();
  for (const [index, event] of events.entries()) {
    const key = toKey(event);
    const group = key === null ? undefined : known.get(key);
    if (group) {
      group.push(index);
      continue;
    }
    const fresh = [index];
    groups.push(fresh);
    if (key !== null) known.set(key, fresh);
  }
  return groups.map((group) => ({ events: group, follows: null }));
}
