import type { CodedEvent, Participant } from "../schema.ts";

/** Whether two participants may be the same: one entity, one name, a state and its government, or one kind of a country. */
export function alike(a: Participant, b: Participant): boolean {
  if (a.entity !== null && a.entity === b.entity) return true;
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()];
  if (x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)) return true;
  if (a.entity === null && b.entity === null && x.split(" ").at(-1) === y.split(" ").at(-1)) return true;
  if (a.country === null || a.country !== b.country) return false;
  const [s, t] = [a.sector, b.sector];
  return (
    s === t ||
    ((s === null || s === "GOV" || s === "MIL") &&
      (t === null || t === "GOV" || t === "MIL") &&
      (a.entity === null || b.entity === null || s === null || t === null))
  );
}

const meet = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => alike(one, other)));

const overlap = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));

/** Days that both name expressly and that do not meet keep two reports apart. */
function datesMeet(a: CodedEvent, b: CodedEvent): boolean {
  const said = ({ dateBasis }: CodedEvent) =>
    dateBasis !== "document" && dateBasis !== "none" && dateBasis !== "inferred";
  if (!said(a) || !said(b)) return true;
  return (a.dateStart ?? "0000") <= (b.dateEnd ?? "9999") && (b.dateStart ?? "0000") <= (a.dateEnd ?? "9999");
}

/** Whether two reports of one article are of the same event; what a headline says in few words need not match in full. */
export function isSameEvent(a: CodedEvent, b: CodedEvent, headline = false): boolean {
  if (a.type !== b.type || a.polarity !== b.polarity) return false;
  if (a.type !== "AGREE" && (a.modality === "actual") !== (b.modality === "actual")) return false;
  if (!overlap(a.modes, b.modes) || (a.step !== null && b.step !== null && a.step !== b.step)) return false;
  if (headline && a.actors.length > 0 && b.actors.length > 0 && meet(a.actors, b.actors)) return true;
  if (!meet(a.actors, b.actors) || !meet(a.recipients, b.recipients) || !datesMeet(a, b)) return false;
  const shared =
    (a.actors.length > 0 && b.actors.length > 0) || (a.recipients.length > 0 && b.recipients.length > 0);
  return shared;
}
