import { describe, expect, test } from "vitest";
import { toInterval } from "../../scripts/generate/newswire/interval.ts";
import { findAll, findNear, findOne } from "../../scripts/generate/newswire/locate.ts";

const text = "Mwansa said yes. “We agree,” she said, and Mwansa’s aide said no.";
const words = (pattern: string) =>
  findAll(text, pattern).map(({ inner }) => text.slice(inner.start, inner.end));

describe("annotated words are found in the text", () => {
  test("whole words only", () => {
    expect(findAll(text, "Mwansa").map(({ start }) => start)).toEqual([0, 43]);
    expect(words("sa")).toEqual([]);
  });

  test("`...` stands for what is between, `{…}` for what is meant", () => {
    expect(words("“We ... agree,”")).toEqual(["“We agree,”"]);
    expect(words("{she} said")).toEqual(["she"]);
    expect(words("Mwansa ... {yes}.")).toEqual(["yes"]);
  });

  test("words in two places must say which they mean", () => {
    expect(() => findOne(text, "Mwansa", "here")).toThrow("here: “Mwansa” stands in 2 places, say which");
    expect(findOne(text, "Mwansa@2", "here").start).toBe(43);
    expect(() => findOne(text, "Banda", "here")).toThrow("is not in the text");
  });

  test("a cue is the nearest one beside the quotation", () => {
    const quote = findOne(text, "“We agree,”", "here");
    const near = findNear(text, "said", [quote], "here");
    expect(text.slice(near.start - 4, near.end)).toBe("she said");
  });
});

test.each([
  ["2031", "2031-01-01", "2031-12-31"],
  ["2031-02", "2031-02-01", "2031-02-28"],
  ["2031-03-11TEV", "2031-03-11", "2031-03-11"],
  ["2031-W01", "2030-12-30", "2031-01-05"],
  ["2031-W41-WE", "2031-10-11", "2031-10-12"],
  ["2031-Q2", "2031-04-01", "2031-06-30"],
  ["2031-H2", "2031-07-01", "2031-12-31"],
  ["2030-WI", "2030-12-01", "2031-02-28"],
  ["198", "1980-01-01", "1989-12-31"],
  ["18", "1800-01-01", "1899-12-31"],
])("%s is %s to %s", (value, from, to) => {
  expect(toInterval(value)).toEqual([from, to]);
});

test.each(["P3D", "PRESENT_REF", "XXXX-WXX-5"])("%s is no calendar interval", (value) => {
  expect(toInterval(value)).toBeNull();
});
