import { expect, test } from "vitest";
import { type EventKey, findIncidents } from "./find-incidents.ts";

let count = 0;
const report = (given: Partial<EventKey>): EventKey => {
  count++;
  return {
    id: `e${count}`,
    articleId: `a${count}`,
    copy: false,
    type: "COERCE",
    modes: ["arrest"],
    step: "arrested",
    label: "arrest",
    modality: "actual",
    polarity: "positive",
    dateStart: "2031-05-09",
    dateEnd: "2031-05-09",
    datePrecision: "day",
    triggerLemma: "arrest",
    published: "2031-05-10",
    publisher: null,
    actors: ["police"],
    recipients: ["moyo"],
    actorNames: ["police"],
    recipientNames: ["Moyo"],
    place: null,
    ...given,
  };
};
const groups = (...events: EventKey[]) => findIncidents(events).map(({ events: members }) => members);

test("two papers, one of them a day off and with another word", () => {
  expect(
    groups(report({}), report({ dateStart: "2031-05-10", dateEnd: "2031-05-10", triggerLemma: "detain" })),
  ).toEqual([[0, 1]]);
});

test.each([
  ["another suspect", { recipients: ["phiri"] }],
  ["another month", { dateStart: "2031-07-01", dateEnd: "2031-07-01" }],
  ["another step", { step: "charged" as const }],
  ["only planned", { modality: "planned" as const }],
  ["the same article", { articleId: "a-one" }],
])("%s is another incident", (_, other) => {
  expect(groups(report({ articleId: "a-one" }), report(other))).toEqual([[0], [1]]);
});

test("a promise is one, whether the act to come is told or the promising", () => {
  const promise = {
    type: "AGREE" as const,
    modes: [],
    step: null,
    actors: ["zambia"],
    recipients: ["tribunal"],
  };
  expect(groups(report(promise), report({ ...promise, modality: "planned" }))).toEqual([[0, 1]]);
  expect(groups(report(promise), report({ ...promise, modality: "planned", recipients: [] }))).toEqual([
    [0],
    [1],
  ]);
});

test("an arrest without an actor joins by its suspect", () => {
  expect(groups(report({}), report({ actors: [], actorNames: [] }))).toEqual([[0, 1]]);
});

test("nothing is joined that shares only a type and a day", () => {
  expect(
    groups(report({ actors: [null], recipients: [null] }), report({ actors: [null], recipients: [null] })),
  ).toEqual([[0], [1]]);
});

test("application, warrant, arrest, trial: each follows the one before", () => {
  const steps = [
    report({
      type: "THREATEN",
      step: "issued",
      dateStart: "2031-04-24",
      dateEnd: "2031-04-24",
      actors: ["court"],
    }),
    report({
      type: "ACCUSE",
      step: "requested",
      dateStart: "2031-03-11",
      dateEnd: "2031-03-11",
      actors: ["prosecutor"],
      modes: ["allege"],
    }),
    report({}),
    report({ recipients: ["phiri"] }),
    report({
      type: "ACCUSE",
      step: "tried",
      dateStart: "2031-09-01",
      dateEnd: "2031-09-01",
      actors: [],
      modes: ["allege"],
    }),
  ];
  expect(findIncidents(steps).map(({ follows }) => follows)).toEqual([1, null, 0, null, 2]);
});

test("the same number of dead is the same raid, however it is dated", () => {
  const raid = {
    type: "ASSAULT" as const,
    modes: [],
    step: null,
    actors: [],
    actorNames: [],
    recipients: ["= 43 people"],
    recipientNames: ["43 people"],
  };
  const killing = report({ ...raid, triggerLemma: "killing", dateStart: null, dateEnd: "2031-05-09" });
  const attack = report({ ...raid, triggerLemma: "attack", dateStart: "2029-05-17", dateEnd: "2029-05-17" });
  expect(groups(attack, killing)).toEqual([[0, 1]]);
  expect(groups(attack, report({ ...raid, recipients: ["= 44 people"] }))).toEqual([[0], [1]]);
});
