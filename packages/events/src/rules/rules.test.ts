import { describe, expect, test } from "vitest";
import { codeText } from "../../testing/code-text.ts";
import { eventRules } from "./index.ts";

const code = codeText;

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
