interface Span {
  readonly start: number;
  readonly end: number;
}

/** A labelled sentence: its event, with the spans of source and target, or its triggers with their factuality. */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly events: readonly {
    readonly code: string | null;
    readonly source: readonly Span[];
    readonly target: readonly Span[];
    readonly trigger?: readonly Span[];
    readonly factuality?: number;
  }[];
}

export interface SentenceEvent {
  /** Where the trigger begins. */
  readonly start: number;
  readonly type: string;
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
}

const classes =
  "ACCUSE AGREE AID ASSAULT COERCE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST SANCTION SUPPORT THREATEN YIELD".split(
    " ",
  );
const asClass = (type: string): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

/** The event of a sentence is the first one by clause order. */
const firstOf = (events: readonly SentenceEvent[]): SentenceEvent | null =>
  events.reduce<SentenceEvent | null>((best, one) => (best && best.start <= one.start ? best : one), null);

type Predict = (sentence: GoldSentence) => readonly SentenceEvent[];

/** Macro-F1 in percent over the 15 classes; CONCEDE and RETREAT are read as one, no event is a miss. */
export function scoreTypes(
  gold: readonly GoldSentence[],
  predict: Predict,
): { macroF1: number; errors: string[] } {
  const counts = new Map(classes.map((name) => [name, { hits: 0, predicted: 0, gold: 0 }]));
  const errors: string[] = [];
  for (const sentence of gold) {
    const wanted = asClass(sentence.events[0]?.code ?? "");
    const event = firstOf(predict(sentence));
    const got = event && asClass(event.type);
    counts.get(wanted)!.gold++;
    if (got && counts.has(got)) counts.get(got)!.predicted++;
    if (got === wanted) counts.get(wanted)!.hits++;
    else errors.push(`${wanted} coded as ${got ?? "nothing"}: ${sentence.text}`);
  }
  const f1s = [...counts.values()].map(({ hits, predicted, gold: all }) =>
    hits === 0 ? 0 : (200 * hits) / (predicted + all),
  );
  return { macroF1: f1s.reduce((sum, value) => sum + value, 0) / classes.length, errors };
}

/** Overlap F1 in percent of the source and target spans of the first event; sentences whose gold lacks a slot are out of it. */
export function scoreArguments(
  gold: readonly GoldSentence[],
  predict: Predict,
): { sourceF1: number; targetF1: number; errors: string[] } {
  const errors: string[] = [];
  const slot = (wanted: "source" | "target", of: (event: SentenceEvent) => readonly Span[]): number => {
    let hits = 0;
    let predicted = 0;
    let all = 0;
    for (const sentence of gold) {
      const spans = sentence.events[0]?.[wanted] ?? [];
      if (spans.length === 0) continue;
      all++;
      const event = firstOf(predict(sentence));
      const found = event ? of(event) : [];
      if (found.length > 0) predicted++;
      if (found.some((one) => spans.some((other) => one.start < other.end && other.start < one.end))) hits++;
      else
        errors.push(
          `${wanted} ${spans.map(({ start, end }) => sentence.text.slice(start, end)).join(" + ")}: ${sentence.text}`,
        );
    }
    return hits === 0 ? 0 : (200 * hits) / (predicted + all);
  };
  return {
    sourceF1: slot("source", ({ actors }) => actors),
    targetF1: slot("target", ({ recipients }) => recipients),
    errors,
  };
}

/** Pearson r between the factuality of all triggers and what is predicted for them; no prediction counts as 0. */
export function scoreFactuality(
  gold: readonly GoldSentence[],
  predict: (sentence: GoldSentence, triggers: readonly Span[]) => readonly (number | null)[],
): number {
  const x: number[] = [];
  const y: number[] = [];
  for (const sentence of gold) {
    const triggers = sentence.events.flatMap(({ trigger = [] }) => trigger);
    x.push(...sentence.events.flatMap(({ trigger = [], factuality = 0 }) => trigger.map(() => factuality)));
    y.push(...predict(sentence, triggers).map((value) => value ?? 0));
  }
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const covariance = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((sum, value, index) => sum + (value - ma) * ((b[index] ?? 0) - mb), 0);
  const spread = Math.sqrt(covariance(x, mx, x, mx) * covariance(y, my, y, my));
  return spread === 0 ? 0 : covariance(x, mx, y, my) / spread;
}
