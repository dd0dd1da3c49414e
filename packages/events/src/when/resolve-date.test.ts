import { expect, test } from "vitest";
import { codeText } from "../../testing/code-text.ts";

/** The first event of a type in a text of 2031-05-20, its days as `from..to`. */
const daysOf = (text: string, type: string): string | undefined => {
  const event = codeText(text).events.find((one) => one.type === type);
  return event && `${event.dateStart ?? ""}..${event.dateEnd ?? ""} ${event.dateBasis}`;
};

test("a term that is set for others does not date the threat", () => {
  const text = "The dockers threatened to close the port if wages do not rise by Friday.";
  expect(daysOf(text, "THREATEN")).toBe("2031-05-20..2031-05-20 document");
});

test("the date of a relative clause is not that of the clause it stands in", () => {
  const text = "Moses Abara, who negotiated with the militia in 2029, condemned the militia.";
  expect(daysOf(text, "ACCUSE")).toBe("2031-05-20..2031-05-20 document");
});

test("what an old act was followed by came between it and the report", () => {
  const text = "Peru recalled its ambassador from Chile after the raid of May 3, 2029.";
  expect(daysOf(text, "SANCTION")).toBe("2029-05-03..2031-05-20 inferred");
});

test("what is told of the same ones right after an old act is of its time", () => {
  const text = "On May 17, 2029, gunmen stormed the camp. They abducted a dozen teenagers.";
  expect(daysOf(text, "ASSAULT")).toBe("2029-05-17..2029-05-17 explicit");
  expect(codeText(text).events.map(({ dateStart, dateBasis }) => [dateStart, dateBasis])).toContainEqual([
    "2029-05-17",
    "inherited",
  ]);
});

test("a month that a promise is for lies ahead", () => {
  expect(daysOf("The governor will release the prisoners by December.", "CONCEDE")).toBe(
    "2031-12-01..2031-12-31 relative",
  );
});

test("a day that an order is for is not the day of the order", () => {
  const text = "On Monday the judge ordered the Chilean minister to testify on Thursday.";
  expect(daysOf(text, "REQUEST")).toBe("2031-05-19..2031-05-19 weekday");
});

test("what came after some days came some day before it is told", () => {
  expect(daysOf("The Turkish journalist was released after nine days.", "RETREAT")).toBe(
    "..2031-05-20 inferred",
  );
});
