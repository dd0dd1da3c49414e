import type { CodedArticle, CodedEvent, Participant } from "@onrecord/events";
import { toUnits } from "../offsets/code-points.ts";
import type { StatedEvent } from "./stated-events.ts";

/** The rule of a row that no rule found: a person stated it. */
const statedRule = "human";

/** An article with what people state of its events, and what could not be done as they say. */
export interface StatedArticle {
  readonly article: CodedArticle;
  readonly warnings: readonly string[];
}

/**
 * Sets the events that a person read in an article. One whose trigger the machine found too keeps its id and rule, or
 * says in `rule` what was set; another has the rule `human`. Where the article was read whole, nothing else stays.
 * Throws, naming the line of `stated-events.csv`, on an offset that is not in the text, a trigger outside its clause, and
 * a trigger that is stated twice.
 */
export function stateEvents(
  article: CodedArticle,
  stated: readonly StatedEvent[],
  readWhole: boolean,
): StatedArticle {
  if (stated.length === 0 && !readWhole) return { article, warnings: [] };
  const warnings: string[] = [];
  const toUnit = toUnits(article.text);
  const seen = new Map<string, number>();
  const events = stated.map((row) => {
    const key = `${row.trigger_char_start}-${row.trigger_char_end}`;
    if (seen.has(key)) throw problem(row, `its trigger is stated on line ${seen.get(key)} already`);
    seen.set(key, row.line);
    const event = toEvent(article, row, {
      span: (start, end) => toSpan(row, toUnit, start, end),
      warn: (message) => warnings.push(toPlace(row, message)),
    });
    const found = article.events.find(({ trigger }) => isSame(trigger, event.trigger));
    return found ? merge(found, event) : event;
  });
  const kept = readWhole
    ? []
    : article.events.filter(({ trigger }) => !events.some((event) => isSame(event.trigger, trigger)));
  const all = [...kept, ...events].sort((a, b) => a.trigger.start - b.trigger.start);
  return { article: { ...article, events: all }, warnings };
}

const isSame = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start === b.start && a.end === b.end;

const toPlace = ({ line }: StatedEvent, message: string) => `stated-events.csv:${line}: ${message}`;
const problem = (row: StatedEvent, message: string) => new RangeError(toPlace(row, message));

function toSpan(
  row: StatedEvent,
  toUnit: (codePoint: number) => number,
  start: number,
  end: number,
): { start: number; end: number } {
  if (start >= end) throw problem(row, `expected a range of characters, got ${start} to ${end}`);
  try {
    return { start: toUnit(start), end: toUnit(end) };
  } catch {
    throw problem(row, `the article has no characters ${start} to ${end}`);
  }
}

interface Tools {
  readonly span: (start: number, end: number) => { start: number; end: number };
  readonly warn: (message: string) => void;
}

function toEvent(article: CodedArticle, row: StatedEvent, { span, warn }: Tools): CodedEvent {
  const trigger = span(row.trigger_char_start, row.trigger_char_end);
  const evidence = span(row.evidence_char_start, row.evidence_char_end);
  if (trigger.start < evidence.start || trigger.end > evidence.end)
    throw problem(row, "its trigger is not within its clause");
  const find = (name: string | null, id: string | null): number | null => {
    const entity = findEntity(article, name, id);
    if (entity === null && id !== null) warn(`the article speaks of no entity ${id}`);
    return entity;
  };
  const nameOf = (entity: number | null, name: string | null, id: string | null) =>
    name ?? (entity === null ? id : article.entities[entity]?.name) ?? "";
  const participate = (one: StatedEvent["actors"][number]): Participant => {
    if (one.name === null && one.entity_id === null) throw problem(row, "expected a name or an entity_id");
    const entity = find(one.name, one.entity_id);
    const known = entity === null ? undefined : article.entities[entity];
    const own =
      one.char_start === null || one.char_end === null
        ? findMention(article, entity, evidence)
        : span(one.char_start, one.char_end);
    return {
      entity,
      name: nameOf(entity, one.name, one.entity_id),
      country: one.country ?? known?.country ?? null,
      sector: one.sector ?? known?.sector ?? null,
      span: own,
      implicit: own === null,
    };
  };
  const place = row.place === null ? null : findEntity(article, row.place, row.place);
  if (row.place !== null && place === null) warn(`the article speaks of no place ${row.place}`);
  return {
    type: row.type,
    modes: row.modes,
    contexts: row.contexts,
    step: row.step,
    label: row.label,
    quad: row.quad,
    cameo: row.cameo,
    actors: row.actors.map(participate),
    recipients: row.recipients.map(participate),
    theme: null,
    date: row.date,
    dateStart: row.date_start,
    dateEnd: row.date_end,
    datePrecision: row.date_precision,
    dateBasis: row.date_basis,
    place,
    polarity: row.polarity,
    modality: row.modality,
    time: row.time,
    evidentiality: row.evidentiality,
    attribution: row.attribution.map(({ name, entity_id, role, cue_lemma }) => {
      const entity = find(name, entity_id);
      return { entity, name: nameOf(entity, name, entity_id), role, cueLemma: cue_lemma };
    }),
    quote: findQuote(article, trigger.start),
    trigger,
    triggerLemma: row.trigger_lemma,
    evidence,
    mentions: [
      { ...evidence, trigger },
      ...row.mentions.map((one) => ({
        ...span(one.char_start, one.char_end),
        trigger: span(one.trigger_char_start, one.trigger_char_end),
      })),
    ],
    killed: row.killed,
    injured: row.injured,
    rule: statedRule,
  };
}

/** The entity of an article that has an id, else a name, else a name among its others: “Malians” are not Mali. */
function findEntity({ entities }: CodedArticle, name: string | null, id: string | null): number | null {
  const at = [
    entities.findIndex((entity) => id !== null && (entity.wikidata === id || entity.userId === id)),
    entities.findIndex((entity) => name !== null && entity.name === name),
    entities.findIndex(({ type, aliases }) => name !== null && type !== "place" && aliases.includes(name)),
  ].find((index) => index >= 0);
  return at ?? null;
}

/** Where a clause mentions an entity. */
function findMention(
  { mentions }: CodedArticle,
  entity: number | null,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } | null {
  const found = mentions.find(
    (mention) => mention.entity === entity && mention.start >= start && mention.end <= end,
  );
  return found ? { start: found.start, end: found.end } : null;
}

/** The innermost quotation whose words hold an offset. */
function findQuote({ quotes }: CodedArticle, offset: number): number | null {
  const index = quotes.findLastIndex(({ parts }) =>
    parts.some(({ start, end }) => start <= offset && offset < end),
  );
  return index < 0 ? null : index;
}

/** A found event as a person states it. What only the machine says of it stays. */
function merge(found: CodedEvent, stated: CodedEvent): CodedEvent {
  const event = {
    ...stated,
    theme: found.theme,
    actors: isAlike(found.actors, stated.actors) ? found.actors : stated.actors,
    recipients: isAlike(found.recipients, stated.recipients) ? found.recipients : stated.recipients,
  };
  const columns = Object.entries(columnsOf).flatMap(([key, column]) =>
    JSON.stringify(found[key as keyof CodedEvent]) === JSON.stringify(event[key as keyof CodedEvent])
      ? []
      : column,
  );
  return { ...event, rule: columns.length === 0 ? found.rule : `correction/${columns.sort().join("+")}` };
}

/** The same participants, wherever they are mentioned. */
const isAlike = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  JSON.stringify(a.map(withoutSpan)) === JSON.stringify(b.map(withoutSpan));
const withoutSpan = ({ entity, name, country, sector }: Participant) => [
  entity,
  entity ?? name,
  country,
  sector,
];

/** The columns that a person can set, by the fields of a coded event. */
const columnsOf: Partial<Record<keyof CodedEvent, string>> = {
  type: "type",
  modes: "modes",
  contexts: "contexts",
  step: "step",
  label: "label",
  quad: "quad",
  cameo: "cameo",
  actors: "actors",
  recipients: "recipients",
  date: "date",
  dateStart: "date_start",
  dateEnd: "date_end",
  datePrecision: "date_precision",
  dateBasis: "date_basis",
  place: "place_id",
  polarity: "polarity",
  modality: "modality",
  time: "time",
  evidentiality: "evidentiality",
  attribution: "attribution",
  quote: "quote_id",
  triggerLemma: "trigger_lemma",
  evidence: "evidence_char_start",
  mentions: "mentions",
  killed: "killed",
  injured: "injured",
};
