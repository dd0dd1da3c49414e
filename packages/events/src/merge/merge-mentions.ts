import type { CodedEvent, Participant } from "../schema.ts";
import { alike, isSameEvent } from "./same-event.ts";

/** The fuller a report, the better it speaks for the event. */
const fullness = ({ actors, recipients, dateBasis }: CodedEvent): number =>
  (actors.length > 0 ? 4 : 0) +
  (recipients.length > 0 ? 4 : 0) +
  Math.min(
    3,
    actors.filter(({ entity }) => entity !== null).length +
      recipients.filter(({ entity }) => entity !== null).length,
  ) +
  (dateBasis !== "document" && dateBasis !== "none" && dateBasis !== "inferred" ? 2 : 0);

const namedOf = (list: readonly Participant[]): number => list.filter(({ entity }) => entity !== null).length;

/** The names of one report for the descriptions of the other, where they leave none of those out. */
function fuller(main: readonly Participant[], rest: readonly Participant[]): readonly Participant[] {
  if (main.length === 0) return rest;
  const covers = main.every((one) => rest.some((other) => alike(one, other)));
  return covers && namedOf(rest) > namedOf(main) ? rest : main;
}

/** A minister and the state that he speaks for are two who act as one; otherwise the fuller list. */
const spokenFor = (main: readonly Participant[], rest: readonly Participant[]): Participant[] =>
  main.length > 0 &&
  rest.length > 0 &&
  [...main, ...rest].every(({ entity }) => entity !== null) &&
  !main.some((one) => rest.some((other) => alike(one, other)))
    ? [...main, ...rest]
    : [...fuller(main, rest)];

/** How the reports of an article are worded, and what it takes to compare them. */
export interface Reports {
  readonly isTitle: (trigger: CodedEvent["trigger"]) => boolean;
  /** A noun with “the”. */
  readonly isDefinite: (event: CodedEvent) => boolean;
  /** A town or a region, no state. */
  readonly isSite: (participant: Participant) => boolean;
}

/** An attack and the people it killed are one act, done to both; the town it was on is where it was. */
function together(
  main: readonly Participant[],
  rest: readonly Participant[],
  isSite: Reports["isSite"],
): Participant[] {
  const both = [...main, ...rest.filter((one) => !main.some((other) => alike(one, other)))];
  const people = both.filter((one) => !isSite(one));
  return people.length > 0 ? people : both;
}

/** An expression of its own dates an event better than the publication, a day better than a month. */
const fitness = ({ dateBasis, datePrecision }: CodedEvent): number =>
  (dateBasis === "none" || dateBasis === "document" || dateBasis === "inferred"
    ? 0
    : dateBasis === "inherited"
      ? 2
      : 4) + (datePrecision === "day" ? 1 : 0);

function join(into: CodedEvent, other: CodedEvent, isSite: Reports["isSite"]): CodedEvent {
  const [main, rest] = fullness(other) > fullness(into) ? [other, into] : [into, other];
  const date = fitness(rest) > fitness(main) ? rest : main;
  return {
    ...main,
    modes: main.modes.length > 0 ? main.modes : rest.modes,
    step: main.step ?? rest.step,
    actors: spokenFor(main.actors, rest.actors),
    recipients:
      main.type === "ASSAULT" && main.rule !== rest.rule
        ? together(main.recipients, rest.recipients, isSite)
        : [...fuller(main.recipients, rest.recipients)],
    date: date.date,
    dateStart: date.dateStart,
    dateEnd: date.dateEnd,
    datePrecision: date.datePrecision,
    dateBasis: date.dateBasis,
    place: main.place ?? rest.place,
    attribution: main.attribution.length > 0 ? main.attribution : rest.attribution,
    killed: main.killed ?? rest.killed,
    injured: main.injured ?? rest.injured,
    mentions: [...main.mentions, ...rest.mentions],
  };
}

/** How many events back a report may belong to: keeps the work linear in the number of events. */
const memory = 60;

/** One event for all reports of it in an article, in order of the trigger that is coded. */
export function mergeMentions(
  events: readonly CodedEvent[],
  { isTitle, isDefinite, isSite }: Reports,
): CodedEvent[] {
  const merged: CodedEvent[] = [];
  for (const event of events) {
    const same = merged.slice(-memory).filter((other) => {
      const headline = isTitle(other.trigger) && other.mentions.length === 1;
      return isSameEvent(other, event, { headline, definite: isDefinite(event) });
    });
    // The latest report, and a headline that says the same in few words.
    const known = same.at(-1);
    const title = same.find(
      (other) => other !== known && isTitle(other.trigger) && other.mentions.length === 1,
    );
    if (!known) {
      merged.push(event);
      continue;
    }
    const whole = join(known, event, isSite);
    merged[merged.lastIndexOf(known)] = title ? join(title, whole, isSite) : whole;
    if (title) merged.splice(merged.lastIndexOf(title), 1);
  }
  return merged.sort((a, b) => a.trigger.start - b.trigger.start);
}
