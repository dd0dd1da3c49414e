import { expect, test } from "vitest";
import { findDates } from "./find-dates.ts";

const years = "In 1641 the fort was built. In 1643 it burned. In 1644 it was sold. In 1646 it was razed.";
const may = (text: string) =>
  findDates(text, { published: "2024-11-22" }).find(({ start, end }) => text.slice(start, end) === "May")
    ?.timexValue;

test("a history tells a month of the year that it has come to", () => {
  expect(may(`${years} In May the garrison left.`)).toBe("1646-05");
});

test("news with many old years is told from its publication", () => {
  expect(may(`HALDEN - The fort was reopened on Thursday. ${years} Its keeper resigned in May.`)).toBe(
    "2024-05",
  );
  expect(may(`Halden, 2024. ${years} Its keeper resigned in May.`)).toBe("2024-05");
});

test("a year in passing does not move the story", () => {
  expect(may(`${years} A tower, planned since 1610, was added in May.`)).toBe("1646-05");
});
