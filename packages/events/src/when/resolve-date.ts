import type { DateMention, NormalizedArticle } from "@onrecord/normalize";
import type { Draft } from "../code-sentence.ts";
import type { CodedEvent } from "../schema.ts";
import { childrenOf, headOf, reach, relationOf, type Tree, uposAt } from "../syntax/tree.ts";

export type EventDate = Pick<CodedEvent, "date" | "dateStart" | "dateEnd" | "datePrecision" | "dateBasis">;

const precisions: Readonly<Record<DateMention["precision"], CodedEvent["datePrecision"]>> = {
  time: "day",
  part_of_day: "day",
  day: "day",
  weekend: "interval",
  week: "week",
  month: "month",
  quarter: "quarter",
  season: "season",
  half: "interval",
  year: "year",
  decade: "interval",
  century: "interval",
  none: "unknown",
};

const unknown: EventDate = {
  date: null,
  dateStart: null,
  dateEnd: null,
  datePrecision: "unknown",
  dateBasis: "none",
};

/** Token that heads a date expression: the first whose own head lies outside it. */
function headToken(tree: Tree, { start, end }: DateMention): number {
  for (let i = 0; i < tree.length; i++) {
    if ((tree.start[i] ?? 0) < start || (tree.start[i] ?? 0) >= end) continue;
    const up = headOf(tree, i);
    if (up < 0 || (tree.start[up] ?? 0) < start || (tree.start[up] ?? 0) >= end) return i;
  }
  return -1;
}

/** The verb, or the trigger on the way to it, that a date expression depends on. */
function governorOf(tree: Tree, date: number, trigger: number): number {
  let node = headOf(tree, date);
  for (let steps = 0; node >= 0 && steps < 60; steps++) {
    if (node === trigger || uposAt(tree, node) === "VERB" || uposAt(tree, node) === "AUX") return node;
    node = headOf(tree, node);
  }
  return node;
}

/** Words of blame or praise for what was done years ago are not of that year. */
const reactions = /^event\/(?:accuse\/(?:disapprove|concern|investigate|try)|support\/praise|reject\/reject)/;

/** “the killing of 43 people in 2029”: an absolute date that ends a noun phrase dates what the noun names. */
function isWithin(tree: Tree, noun: number, date: DateMention): boolean {
  if (date.anchor !== "explicit") return false;
  let last = noun;
  for (const child of childrenOf(tree, noun, "nmod", "flat", "compound"))
    last = Math.max(last, reach(tree, child)[1]);
  if (date.end <= (tree.end[last] ?? 0)) return date.start >= (tree.start[noun] ?? 0);
  const after = tree.words[last + 1] ?? "";
  return /^(?:in|on|of)$/.test(after) && (tree.start[last + 2] ?? -1) === date.start;
}

/** The date expression of the act: its own, else that of the verbs that report it, nearest first. */
function dateOf({ scene, trigger }: Draft): DateMention | null {
  const { tree, article } = scene;
  const from = tree.start[0] ?? 0;
  const to = tree.end[tree.length - 1] ?? 0;
  const dates = article.dates.filter(
    (date) =>
      date.start >= from &&
      date.end <= to &&
      (date.timexType === "DATE" || date.timexType === "TIME") &&
      (date.startDate !== null || date.endDate !== null),
  );
  if (dates.length === 0) return null;
  const governed = dates.map((date) => ({
    date,
    node: governorOf(tree, headToken(tree, date), trigger.node),
  }));
  let node = trigger.node;
  const nominal = trigger.row.part === "noun" && trigger.node === trigger.predicate;
  const reacting = reactions.test(trigger.row.rule.id);
  const isYears = (date: DateMention): boolean =>
    date.precision === "year" &&
    (tree.start[trigger.node] ?? 0) < date.start &&
    trigger.object >= 0 &&
    isWithin(tree, trigger.object, date);
  for (let steps = 0; node >= 0 && steps < (nominal ? 1 : 60); steps++) {
    const own = governed.find((one) => one.node === node && !(reacting && isYears(one.date)));
    if (own) return own.date;
    // Another clause with a subject of its own has its own time.
    if (relationOf(tree, node) === "conj" && childrenOf(tree, node, "nsubj", "nsubj:pass").length > 0) break;
    node = headOf(tree, node);
  }
  if (nominal) {
    const inside = governed.find(({ date }) => isWithin(tree, trigger.node, date));
    if (inside) return inside.date;
  }
  const reporting = childrenOf(tree, trigger.predicate, "parataxis");
  const told = governed.find((one) => reporting.includes(one.node));
  if (told) return told.date;
  // A date that hangs on the last phrase of the clause still dates the clause, if it is the only one.
  const [first, last] = reach(tree, trigger.predicate);
  const below = dates.filter(
    ({ start, end }) => start >= (tree.start[first] ?? 0) && end <= (tree.end[last] ?? 0),
  );
  return below.length === 1 && dates.length === 1 ? (below[0] ?? null) : null;
}

const basisOf = ({ anchor, rule }: DateMention): CodedEvent["dateBasis"] =>
  /weekday/.test(rule)
    ? "weekday"
    : anchor === "explicit"
      ? "explicit"
      : anchor === "previous"
        ? "inherited"
        : "relative";

function fromExpression(date: DateMention): EventDate {
  const open = date.startDate === null || date.endDate === null;
  return {
    date: date.edtf,
    dateStart: date.startDate,
    dateEnd: date.endDate,
    datePrecision: open ? "open" : precisions[date.precision],
    dateBasis: basisOf(date),
  };
}

/**
 * When an act happened: its own expression, else the publication date — as the day for a plain past, as an upper bound
 * for a perfect or progressive, as a lower bound for what is still to come. A pluperfect takes nothing from it.
 */
export function resolveDate(draft: Draft): EventDate {
  const { scene, status } = draft;
  const date = dateOf(draft);
  if (date) return fromExpression(date);
  const { node, predicate, row } = draft.trigger;
  const nominal = row.part === "noun" && node === predicate;
  return fromPublication(
    scene.article,
    draft.reduced.modality,
    nominal ? { ...status, time: "historical" } : status,
  );
}

function fromPublication(
  { published }: NormalizedArticle,
  modality: CodedEvent["modality"],
  { time, perfect, progressive }: Draft["status"],
): EventDate {
  const { startDate, endDate, edtf } = published;
  if (startDate === null) return unknown;
  if (time === "historical" && modality === "actual") {
    return {
      date: null,
      dateStart: null,
      dateEnd: endDate ?? startDate,
      datePrecision: "open",
      dateBasis: "inferred",
    };
  }
  if (modality !== "actual") {
    return { date: null, dateStart: startDate, dateEnd: null, datePrecision: "open", dateBasis: "inferred" };
  }
  if (perfect || progressive) {
    return {
      date: null,
      dateStart: null,
      dateEnd: endDate ?? startDate,
      datePrecision: "open",
      dateBasis: "document",
    };
  }
  return {
    date: edtf,
    dateStart: startDate,
    dateEnd: endDate ?? startDate,
    datePrecision: startDate === (endDate ?? startDate) ? "day" : "interval",
    dateBasis: "document",
  };
}
