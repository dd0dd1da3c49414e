import type { DateMention, NormalizedArticle } from "@onrecord/normalize";
import type { Draft } from "../code-sentence.ts";
import type { CodedEvent } from "../schema.ts";
import {
  calendar,
  childOf,
  childrenOf,
  headOf,
  prepositionOf,
  reach,
  relationOf,
  type Tree,
  uposAt,
  wordAt,
} from "../syntax/tree.ts";

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

/** The first place from which on starts are not before an offset; `startAt` rises. */
function placeFrom(length: number, startAt: (index: number) => number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startAt(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Token that heads a date expression: the first whose own head lies outside it. */
function headToken(tree: Tree, { start, end }: DateMention): number {
  const from = placeFrom(tree.length, (index) => tree.start[index] ?? 0, start);
  for (let i = from; i < tree.length && (tree.start[i] ?? 0) < end; i++) {
    const up = headOf(tree, i);
    if (up < 0 || (tree.start[up] ?? 0) < start || (tree.start[up] ?? 0) >= end) return i;
  }
  return -1;
}

/** The resolved dates of a sentence, in order. */
function datesIn({ tree, article: { dates } }: Draft["scene"]): DateMention[] {
  const end = tree.end[tree.length - 1] ?? 0;
  const found: DateMention[] = [];
  const first = placeFrom(dates.length, (index) => dates[index]?.start ?? 0, tree.start[0] ?? 0);
  for (let i = first; i < dates.length && (dates[i]?.start ?? 0) < end; i++) {
    const date = dates[i];
    if (!date || date.end > end || (date.timexType !== "DATE" && date.timexType !== "TIME")) continue;
    if (date.startDate !== null || date.endDate !== null) found.push(date);
  }
  return found;
}

/** “by December”, “from Thursday”: what is set for later. */
const terms = /^(?:by|from|until)$/;

const elsewhen = /^(?:after|before|since|following|until)$/;

/** “the 2016 election”, “the May ruling”: a date inside a phrase is of what the phrase names, unless a day sets the scene. */
function isInsidePhrase(tree: Tree, date: number, isDay: boolean): boolean {
  if (!/^(?:compound|amod|nummod|nmod:poss|nmod:desc)/.test(relationOf(tree, date))) return false;
  const noun = headOf(tree, date);
  const setting =
    /^obl/.test(relationOf(tree, noun)) && /^(?:in|during|at|on)$/.test(prepositionOf(tree, noun));
  return !(setting && isDay);
}

/** The verb, or the trigger on the way to it, that a date expression depends on. */
function governorOf(tree: Tree, date: number, trigger: number, isDay: boolean): number {
  let node = headOf(tree, date);
  if (node !== trigger && isInsidePhrase(tree, date, isDay)) return node;
  for (let steps = 0; node >= 0 && steps < 60; steps++) {
    // “recalled its envoy after the raid of 3 May”: the date is of the raid.
    if (elsewhen.test(prepositionOf(tree, node))) return node;
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

/** A clause that has a time of its own: what it tells happened before or beside what the clause above it tells. */
function hasOwnTime(tree: Tree, node: number): boolean {
  const relation = relationOf(tree, node);
  // No month has relative clauses: “announced in May that …”.
  if (relation.startsWith("acl")) return !calendar.test(wordAt(tree, headOf(tree, node)));
  if (!relation.startsWith("advcl")) return false;
  const mark = wordAt(tree, childOf(tree, node, "mark", "case"));
  return (
    /^(?:after|before|since|until|following)$/.test(mark) ||
    (/^(?:in|of|for|about)$/.test(mark) && node > headOf(tree, node))
  );
}

/** Whether a date stands in a clause below the act that has a verb and a time of its own. */
function isInOtherClause(tree: Tree, date: number, act: number, told: boolean): boolean {
  for (
    let node = date, steps = 0;
    node >= 0 && node !== act && steps < 60;
    node = headOf(tree, node), steps++
  ) {
    if (/^(?:acl|advcl|ccomp|csubj|parataxis)/.test(relationOf(tree, node)) && uposAt(tree, node) !== "NOUN")
      return true;
    // “ordered him to testify on Thursday”.
    if (told && relationOf(tree, node) === "xcomp" && wordAt(tree, childOf(tree, node, "mark")) === "to")
      return true;
    if (node !== date && elsewhen.test(prepositionOf(tree, node))) return true;
  }
  return false;
}

/** Types whose infinitive is what is still to be done. */
const asked = /^(?:REQUEST|AGREE|THREATEN|REJECT|CONCEDE)$/;

/** The date expression of the act: its own, else that of the verbs that report it, nearest first. */
function dateOf({ scene, trigger, reduced, status }: Draft): DateMention | null {
  const { tree, article } = scene;
  const published = article.published.endDate ?? article.published.startDate;
  // What has happened has not happened on a day to come: such a date is of what was promised or demanded.
  const isToCome = ({ startDate }: DateMention): boolean =>
    reduced.modality === "actual" &&
    status.time !== "future" &&
    published !== null &&
    startDate !== null &&
    startDate > published;
  const dates = datesIn(scene).filter((date) => !isToCome(date));
  const governed = dates
    .map((date) => {
      const head = headToken(tree, date);
      return { date, head, node: governorOf(tree, head, trigger.node, precisions[date.precision] === "day") };
    })
    // “promised to leave by December”: a term that is set, not the day of setting it.
    .filter(({ head }) => reduced.modality !== "actual" || !terms.test(prepositionOf(tree, head)));
  if (governed.length === 0) return null;
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
    if (hasOwnTime(tree, node)) break;
    // Another clause with a subject of its own has its own time, unless the date opens the sentence.
    if (relationOf(tree, node) === "conj" && childrenOf(tree, node, "nsubj", "nsubj:pass").length > 0) {
      const first = headOf(tree, node);
      const opening = governed.find(
        (one) => one.node === first && one.head < (reach(tree, node)[0] ?? 0) && one.head < 6,
      );
      return opening && tree.words.slice(0, opening.head).every((word) => !/^(?:,|and)$/.test(word))
        ? opening.date
        : null;
    }
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
  const [only] = governed;
  if (!only || governed.length > 1) return null;
  if (isInsidePhrase(tree, only.head, precisions[only.date.precision] === "day")) return null;
  const { start, end } = only.date;
  const below = start >= (tree.start[first] ?? 0) && end <= (tree.end[last] ?? 0);
  return below && !isInOtherClause(tree, only.head, trigger.predicate, asked.test(reduced.type))
    ? only.date
    : null;
}

const basisOf = ({ anchor, rule }: DateMention): CodedEvent["dateBasis"] =>
  /weekday/.test(rule)
    ? "weekday"
    : anchor === "explicit"
      ? "explicit"
      : anchor === "previous"
        ? "inherited"
        : "relative";

/** What is promised “by December” lies ahead: the next one, where the nearest has passed. */
function ahead(date: DateMention, { reduced, scene }: Draft): EventDate | null {
  const { published, text } = scene.article;
  const { startDate, endDate, precision } = date;
  const past =
    published.startDate !== null && startDate !== null && endDate !== null && endDate < published.startDate;
  if (reduced.modality === "actual" || !past || !/^(?:day|month)$/.test(precision)) return null;
  if (Date.parse(published.startDate ?? "") - Date.parse(endDate) < 60 * 86_400_000) return null;
  if (/\d{4}/.test(text.slice(date.start, date.end)) || date.anchor === "explicit") return null;
  const next = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return {
    date: next(precision === "month" ? startDate.slice(0, 7) : startDate),
    dateStart: next(startDate),
    dateEnd: next(endDate),
    datePrecision: precisions[precision],
    dateBasis: basisOf(date),
  };
}

function fromExpression(date: DateMention, draft: Draft): EventDate {
  const later = ahead(date, draft);
  if (later) return later;
  const open = date.startDate === null || date.endDate === null;
  return {
    date: date.edtf,
    dateStart: date.startDate,
    dateEnd: date.endDate,
    datePrecision: open ? "open" : precisions[date.precision],
    dateBasis: basisOf(date),
  };
}

/** “They burned the huts”: what is told of the same ones right after an old act with a date is of that time. */
function fromStory({ scene, trigger, status, reduced }: Draft): EventDate | null {
  const { tree, article, earlier } = scene;
  const before = earlier.at(-1);
  const published = article.published.startDate;
  if (!before || !published || reduced.modality !== "actual" || status.time !== "past") return null;
  if (status.perfect || status.progressive || trigger.roles === null) return null;
  const { subject, object, passive } = trigger.roles;
  if (!/^(?:they|he|she|it)$/.test(wordAt(tree, passive ? object : subject))) return null;
  const gap = article.text.slice(before.evidence.end, tree.start[0] ?? 0);
  if (gap.length > 120 || /\n|[.!?]\s.*[.!?]/.test(gap)) return null;
  const { date, dateStart, dateEnd, datePrecision, dateBasis } = before;
  const old = dateEnd !== null && Date.parse(published) - Date.parse(dateEnd) > 30 * 86_400_000;
  if (!old || dateStart === null || !/^(?:explicit|relative|inherited)$/.test(dateBasis)) return null;
  return { date, dateStart, dateEnd, datePrecision, dateBasis: "inherited" };
}

/** “After the raid of 3 May, Mali sent troops”: what an old act was followed by came later than that, and before it was told. */
function fromBackground({ scene, trigger, reduced, status }: Draft): EventDate | null {
  const { tree, article } = scene;
  const published = article.published.endDate ?? article.published.startDate;
  if (published === null || reduced.modality !== "actual" || status.time === "future") return null;
  for (const child of childrenOf(tree, trigger.predicate, "advcl", "obl")) {
    const [first, last] = reach(tree, child);
    if (!/^(?:after|following|since)$/.test(wordAt(tree, first))) continue;
    const date = article.dates.find(
      ({ start, end, startDate }) =>
        start >= (tree.start[first] ?? 0) &&
        end <= (tree.end[last] ?? 0) &&
        startDate !== null &&
        Date.parse(published) - Date.parse(startDate) > 30 * 86_400_000,
    );
    if (date?.startDate) {
      return {
        date: `${date.startDate}/${published}`,
        dateStart: date.startDate,
        dateEnd: published,
        datePrecision: "interval",
        dateBasis: "inferred",
      };
    }
  }
  return null;
}

/** “was freed after nine days”: some time after what was told before, nobody says when. */
const isLater = (tree: Tree, verb: number): boolean =>
  childrenOf(tree, verb, "obl").some(
    (child) =>
      /^(?:after|within)$/.test(prepositionOf(tree, child)) &&
      /^(?:hours?|days?|weeks?|months?|years?)$/.test(wordAt(tree, child)) &&
      childOf(tree, child, "nummod") >= 0,
  );

/**
 * When an act happened: its own expression, else the publication date — as the day for a plain past or a progressive, as
 * an upper bound for a perfect, as a lower bound for what is still to come. A pluperfect, a noun of action and a relative
 * clause take it only as an upper bound.
 */
export function resolveDate(draft: Draft): EventDate {
  const { scene, status } = draft;
  const date = dateOf(draft);
  if (date) return fromExpression(date, draft);
  const { node, predicate, row } = draft.trigger;
  const told = fromStory(draft);
  if (told) return told;
  const since = fromBackground(draft);
  if (since) return since;
  const verbal = /^(?:ACCUSE|REJECT|REQUEST|SUPPORT|AGREE|CONCEDE|CONSULT)$/.test(draft.reduced.type);
  const relative = relationOf(scene.tree, predicate).startsWith("acl");
  const background =
    isLater(scene.tree, predicate) ||
    (row.part === "noun" && node === predicate) ||
    (hasOwnTime(scene.tree, predicate) &&
      !(verbal && relative && childOf(scene.tree, predicate, "mark") < 0));
  return fromPublication(
    scene.article,
    draft.reduced.modality,
    background && !status.progressive ? { ...status, time: "historical" } : status,
  );
}

function fromPublication(
  { published }: NormalizedArticle,
  modality: CodedEvent["modality"],
  { time, perfect }: Draft["status"],
): EventDate {
  const { startDate, endDate, edtf } = published;
  if (startDate === null) return unknown;
  const last = endDate ?? startDate;
  if (time === "historical" && modality === "actual") {
    return { date: null, dateStart: null, dateEnd: last, datePrecision: "open", dateBasis: "inferred" };
  }
  if (modality !== "actual") {
    return { date: null, dateStart: startDate, dateEnd: null, datePrecision: "open", dateBasis: "inferred" };
  }
  if (perfect) {
    return { date: null, dateStart: null, dateEnd: last, datePrecision: "open", dateBasis: "document" };
  }
  return {
    date: edtf,
    dateStart: startDate,
    dateEnd: last,
    datePrecision: startDate === last ? "day" : "interval",
    dateBasis: "document",
  };
}
