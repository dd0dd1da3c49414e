import { triggers } from "../lexicon/triggers.gen.ts";
import { eventRules } from "../rules/index.ts";
import type { EventRule } from "../rules/rule.ts";

/** A word that calls a rule, and what must stand beside it. */
export interface TriggerRow {
  readonly lemma: string;
  readonly part: "verb" | "noun" | "adjective";
  readonly particle: string;
  /** A noun class (`@warrant`) or words; empty where the object is free. */
  readonly object: readonly string[];
  readonly prepositions: readonly string[];
  /** Class or words of the noun after that preposition. */
  readonly prepositionObject: string;
  readonly condition: string;
  readonly rule: EventRule;
}

const rules = new Map(eventRules.map((rule) => [rule.id as string, rule]));
const split = (list: string): string[] => (list === "" ? [] : list.split("/"));

function toRow(row: (typeof triggers)[number]): TriggerRow {
  const [lemma, part, particle, object, prepositions, prepositionObject, condition, id] = row;
  const rule = rules.get(id);
  if (!rule) throw new Error(`lexicon/triggers.csv: no rule ${id} for “${lemma}”`);
  return {
    lemma,
    part: part as TriggerRow["part"],
    particle,
    object: split(object),
    prepositions: split(prepositions),
    prepositionObject,
    condition,
    rule,
  };
}

/** The more a row asks for, the earlier it is tried. */
const weight = (row: TriggerRow): number =>
  (row.object.length > 0 ? 8 : 0) +
  (row.particle === "" ? 0 : 4) +
  (row.prepositions.length > 0 ? 4 : 0) +
  (row.prepositionObject === "" ? 0 : 2) +
  (row.condition === "" ? 0 : 5) +
  (row.lemma.includes(" ") ? 8 : 0);

const index = new Map<string, TriggerRow[]>();
for (const row of triggers.map(toRow)) {
  const head = row.lemma.slice(row.lemma.lastIndexOf(" ") + 1);
  const key = `${row.part} ${head}`;
  const rows = index.get(key);
  if (rows) rows.push(row);
  else index.set(key, [row]);
}
const order = new Map(eventRules.map((rule, place) => [rule, place]));
for (const rows of index.values()) {
  rows.sort((a, b) => weight(b) - weight(a) || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
}

/** Rows that the lemma of a verb, noun or adjective may call, the most demanding first. */
export const rowsOf = (part: TriggerRow["part"], lemma: string): readonly TriggerRow[] =>
  index.get(`${part} ${lemma}`) ?? [];
