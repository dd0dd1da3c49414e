import type { CodedEvent, Participant } from "../schema.ts";

const offices =
  /\b(?:House|Ministry|Government|Department|Office|States|Kingdom|Republic|Kremlin|Street|Union|Council|Force|Forces|Army|Parliament|Senate|Congress|Court)\b/;

/** A name of two words that is no office: most often a person's. */
const isPersonal = ({ name, sector }: Participant): boolean =>
  sector !== null && /\s/.test(name) && !offices.test(name);

/** Whether two participants may be the same: one entity, one name, a state and its government, or one kind of a country. */
export function alike(a: Participant, b: Participant): boolean {
  if (a.entity !== null && a.entity === b.entity) return true;
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()];
  if (x === y || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)) return true;
  if (a.entity === null && b.entity === null && x.split(" ").at(-1) === y.split(" ").at(-1)) return true;
  if (a.country === null || a.country !== b.country) return false;
  // Two named ones of a country are one as a state and its government, or as a body and whoever leads it.
  if (a.entity !== null && b.entity !== null && (isPersonal(a) || isPersonal(b))) {
    return isPersonal(a) !== isPersonal(b) && a.sector === b.sector;
  }
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

const force = /\/(?:attack|kill|aerial|drone|explosive)$/;

/** “An attack on a camp that killed 43 people”: the deaths of a clause belong to its attack. */
const isOneAssault = (a: CodedEvent, b: CodedEvent): boolean =>
  a.type === "ASSAULT" &&
  a.rule !== b.rule &&
  /attack|kill|aerial|explosive/.test(a.rule) &&
  /attack|kill|aerial|explosive|destroy/.test(b.rule) &&
  // A death nobody is known to have caused does not take the attacker of the next clause.
  (!/kill/.test(a.rule) || a.actors.length > 0 || b.actors.length === 0) &&
  a.mentions.some((one) => b.mentions.some((other) => one.start < other.end && other.start < one.end));

/** “slammed the ruling, calling it a farce”: the name that is given belongs to the criticism before it. */
const isNaming = (a: CodedEvent, b: CodedEvent): boolean =>
  a.rule === b.rule &&
  /^(?:call|describe|brand|label|term|dub)$/.test(b.triggerLemma) &&
  a.actors.length > 0 &&
  a.mentions.some((one) => one.start <= b.trigger.start && b.trigger.end <= one.end);

/** “A former councillor has been jailed. Gareth Aldous was found guilty …”: described in the lead, named below. */
function isNamedLater(a: CodedEvent, b: CodedEvent): boolean {
  const [one, other] = [a.recipients[0], b.recipients[0]];
  if (a.rule !== b.rule || a.recipients.length !== 1 || b.recipients.length !== 1 || !one || !other)
    return false;
  return (
    (one.entity === null) !== (other.entity === null) &&
    (one.country === null || other.country === null || one.country === other.country) &&
    !/s$|^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/.test(
      (one.entity === null ? one : other).name,
    )
  );
}

/** Days that both name expressly and that do not meet keep two reports apart. */
function datesMeet(a: CodedEvent, b: CodedEvent): boolean {
  const said = ({ dateBasis }: CodedEvent) =>
    dateBasis !== "document" && dateBasis !== "none" && dateBasis !== "inferred";
  if (!said(a) || !said(b)) return true;
  return (a.dateStart ?? "0000") <= (b.dateEnd ?? "9999") && (b.dateStart ?? "0000") <= (a.dateEnd ?? "9999");
}

const verbal = new Set(["REJECT", "REQUEST", "ACCUSE", "SUPPORT", "AGREE", "THREATEN", "CONCEDE"]);

/** “Zambia would cooperate”, “‘We will cooperate,’ its minister said”: a state and one of its government. */
const speakFor = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  a.some((one) =>
    b.some(
      (other) =>
        one.country !== null &&
        one.country === other.country &&
        (one.sector ?? "GOV") === "GOV" &&
        (other.sector ?? "GOV") === "GOV",
    ),
  );

const isOne = (a: Participant, b: Participant): boolean =>
  (a.entity !== null && a.entity === b.entity) || a.name.toLowerCase() === b.name.toLowerCase();

/** Dated more than a month before the other. */
const isOlder = ({ dateEnd }: CodedEvent, { dateStart }: CodedEvent): boolean =>
  dateEnd !== null && dateStart !== null && Date.parse(dateStart) - Date.parse(dateEnd) > 30 * 86_400_000;

/** One of them names somebody, and the other one describes somebody who may be the same. */
const maybeAlike = (a: Participant, b: Participant): boolean =>
  (a.entity === null || b.entity === null) &&
  (a.country === null || b.country === null || a.country === b.country) &&
  (a.sector === null || b.sector === null || a.sector === b.sector || a.entity !== b.entity);

/** Nobody in one list is someone else than all in the other. */
const compatible = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  meet(a, b) || a.some((one) => b.some((other) => maybeAlike(one, other)));

/** How the report that is compared was worded. */
export interface Wording {
  /** The earlier one is a headline, which says in few words what need not match in full. */
  readonly headline: boolean;
  /** The later one is a noun with “the”: it speaks of what was told before. */
  readonly definite: boolean;
}

/** Whether two reports of one article are of the same event. */
export function isSameEvent(a: CodedEvent, b: CodedEvent, { headline, definite }: Wording): boolean {
  if (a.type !== b.type || a.polarity !== b.polarity) return false;
  // Concern is no condemnation, even of a body and of whoever leads it.
  if (a.rule !== b.rule && (a.rule === "event/accuse/concern" || b.rule === "event/accuse/concern"))
    return false;
  // To refuse to do something and to reject what others did are two acts, whatever a headline makes of them.
  if (a.rule !== b.rule && a.type === "REJECT" && !headline) return false;
  if (a.type !== "AGREE" && (a.modality === "actual") !== (b.modality === "actual")) return false;
  if (!overlap(a.modes, b.modes) || (a.step !== null && b.step !== null && a.step !== b.step)) return false;
  // A headline is about today, not about what an article recalls.
  if (headline && isOlder(b, a)) return false;
  if (headline && a.actors.length > 0 && b.actors.length > 0 && meet(a.actors, b.actors)) return true;
  if (!datesMeet(a, b)) return false;
  if (
    headline &&
    a.rule === b.rule &&
    compatible(a.actors, b.actors) &&
    compatible(a.recipients, b.recipients)
  )
    return true;
  const restated = a.triggerLemma === b.triggerLemma && a.rule === b.rule && verbal.has(a.type);
  if (!meet(a.actors, b.actors) && !(restated && speakFor(a.actors, b.actors))) return false;
  if (isOneAssault(a, b) || isNaming(a, b)) return true;
  // Storming a camp and abducting its children are two acts, attacking and killing are one.
  if (a.type === "ASSAULT" && a.rule !== b.rule && !(force.test(a.rule) && force.test(b.rule))) return false;
  const samePlace = a.place !== null && a.place === b.place && a.rule === b.rule;
  if (
    (definite || samePlace) &&
    a.type === "ASSAULT" &&
    compatible(a.actors, b.actors) &&
    compatible(a.recipients, b.recipients)
  )
    return true;
  if (!meet(a.recipients, b.recipients) && !isNamedLater(a, b)) return false;
  // Two ways of force are one act only against the same; two acts that may come are one only towards the very same.
  const told = a.recipients.length > 0 && b.recipients.length > 0;
  if (a.type === "ASSAULT" && a.rule !== b.rule && !told) return false;
  if (
    a.modality !== "actual" &&
    told &&
    !a.recipients.some((one) => b.recipients.some((other) => isOne(one, other)))
  )
    return false;
  // A report that names nobody it is done to is of the same act only where the same word says so.
  const vague = (a.recipients.length === 0) !== (b.recipients.length === 0);
  const sameWord = a.triggerLemma === b.triggerLemma || (a.step !== null && a.step === b.step);
  if (vague && verbal.has(a.type) && !sameWord) return false;
  const shared =
    (a.actors.length > 0 && b.actors.length > 0) || (a.recipients.length > 0 && b.recipients.length > 0);
  return shared;
}
