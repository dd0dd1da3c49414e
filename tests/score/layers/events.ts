import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CodedArticle, codeEvents, factualityOf, mainArgumentsOf, needsSyntax } from "@onrecord/events";
import { loadModel } from "@onrecord/model-en";
import { type Metadata, normalize } from "@onrecord/normalize";
import { parse, type Span } from "@onrecord/parse";
import { readGoldSentences } from "../../gold/events.ts";
import type { GoldMeta } from "../../gold/newswire.ts";
import type { Layer } from "../layer.ts";
import { type GoldEvents, type PredictedEvent, scoreEvents, toPredicted } from "../protocols/events.ts";
import {
  type GoldSentence,
  type SentenceEvent,
  scoreArguments,
  scoreFactuality,
  scoreTypes,
} from "../protocols/events-sentences.ts";
import { type GoldArticle, type GoldReport, scoreIncidents } from "../protocols/incidents.ts";
import { readJsonl, sharedFile } from "../shared.ts";

const metadata = (published: string | null): Metadata => ({
  source: "score",
  inputId: null,
  url: null,
  title: null,
  byline: null,
  publisher: null,
  published,
  language: "en",
  license: null,
});

type Model = Awaited<ReturnType<typeof loadModel>>;

export const codeText = (model: Model, text: string, published: string | null = null): CodedArticle =>
  codeEvents(normalize(parse(text, { model, syntax: needsSyntax }), metadata(published), { model }));

/** The three labelled articles beside the checkout, with the dates they were published. */
export const seedDates: Readonly<Record<string, string>> = {
  "000_cfe477761b8985f5": "2024-05-20",
  "001_1972d0dd86cee7f4": "2024-11-22",
  "002_8bb5b894be3d814d": "2024-05-06",
};

interface DatedGold extends GoldEvents {
  readonly events: readonly GoldReport[];
  readonly docs: Readonly<Record<string, { readonly date: string }>>;
}

/** The project's own articles and the gold events of them. */
function ownArticles(): {
  gold: DatedGold;
  zero: string[];
  texts: Map<string, string>;
  originals: GoldArticle[];
} {
  const folder = join(import.meta.dirname, "../../gold/newswire");
  const gold = JSON.parse(readFileSync(join(folder, "events.json"), "utf8")) as DatedGold;
  const meta = readJsonl<GoldMeta>(join(folder, "meta.jsonl"));
  const raw = join(import.meta.dirname, "../../../datasets/newswire-sample/raw");
  const texts = new Map(meta.map(({ doc_id }) => [doc_id, readFileSync(join(raw, `${doc_id}.txt`), "utf8")]));
  return {
    gold: { ...gold, non_events: gold.non_events ?? [] },
    zero: meta.filter(({ zero_events }) => zero_events).map(({ doc_id }) => doc_id),
    texts,
    originals: meta
      .filter(({ duplicate_of }) => duplicate_of === null)
      .map(({ doc_id, dct }) => ({ id: doc_id, text: texts.get(doc_id) ?? "", published: dct })),
  };
}

/** What two do together: a meeting without a host, an agreement, a joint exercise. */
const mutual = new Set(["CONSULT", "AGREE", "SUPPORT", "COOPERATE"]);

/** All who do something together are its actors: those after the first stand where the corpora have the target. */
export const toSentenceEvents = ({ events, mentions }: CodedArticle): SentenceEvent[] =>
  events.map(({ type, trigger, actors, recipients }) => {
    const dyad =
      mutual.has(type) && recipients.length === 0
        ? [actors.slice(0, 1), actors.slice(1)]
        : [actors, recipients];
    // A pronoun stands where the corpora have the name that it means.
    const named = ({ start }: Span, entity: number | null): Span[] => {
      const own = mentions.find((one) => one.start === start && one.kind === "pronoun");
      return own ? mentions.filter((one) => one.entity === entity && one.kind !== "pronoun") : [];
    };
    const [source = [], target = []] = dyad.map((list) =>
      list.flatMap(({ span, entity }) => (span ? [span, ...named(span, entity)] : [])),
    );
    return { start: trigger.start, type, actors: source, recipients: target };
  });

/**
 * Who and to whom of a sentence, coded or not: the corpus has both for acts that are no event too, so what the first event
 * leaves open, and all of a sentence without one, is read from the main predicate.
 */
export function toArguments(model: Model, text: string): SentenceEvent[] {
  const article = codeEvents(normalize(parse(text, { model }), metadata(null), { model }));
  const [first] = toSentenceEvents(article).sort((a, b) => a.start - b.start);
  const main = mainArgumentsOf(article, first?.start ?? article.text.search(/\p{L}/u));
  const spans = (span: { start: number; end: number } | null | undefined) => (span ? [span] : []);
  if (!first) {
    if (!main) return [];
    return [
      { start: main.predicate.start, type: "", actors: spans(main.subject), recipients: spans(main.object) },
    ];
  }
  const actors = first.actors.length > 0 ? first.actors : spans(main?.subject);
  const recipients = first.recipients.length > 0 ? first.recipients : spans(main?.object);
  return [{ ...first, actors, recipients }];
}

/** Precision and recall of the rows exported as actual, counted over one or more sets of articles. */
function actualFigures(
  prefix: string,
  ...counts: readonly { predicted: number; right: number; gold: number }[]
): Record<string, number> {
  const sum = (key: "predicted" | "right" | "gold") => counts.reduce((total, count) => total + count[key], 0);
  const share = (of: number) => (of === 0 ? 0 : (100 * sum("right")) / of);
  return { [`${prefix}precision`]: share(sum("predicted")), [`${prefix}recall`]: share(sum("gold")) };
}

async function score() {
  const model = await loadModel();
  const figures: Record<string, number> = {};
  const absent: Record<string, string> = {};
  const errors: string[] = [];
  const own = ownArticles();
  const predicted: PredictedEvent[] = [...own.texts].flatMap(([doc, text]) =>
    toPredicted(doc, codeText(model, text, own.gold.docs[doc]?.date ?? null)),
  );
  const ownScores = scoreEvents(own.gold, predicted);
  figures["own/events/detection_f1"] = ownScores.detectionF1;
  figures["own/events/strict_f1"] = ownScores.strictF1;
  figures["events/own-zero/false_actual"] = predicted.filter(
    ({ doc, modality }) => own.zero.includes(doc) && modality === "actual",
  ).length;
  Object.assign(figures, actualFigures("own/events/actual_", ownScores.actual));
  errors.push(...ownScores.errors);

  const incidents = scoreIncidents(own.originals, own.gold.events, model);
  figures["own/incidents/pair_f1"] = (200 * incidents.hits) / (incidents.predicted + incidents.gold);
  errors.push(...incidents.errors);

  const { sentences, gold: goldSentences } = readGoldSentences();
  const said = new Map(sentences.map(({ id, phenomenon, text }) => [id, `${phenomenon}: ${text}`]));
  const ownSentences = scoreEvents(
    goldSentences,
    sentences.flatMap(({ id, text }) => toPredicted(id, codeText(model, text))),
  );
  figures["own/event-sentences/detection_f1"] = ownSentences.detectionF1;
  figures["own/event-sentences/strict_f1"] = ownSentences.strictF1;
  errors.push(...ownSentences.errors.map((error) => `${error} ← ${said.get(error.slice(0, 4)) ?? ""}`));

  const seeds = sharedFile("gold/seeds/events.json");
  if (seeds) {
    const gold = JSON.parse(readFileSync(seeds, "utf8")) as GoldEvents;
    const scores = scoreEvents(
      gold,
      Object.entries(seedDates).flatMap(([doc, date]) =>
        toPredicted(doc, codeText(model, readFileSync(sharedFile("seeds", `${doc}.txt`)!, "utf8"), date)),
      ),
    );
    figures["events/seeds/detection_f1"] = scores.detectionF1;
    figures["events/seeds/strict_f1"] = scores.strictF1;
    figures["events/seeds/traps"] = scores.traps;
    figures["events/seeds/duplicates"] = scores.duplicates;
    Object.assign(figures, actualFigures("events/actual/", ownScores.actual, scores.actual));
    errors.push(...scores.errors);
  } else {
    absent["events/seeds/*"] = "no ../shared/gold/seeds/events.json";
    absent["events/actual/*"] = "counts the seeds too: no ../shared/gold/seeds/events.json";
  }

  const coded = ({ text }: GoldSentence) => toSentenceEvents(codeText(model, text));
  const plv = sharedFile("gold/events/plv_train.jsonl");
  if (plv) {
    const scores = scoreTypes(readJsonl<GoldSentence>(plv), coded);
    figures["events/plv-train/macro_f1"] = scores.macroF1;
    errors.push(...scores.errors.map((error) => `plv_train ${error}`));
  } else absent["events/plv-train/*"] = "no ../shared/gold/events/plv_train.jsonl";
  const cameo = sharedFile("gold/events/cameo_ner_train.jsonl");
  if (cameo) {
    const scores = scoreArguments(readJsonl<GoldSentence>(cameo), ({ text }) => toArguments(model, text));
    figures["events/cameo-ner-train/source_f1"] = scores.sourceF1;
    figures["events/cameo-ner-train/target_f1"] = scores.targetF1;
    errors.push(...scores.errors.map((error) => `cameo_ner_train ${error}`));
  } else absent["events/cameo-ner-train/*"] = "no ../shared/gold/events/cameo_ner_train.jsonl";
  const uw = sharedFile("gold/events/fact_UW_dev.jsonl");
  if (uw) {
    figures["events/uw-dev/r"] = scoreFactuality(readJsonl<GoldSentence>(uw), ({ text }, triggers) => {
      const { tokens } = parse(text, { model });
      return triggers.map((span) => factualityOf({ text, tokens }, span));
    });
  } else absent["events/uw-dev/r"] = "no ../shared/gold/events/fact_UW_dev.jsonl";
  return { figures, absent, errors };
}

export const events: Layer = { name: "events", score };
