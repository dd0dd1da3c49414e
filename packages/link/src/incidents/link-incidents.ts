import { joinCopies } from "../duplicates/join-copies.ts";
import { nameGroup } from "../ids/name-group.ts";
import type { Incident } from "../schema.ts";
import type { Joining } from "../statements/link-statements.ts";
import { type EventKey, groupReports } from "./find-incidents.ts";
import { type LegalStep, toLegalStep } from "./legal-ladder.ts";
import { toIncidents } from "./to-incidents.ts";

/** Incidents without what they follow, and those of them that stand on the legal ladder. */
export interface LinkedEvents {
  readonly incidents: readonly Incident[];
  readonly steps: readonly LegalStep[];
}

/** What of an event tells that it stands in a copy as well. */
export const toEventName = ({ type, triggerLemma, label }: Omit<EventKey, "copy">): string =>
  [type, triggerLemma, label].join("\u001f");

/**
 * The incidents that events report, those of copies with those of their originals; both lists in order of publication.
 * Events of another kind change nothing, so that each kind may be looked at by itself, with the events of copies that go
 * with them.
 */
export function linkIncidents(
  originals: readonly EventKey[],
  copies: readonly EventKey[],
  { originalOf, isLive }: Joining,
): LinkedEvents {
  const found = groupReports(originals);
  const groups = joinCopies(originals, copies, found, { originalOf, toName: toEventName });
  const events = [...originals, ...copies];
  const idOf = (index: number) => (events[index] as EventKey).id;
  const ids = groups.map((group) => nameGroup("i", group.map(idOf), isLive));
  const steps = found.flatMap((group, index) => {
    const reports = group.map((event) => originals[event] as EventKey);
    return toLegalStep(ids[index] as string, reports) ?? [];
  });
  return { incidents: toIncidents(events, groups, ids), steps };
}
