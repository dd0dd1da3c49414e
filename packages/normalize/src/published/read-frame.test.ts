import { parse } from "@onrecord/parse";
import { expect, test } from "vitest";
import { findDates } from "../dates/find-dates.ts";
import { normalize } from "../normalize.ts";
import { findAgency, findDatelineDay, findDatelinePlace } from "./read-frame.ts";

const metadata = {
  source: "test",
  inputId: null,
  url: null,
  title: null,
  byline: null,
  publisher: null,
  published: "2024-11-22",
  language: "en",
  license: null,
};
const text = "HALDEN, Norway, Nov. 21 (Reuters) - The mayor resigned on Thursday. The council meets today.";

test("the dateline gives place, agency and day", () => {
  const article = parse(text);
  expect(findDatelinePlace(article)).toEqual({ name: "Halden", entity: null });
  expect(findAgency(article)).toBe("Reuters");
  expect(findDatelineDay(article, "2024-11-22")).toBe("2024-11-21");
  expect(findDatelineDay(article, "2025-01-02")).toBe("2024-11-21");
  expect(findDatelineDay(article, null)).toBeNull();
  expect(findDatelineDay(parse("The mayor resigned."), "2024-11-22")).toBeNull();
});

test("a story written the day before is told from that day", () => {
  const today = normalize(parse(text), metadata).dates.find(
    ({ start, end }) => text.slice(start, end) === "today",
  );
  expect(today).toMatchObject({ startDate: "2024-11-21", anchor: "dateline" });
  expect(findDates("today", { published: "2024-11-22", dateline: "2024-10-02" })[0]).toMatchObject({
    startDate: "2024-11-22",
    anchor: "published",
  });
});

test("words said on another day are told from it", () => {
  const words = "“We met yesterday,” Lund said on Monday. It rained yesterday.";
  const [inside, , outside] = findDates(words, {
    published: "2024-11-22",
    speeches: [{ start: 1, end: 17, day: "2024-11-18" }],
  });
  expect(inside).toMatchObject({ startDate: "2024-11-17", anchor: "speech" });
  expect(outside).toMatchObject({ startDate: "2024-11-21", anchor: "published" });
});
