import type { EventKey } from "./find-incidents.ts";

const day = 86_400_000;

const shared = (a: readonly (string | null)[], b: readonly (string | null)[]): boolean =>
  a.some((id) => id !== null && b.includes(id));

/** Both name somebody whom the other does not know. */
const differ = (a: readonly (string | null)[], b: readonly (string | null)[]): boolean => {
  const [known, others] = [a.filter((id) => id !== null), b.filter((id) => id !== null)];
  return known.length > 0 && others.length > 0 && !shared(known, others);
};

/** What stands before a number of people that serves as their id: the 43 who were killed are the same in every report. */
export const countMark = "= ";

const isCount = (id: string | null): boolean => id?.startsWith(countMark) ?? false;

const distance = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / day;

/**
 * Whether two reports may be of the same time: days at most one apart, since papers write of “Tuesday” from both sides of
 * midnight; longer intervals meet; where one is open, the other's publication is near.
 */
function datesAgree(a: EventKey, b: EventKey): boolean {
  const [from, to] = [a.dateStart, a.dateEnd];
  const [start, end] = [b.dateStart, b.dateEnd];
  if (shared(a.recipients.filter(isCount), b.recipients)) {
    return (from ?? "0000") <= (end ?? "9999") && (start ?? "0000") <= (to ?? "9999");
  }
  if (from !== null && to !== null && start !== null && end !== null) {
    if (from === to && start === end) return distance(from, start) <= 1;
    return from <= end && start <= to;
  }
  const days = [from ?? to ?? a.published, start ?? end ?? b.published];
  return days[0] != null && days[1] != null && distance(days[0], days[1]) <= 3;
}

/** A promise is planned where the act to come is told, and actual where “promised” is. */
export const toStanding = ({ type, modality }: Pick<EventKey, "type" | "modality">): EventKey["modality"] =>
  type === "AGREE" && modality === "planned" ? "actual" : modality;

/** For events of one type. */
const sameStanding = (a: EventKey, b: EventKey): boolean =>
  a.modality === b.modality || (toStanding(a) === toStanding(b) && shared(a.recipients, b.recipients));

/**
 * Whether two reports of different articles are of one incident: type, standing and legal step agree, the dates agree, and
 * the participants that both know are the same on both sides, at least one of them known by an id.
 */
export function isSameIncident(a: EventKey, b: EventKey): boolean {
  if (a.type !== b.type || a.polarity !== b.polarity || !sameStanding(a, b)) return false;
  if (a.step !== null && b.step !== null && a.step !== b.step) return false;
  if (a.modes.length > 0 && b.modes.length > 0 && !a.modes.some((mode) => b.modes.includes(mode)))
    return false;
  if (differ(a.actors, b.actors) || differ(a.recipients, b.recipients)) return false;
  const [actors, recipients] = [shared(a.actors, b.actors), shared(a.recipients, b.recipients)];
  // One shared participant tells two acts apart only where the step or the word for it is the same as well.
  const alike =
    (a.step !== null && a.step === b.step) ||
    a.triggerLemma === b.triggerLemma ||
    shared(a.recipients.filter(isCount), b.recipients);
  if (!(actors && recipients) && !((actors || recipients) && alike)) return false;
  return datesAgree(a, b);
}
