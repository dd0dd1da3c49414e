import type { CodedArticle, Participant } from "@onrecord/events";

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface GoldPartaker {
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly implicit?: boolean;
  readonly generic?: boolean;
  readonly accept_country?: readonly string[];
}

interface Mention {
  readonly trigger?: Span;
  readonly span: Span;
}

/** A gold event in the field names of the labelled seeds. */
export interface GoldEventLike {
  readonly doc: string;
  readonly required: boolean;
  readonly type: string;
  readonly accept_types: readonly string[];
  readonly mode: readonly string[];
  readonly accept_modes: readonly string[];
  readonly actors: readonly GoldPartaker[];
  readonly recipients: readonly GoldPartaker[];
  readonly date: { readonly start: string | null; readonly end: string | null; readonly precision: string };
  readonly location: { readonly name: string } | null;
  readonly polarity: string;
  readonly modality: string;
  readonly attribution: readonly { readonly name: string }[];
  readonly mentions: readonly (Mention & { readonly trigger: Span })[];
}

export interface GoldEvents {
  readonly events: readonly GoldEventLike[];
  readonly non_events: readonly (Span & { readonly doc: string })[];
}

/** A coded event in the same field names. */
export interface PredictedEvent {
  readonly doc: string;
  readonly type: string;
  readonly mode: readonly string[];
  readonly actors: readonly Pick<Participant, "name" | "country" | "sector">[];
  readonly recipients: readonly Pick<Participant, "name" | "country" | "sector">[];
  readonly date: { readonly start: string | null; readonly end: string | null } | null;
  readonly location: { readonly name: string } | null;
  readonly polarity: string;
  readonly modality: string;
  readonly attribution: readonly { readonly name: string }[];
  readonly mentions: readonly Mention[];
  /** For the words of an error. */
  readonly said: string;
}

export function toPredicted(doc: string, { text, events, entities }: CodedArticle): PredictedEvent[] {
  return events.map((event) => ({
    doc,
    type: event.type,
    mode: event.modes,
    actors: event.actors,
    recipients: event.recipients,
    date:
      event.dateStart === null && event.dateEnd === null
        ? null
        : { start: event.dateStart, end: event.dateEnd },
    location: event.place === null ? null : { name: entities[event.place]?.name ?? "" },
    polarity: event.polarity,
    modality: event.modality,
    attribution: event.attribution,
    mentions: event.mentions.map(({ start, end, trigger }) => ({ trigger, span: { start, end } })),
    said: `${event.rule} [${text.slice(event.trigger.start, event.trigger.end)}] ${event.actors.map(({ name }) => name).join(", ")} → ${event.recipients.map(({ name }) => name).join(", ")} ${event.modality} ${event.dateStart ?? ""}..${event.dateEnd ?? ""}`,
  }));
}

const fold = (name: string | undefined): string =>
  (name ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, " ")
    .replace(/\b(the|a|an|mr|mrs|president|prime minister|leaders?|officials?)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

type Actor = { readonly name: string; readonly country: string | null; readonly sector: string | null };

/** Same name, same last word, one name in the other; else the same country and sector. */
function same(predicted: Actor, gold: GoldPartaker): boolean {
  const [x, y] = [fold(predicted.name), fold(gold.name)];
  if (x && y && (x === y || x.split(" ").at(-1) === y.split(" ").at(-1) || x.includes(y) || y.includes(x)))
    return true;
  const countries = [gold.country, ...(gold.accept_country ?? [])].filter(Boolean);
  return (
    Boolean(predicted.country) &&
    countries.includes(predicted.country) &&
    (predicted.sector ?? null) === (gold.sector ?? null)
  );
}

interface SetScore {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly exact: boolean;
}

function compareSets(predicted: readonly Actor[], gold: readonly GoldPartaker[]): SetScore {
  const used = new Set<number>();
  let tp = 0;
  for (const one of predicted) {
    const index = gold.findIndex((other, j) => !used.has(j) && same(one, other));
    if (index < 0) continue;
    used.add(index);
    tp++;
  }
  const fn = gold.filter((one, index) => !one.implicit && !one.generic && !used.has(index)).length;
  return { tp, fp: predicted.length - tp, fn, exact: predicted.length === tp && fn === 0 };
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const triggerOf = (mention: Mention): Span => mention.trigger ?? mention.span;
const touches = (predicted: PredictedEvent, gold: GoldEventLike): boolean =>
  predicted.mentions.some((one) => gold.mentions.some((other) => meet(triggerOf(one), other.span)));
const hits = (predicted: PredictedEvent, gold: GoldEventLike): boolean =>
  predicted.mentions.some((one) => gold.mentions.some((other) => meet(triggerOf(one), other.trigger)));
const typeScore = (predicted: PredictedEvent, gold: GoldEventLike): number =>
  predicted.type === gold.type ? 2 : gold.accept_types.includes(predicted.type) ? 1 : 0;

function dateFits(predicted: PredictedEvent["date"], gold: GoldEventLike["date"]): boolean {
  if (!predicted) return gold.precision === "unknown";
  const { start, end } = predicted;
  if (gold.precision === "day") {
    const equal = start === gold.start && (end ?? start) === (gold.end ?? gold.start);
    return equal || (start !== null && start >= (gold.start ?? "") && start <= (gold.end ?? "9"));
  }
  return (start ?? "0000") <= (gold.end ?? "9999") && (gold.start ?? "0000") <= (end ?? "9999");
}

/** What one set of articles gives; F1s in percent. */
export interface EventScores {
  readonly detectionF1: number;
  readonly strictF1: number;
  readonly traps: number;
  readonly duplicates: number;
  /** Rows predicted as actual, those of them that match an actual gold event with no wrong participant, gold rows. */
  readonly actual: { readonly predicted: number; readonly right: number; readonly gold: number };
  readonly counts: { readonly tp: number; readonly fp: number; readonly fn: number; readonly strict: number };
  readonly errors: readonly string[];
}

/**
 * One-to-one matching of coded events to gold event clusters, greedy by type, trigger and participants. An optional gold
 * event is neither rewarded nor punished.
 */
export function scoreEvents(
  { events: goldEvents, non_events }: GoldEvents,
  predictions: readonly PredictedEvent[],
): EventScores {
  const counts = { tp: 0, fp: 0, fn: 0, strict: 0 };
  const actual = {
    predicted: predictions.filter(({ modality }) => modality === "actual").length,
    right: 0,
    gold: goldEvents.filter(({ required, modality }) => required && modality === "actual").length,
  };
  let traps = 0;
  let duplicates = 0;
  const errors: string[] = [];
  const docs = new Set([...goldEvents.map(({ doc }) => doc), ...predictions.map(({ doc }) => doc)]);
  for (const doc of docs) {
    const gold = goldEvents.filter((event) => event.doc === doc);
    const predicted = predictions.filter((event) => event.doc === doc);
    const pairs: [score: number, i: number, j: number][] = [];
    predicted.forEach((one, i) => {
      gold.forEach((other, j) => {
        const type = typeScore(one, other);
        if (!type || !touches(one, other)) return;
        const actors = compareSets(one.actors, other.actors);
        const recipients = compareSets(one.recipients, other.recipients);
        pairs.push([
          type * 2 +
            (hits(one, other) ? 2 : 0) +
            actors.tp +
            recipients.tp -
            0.5 * (actors.fp + recipients.fp) -
            (other.required ? 0 : 0.25),
          i,
          j,
        ]);
      });
    });
    pairs.sort((a, b) => b[0] - a[0]);
    const matched = new Set<number>();
    const found = new Set<number>();
    for (const [, i, j] of pairs) {
      if (matched.has(i) || found.has(j)) continue;
      matched.add(i);
      found.add(j);
      const one = predicted[i]!;
      const other = gold[j]!;
      const actors = compareSets(one.actors, other.actors);
      const recipients = compareSets(one.recipients, other.recipients);
      if (one.modality === "actual" && other.modality === "actual") {
        if (actors.fp === 0 && recipients.fp === 0) actual.right++;
        else errors.push(`${doc} wrong participant: ${one.said}`);
      } else if (one.modality === "actual") errors.push(`${doc} not actual: ${one.said}`);
      if (!other.required) continue;
      counts.tp++;
      const strict =
        one.type === other.type &&
        actors.exact &&
        recipients.exact &&
        dateFits(one.date, other.date) &&
        one.modality === other.modality &&
        one.polarity === other.polarity;
      if (strict) counts.strict++;
      else {
        const why = [
          one.type !== other.type && `type is ${other.type}`,
          !actors.exact && `actors are ${other.actors.map(({ name }) => name).join(", ")}`,
          !recipients.exact && `recipients are ${other.recipients.map(({ name }) => name).join(", ")}`,
          !dateFits(one.date, other.date) && `date is ${other.date.start}..${other.date.end}`,
          one.modality !== other.modality && `modality is ${other.modality}`,
        ].filter(Boolean);
        errors.push(`${doc} not strict: ${one.said}; ${why.join("; ")}`);
      }
    }
    predicted.forEach((one, i) => {
      if (matched.has(i)) return;
      counts.fp++;
      if (gold.some((other) => typeScore(one, other) && hits(one, other))) duplicates++;
      if (
        non_events.some(
          (trap) => trap.doc === doc && one.mentions.some((mention) => meet(triggerOf(mention), trap)),
        )
      ) {
        traps++;
        errors.push(`${doc} trap: ${one.said}`);
      }
      errors.push(`${doc} false: ${one.said}`);
    });
    gold.forEach((other, j) => {
      if (!other.required || found.has(j)) return;
      counts.fn++;
      errors.push(
        `${doc} missed: ${other.type} ${other.actors.map(({ name }) => name).join(", ")} → ${other.recipients.map(({ name }) => name).join(", ")} at ${other.mentions[0]?.trigger.start}`,
      );
    });
  }
  const f1 = (right: number) => {
    const all = 2 * counts.tp + counts.fp + counts.fn;
    return all === 0 ? 0 : (200 * right) / all;
  };
  return {
    detectionF1: f1(counts.tp),
    strictF1: f1(counts.strict),
    traps,
    duplicates,
    actual,
    counts,
    errors,
  };
}
