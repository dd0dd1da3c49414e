import { loadModel } from "@onrecord/model-en";
import { normalize } from "@onrecord/normalize";
import { findAttributions, findMarkedWords, findQuotes, parse, type Quote } from "@onrecord/parse";
import { noMetadata } from "onrecord";
import { readNewswireGold } from "../../gold/newswire.ts";
import { readStatementPairs } from "../../gold/statements.ts";
import type { Layer } from "../layer.ts";
import { scoreAttributions } from "../protocols/attributions.ts";
import { foldName, type NamedQuote, scoreCanonical } from "../protocols/canonical.ts";
import { damage, worstCondition } from "../protocols/noise.ts";
import { notSpeechPrecision } from "../protocols/not-speech.ts";
import {
  coreOf,
  f1,
  type GoldDocument,
  type GoldSpan,
  keyOf,
  type Segment,
  scoreQuotes,
} from "../protocols/quotes.ts";
import { scoreStatements } from "../protocols/statements.ts";
import { readJsonl, sharedFile } from "../shared.ts";

/** Parts within marks, so no turn of a transcript; a quotation without a speaker of its own has that of its turn. */
export function toSegments(quotes: readonly Quote[]): Segment[] {
  const speakers = new Map<number, GoldSpan>();
  const inMarks = ({ kind, rule }: Quote) => kind !== "indirect" && rule !== "quote/turn";
  return quotes.flatMap((quote) => {
    const { inside, parts, speaker, turn } = quote;
    if (speaker) speakers.set(turn, speaker);
    const outer = inside === null ? [] : quotes[inside]!.parts;
    const nested = outer.some((part) => part.start < parts[0]!.start && parts.at(-1)!.end < part.end);
    if (!inMarks(quote) || (nested && inMarks(quotes[inside!]!))) return [];
    return parts.map((part) => ({ ...part, speaker: speakers.get(turn) ?? null }));
  });
}

const segmentsOf = ({ text }: GoldDocument) => toSegments(findQuotes(text).quotes);

const unknown = noMetadata("score");

type NameQuotes = (document: GoldDocument) => (NamedQuote & { quote: Quote })[];

/** Quotations with the speakers' names, as who builds with the model gets them. */
async function loadNaming(): Promise<NameQuotes> {
  const model = await loadModel();
  return ({ text }) => {
    const article = normalize(parse(text), unknown, { model });
    return article.quotes.map((quote, index) => {
      const speaker = article.speakers[index]?.speaker ?? null;
      return {
        start: quote.start,
        end: quote.end,
        name: speaker === null ? null : article.entities[speaker]!.name,
        quote,
      };
    });
  };
}

function polnear(gold: readonly GoldDocument[]): {
  figures: Record<string, number>;
  errors: readonly string[];
} {
  const { segments, endToEnd, phenomena, errors } = scoreQuotes(gold, segmentsOf);
  const attributions = scoreAttributions(gold, ({ text }) =>
    findAttributions(text).map(({ content, cue, source }) => ({ content, cue, speaker: source })),
  );
  const worst = scoreQuotes(damage(gold, worstCondition), segmentsOf);
  return {
    figures: {
      segment_f1: f1(segments),
      end_to_end_f1: f1(endToEnd),
      source_f1: f1(attributions.source),
      cue_f1: f1(attributions.cue),
      content_f1: f1(attributions.content),
      noise_worst_f1: f1(worst.segments),
      not_speech_precision: notSpeechPrecision(gold, ({ text }) =>
        findMarkedWords(text).map(({ start, end, speech }) => ({ start, end, score: speech })),
      ),
      ...Object.fromEntries(
        Object.entries(phenomena).map(([name, { hits, gold: all }]) => [
          `speakers_${name}`,
          (100 * hits) / all,
        ]),
      ),
    },
    errors,
  };
}

/** Of the seeds: quotations found, those with the right speaker by name, and predicted parts that are none. */
function seedFigures(
  gold: readonly GoldDocument[],
  nameQuotes: NameQuotes,
): {
  found: number;
  speakers: number;
  false: number;
} {
  const figures = { found: 0, speakers: 0, false: 0 };
  for (const document of gold) {
    const key = (span: GoldSpan) => {
      const core = coreOf(document.text, span);
      return core ? keyOf(core) : "";
    };
    const named = nameQuotes(document).filter(({ quote }) => quote.kind !== "indirect");
    const parts = new Map(named.flatMap(({ quote, name }) => quote.parts.map((part) => [key(part), name])));
    const wanted = new Set(document.quotes.flatMap(({ spans }) => spans.map(key)));
    for (const { spans, speaker_entity } of document.quotes) {
      if (!spans.every((span) => parts.has(key(span)))) continue;
      figures.found++;
      const names = spans.map((span) => parts.get(key(span)));
      if (names.every((name) => name && foldName(name) === foldName(speaker_entity!.canonical)))
        figures.speakers++;
    }
    for (const { quote } of named) {
      if (!quote.speaker && quote.mention !== "continued") continue;
      for (const part of quote.parts) if (!wanted.has(key(part))) figures.false++;
    }
  }
  return figures;
}

/** The sample articles, annotated by this project. */
function ownFigures(
  gold: readonly GoldDocument[],
  nameQuotes: NameQuotes,
): {
  figures: Record<string, number>;
  errors: readonly string[];
} {
  const { segments, endToEnd, errors } = scoreQuotes(gold, segmentsOf);
  const { right, counted, errors: unnamed } = scoreCanonical(gold, nameQuotes);
  return {
    figures: {
      "own/quotes/segment_f1": f1(segments),
      "own/quotes/end_to_end_f1": f1(endToEnd),
      "own/quotes/canonical": (100 * right) / counted,
    },
    errors: [...errors, ...unnamed],
  };
}

const corpora = [
  {
    prefix: "quotes/polnear-dev",
    file: ["gold", "quotes", "polnear.dev.jsonl"],
    score: polnear,
  },
  {
    prefix: "quotes/gum-news",
    file: ["gold", "quotes", "gum.news.jsonl"],
    score: (gold: readonly GoldDocument[], nameQuotes: NameQuotes) => {
      const { right, counted, errors } = scoreCanonical(gold, nameQuotes);
      return { figures: { canonical: (100 * right) / counted }, errors };
    },
  },
  {
    prefix: "quotes/seeds",
    file: ["gold", "seeds", "quotes.jsonl"],
    score: (gold: readonly GoldDocument[], nameQuotes: NameQuotes) => ({
      figures: seedFigures(gold, nameQuotes),
      errors: [],
    }),
  },
] as const;

/** Quotations, their speakers' mentions, all attributions, damage, and words in marks that nobody said. */
export const quotes: Layer = {
  name: "quotes",
  async score() {
    const nameQuotes = await loadNaming();
    const figures: Record<string, number> = {};
    const absent: Record<string, string> = {};
    const errors: string[] = [];
    const own = ownFigures(readNewswireGold(), nameQuotes);
    const pairs = scoreStatements(readStatementPairs());
    Object.assign(figures, own.figures, { "own/statements/pair_f1": f1(pairs) });
    errors.push(...pairs.errors, ...own.errors);
    for (const { prefix, file, score } of corpora) {
      const path = sharedFile(...file);
      if (path === null) {
        absent[`${prefix}/*`] = `${file.at(-1)} is not there`;
        continue;
      }
      const result = score(readJsonl<GoldDocument>(path), nameQuotes);
      for (const [name, value] of Object.entries(result.figures)) figures[`${prefix}/${name}`] = value;
      errors.push(...result.errors);
    }
    return { figures, absent, errors };
  },
};
