import { expect, test } from "vitest";
import { sharedFile } from "../shared.ts";
import { excludedCases, readCases, scoreRecognizers } from "./recognizers.ts";

const spec = {
  file: "DateTimeModel",
  i: 0,
  input: "It opens May 3, 2024.",
  ref: "2024-01-01T00:00:00",
  results: [
    {
      Start: 9,
      End: 19,
      TypeName: "datetimeV2.date",
      Resolution: { values: [{ timex: "2024-05-03", type: "date", value: "2024-05-03" }] },
    },
  ],
};
const mention = (start: number, end: number, day: string) => ({
  start,
  end,
  timexType: "DATE" as const,
  timexValue: day,
  timexMod: null,
  edtf: day,
  startDate: day,
  endDate: day,
  precision: "day" as const,
  qualifier: "exact" as const,
  duration: null,
  status: "resolved" as const,
  anchor: "explicit" as const,
  alternatives: [],
  evidence: null,
  rule: "test",
});

test("a case counts when every result is found and none besides", () => {
  expect(scoreRecognizers([spec], () => [mention(9, 20, "2024-05-03")])).toMatchObject({
    span: 100,
    value: 100,
  });
  expect(scoreRecognizers([spec], () => [mention(9, 20, "2024-03-05")])).toMatchObject({
    span: 100,
    value: 0,
  });
  expect(scoreRecognizers([spec], () => [mention(9, 14, "2024-05-03")])).toMatchObject({ span: 0, value: 0 });
  const two = [mention(0, 2, "2024-05-03"), mention(9, 20, "2024-05-03")];
  expect(scoreRecognizers([spec], () => two)).toMatchObject({ span: 0, value: 0 });
});

test("at most a tenth of the 985 cases is left out, each for a reason", () => {
  expect(excludedCases().size).toBeLessThanOrEqual(98);
  expect([...excludedCases().values()].every((reason) => reason.length > 10)).toBe(true);
});

const file = sharedFile("gold", "dates", "recognizers-en-specs.jsonl.gz");
test.skipIf(file === null)("the cases of times of day alone are left out", () => {
  expect(readCases(file!).length).toBe(985 - 78 - excludedCases().size);
});
