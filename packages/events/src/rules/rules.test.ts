import { loadModel } from "@onrecord/model-en";
import { normalize } from "@onrecord/normalize";
import { parse } from "@onrecord/parse";
import { describe, expect, test } from "vitest";
import { codeEvents } from "../code-events.ts";
import { needsSyntax } from "../syntax/needs-syntax.ts";
import { eventRules } from "./index.ts";

const model = await loadModel();

const unknown = {
  source: "test",
  inputId: null,
  url: null,
  title: null,
  byline: null,
  publisher: null,
  published: "2031-05-20",
  language: "en",
  license: null,
};

const code = (text: string) => codeEvents(normalize(parse(text, { model, syntax: needsSyntax }), unknown));

describe.each(eventRules.map((rule) => ({ id: rule.id, rule })))("$id", ({ rule }) => {
  test.each(rule.examples)("%s", (text, actors, recipients) => {
    const { events } = code(text);
    const event = events.find((one) => one.rule === rule.id);
    const names = (list: readonly { span: { start: number; end: number } | null }[] | undefined) =>
      list?.map(({ span }) => (span ? text.slice(span.start, span.end) : "")).join("; ");
    expect({ actors: names(event?.actors), recipients: names(event?.recipients) }).toEqual({
      actors,
      recipients,
    });
  });
  test.each(rule.not)("not: %s", (text) => {
    expect(code(text).events.map((event) => event.rule)).toEqual([]);
  });
});

test("every rule has an example and a counter-example", () => {
  expect(eventRules.filter(({ examples, not }) => examples.length === 0 || not.length === 0)).toEqual([]);
});
