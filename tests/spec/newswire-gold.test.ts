import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { newswireTexts, readNewswireEntities, readNewswireGold } from "../gold/newswire.ts";

const articles = readNewswireGold();

test("every text of the sample is annotated", () => {
  const texts = readdirSync(newswireTexts).filter((name) => name.endsWith(".txt"));
  expect(articles.map(({ doc_id }) => `${doc_id}.txt`)).toEqual(texts.sort());
});

test("thirty articles and more, nine of them without a political event", () => {
  expect(articles.length).toBeGreaterThanOrEqual(30);
  expect(articles.filter(({ meta }) => meta.zero_events).length).toBeGreaterThanOrEqual(9);
});

test("a copy has the gold of its original", () => {
  for (const copy of articles.filter(({ meta }) => meta.duplicate_of)) {
    const original = articles.find(({ doc_id }) => doc_id === copy.meta.duplicate_of);
    expect(copy.text).toBe(original?.text);
    expect(copy.timexes).toEqual(original?.timexes);
  }
});

test("a statement that is told again names an earlier one", () => {
  const quotes = articles.flatMap((article) =>
    article.quotes.map((quote) => ({ ...quote, dct: article.meta.dct })),
  );
  for (const { id, restates, dct } of quotes.filter(({ restates }) => restates !== null))
    expect(
      quotes.some((quote) => quote.statement === restates && quote.dct < dct),
      `${id} restates ${restates}`,
    ).toBe(true);
});

test("roles are held by known people, of known bodies", () => {
  const { entities, roles } = readNewswireEntities();
  const keys = new Set(entities.map(({ key }) => key));
  expect(roles.flatMap(({ holder, of }) => [holder, of]).filter((key) => !keys.has(key))).toEqual([]);
});

describe.each(articles)(
  "$doc_id",
  ({ text, meta, quotes, notQuotes, timexes, entities, events, nonEvents }) => {
    const mentions = entities.entities.flatMap((entity) => entity.mentions);

    test("has 200 to 600 words", () => {
      const count = text.split(/\s+/).filter(Boolean).length;
      expect(count).toBeGreaterThanOrEqual(200);
      expect(count).toBeLessThanOrEqual(600);
    });

    test("every span is the words it says", () => {
      const spans = [
        ...timexes,
        ...notQuotes,
        ...mentions,
        ...nonEvents,
        ...events.flatMap((event) => event.mentions.flatMap(({ trigger, span }) => [trigger, span])),
        ...quotes.flatMap(({ cue, cue_start, cue_end, speaker_text, speaker_start, speaker_end }) => [
          ...(cue === null ? [] : [{ text: cue, start: cue_start ?? -1, end: cue_end ?? -1 }]),
          ...(speaker_text === null
            ? []
            : [{ text: speaker_text, start: speaker_start ?? -1, end: speaker_end ?? -1 }]),
        ]),
      ];
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map((span) => span.text));
    });

    test("spans do not cross: names, dates", () => {
      for (const layer of [mentions.filter(({ kind }) => kind === "name"), timexes])
        for (const [i, one] of layer.entries())
          for (const two of layer.slice(i + 1))
            expect(one.end <= two.start || two.end <= one.start, `${one.text} / ${two.text}`).toBe(true);
    });

    test("quoted parts lie in their spans and hold no outer mark", () => {
      for (const quote of quotes)
        for (const part of quote.parts) {
          expect(quote.spans.some(({ start, end }) => part.start >= start && part.end <= end)).toBe(true);
          const turn = quote.spans.some(({ start, end }) => part.start === start && part.end === end);
          if (!turn) expect(text.slice(part.start - 1, part.start)).toMatch(/["“']/);
        }
    });

    test("triggers lie in their clauses", () => {
      for (const { trigger, span } of events.flatMap((event) => event.mentions)) {
        expect(trigger.start).toBeGreaterThanOrEqual(span.start);
        expect(trigger.end).toBeLessThanOrEqual(span.end);
      }
    });

    test("articles without political event have none", () => {
      expect(events.length > 0).toBe(!meta.zero_events);
    });
  },
);
