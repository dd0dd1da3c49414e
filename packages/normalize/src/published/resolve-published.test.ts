import { parse } from "@onrecord/parse";
import { describe, expect, test } from "vitest";
import type { Metadata } from "../schema.ts";
import { resolvePublished } from "./resolve-published.ts";

const metadata: Metadata = {
  source: "test",
  inputId: null,
  url: null,
  title: null,
  byline: null,
  publisher: null,
  published: null,
  language: null,
  license: null,
};
const resolve = (text: string, given: Partial<Metadata> = {}) =>
  resolvePublished(parse(text), { ...metadata, ...given });

describe("the publication date", () => {
  test("metadata come first", () => {
    expect(
      resolve("OSLO, May 3, 2024 (AP) — Rain fell.", { published: "2024-05-04T10:00:00+02:00" }),
    ).toMatchObject({
      edtf: "2024-05-04",
      at: "2024-05-04T10:00:00+02:00",
      basis: "metadata",
      evidence: null,
    });
  });

  test.each([
    ["Mon, 20 May 2024 10:30:00 GMT", "2024-05-20"],
    ["May 20, 2024", "2024-05-20"],
    ["20240520", "2024-05-20"],
    ["2024-05", "2024-05"],
  ])("metadata may write it as %s", (published, edtf) => {
    expect(resolve("Rain fell.", { published })).toMatchObject({ edtf, basis: "metadata" });
  });

  test.each([
    [" date 2023-02-07 The mayor of Halden resigned.", "2023-02-07", "header", "2023-02-07"],
    ["Rain\nUpdated: 9 May 2024\nPublished: 7 May 2024\nRain fell.", "2024-05-07", "header", "7 May 2024"],
    ["Rain fell.\n\nMENAFN07022023000045011111ID1100000000", "2023-02-07", "wire_code", "07022023"],
    ["Paris, May 3, 2024 (AFP) - Rain fell.", "2024-05-03", "dateline", "May 3, 2024"],
    ["Rain stops play\nTuesday, 7 May 2024\nRain fell.", "2024-05-07", "text", "Tuesday, 7 May 2024"],
  ])("%j", (text, edtf, basis, words) => {
    const found = resolve(text);
    expect(found).toMatchObject({ edtf, startDate: edtf, endDate: edtf, basis, unresolved: null });
    expect(text.slice(found.evidence?.start, found.evidence?.end)).toBe(words);
  });

  test("a year that nobody wrote is never guessed", () => {
    expect(resolve("OSLO, Nov. 22 (Xinhua) -- Rain fell on Thursday.")).toMatchObject({
      edtf: null,
      startDate: null,
      basis: "none",
      unresolved: "XXXX-11-22",
    });
    expect(resolve("OSLO - Rain fell on Thursday.")).toMatchObject({
      edtf: null,
      basis: "none",
      unresolved: null,
    });
  });

  test.each([
    ["Narch 3", "XXXX-03-03"],
    ["FEb 26", "XXXX-02-26"],
    ["Marc 2", "XXXX-03-02"],
    ["Auust 2", "XXXX-08-02"],
    ["Decembor 9", "XXXX-12-09"],
  ])("a telegraphed month is read as meant: %s", (words, unresolved) => {
    expect(resolve(`OSLO, ${words} - Rain fell.`)).toMatchObject({ unresolved });
  });

  test("a year given beside a month-day makes a day", () => {
    expect(resolve("OSLO, Nov. 22 (Xinhua) -- Rain fell.", { published: "2024" })).toMatchObject({
      edtf: "2024-11-22",
      basis: "metadata",
    });
  });

  test.each(["yesterday", "2024-02-30", "50/6/2018", "n/a", ""])("metadata %j are no date", (published) => {
    expect(resolve("Rain fell.", { published })).toMatchObject({ edtf: null, basis: "none" });
  });
});
