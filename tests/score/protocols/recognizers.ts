import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { DateMention } from "@onrecord/normalize";

/** One case of the DateTimeModel specification of Recognizers-Text (MIT); `End` is inclusive. */
export interface RecognizerCase {
  readonly file: string;
  readonly i: number;
  readonly input: string;
  readonly ref: string | null;
  readonly results: readonly RecognizerResult[];
}

interface RecognizerResult {
  readonly Start: number;
  readonly End: number;
  readonly TypeName?: string;
  readonly Resolution?: { readonly values?: readonly Candidate[] } | null;
}

interface Candidate {
  readonly timex: string;
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

const nextDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

const seconds: Readonly<Record<string, number>> = {
  Q: 7_776_000,
  Y: 31_536_000,
  M: 2_592_000,
  W: 604_800,
  D: 86_400,
};
const timeSeconds: Readonly<Record<string, number>> = { H: 3600, M: 60, S: 1 };

/** Length of an ISO 8601 duration, months of 30 and years of 365 days; NaN for a vague one. */
function lengthOf(duration: string): number {
  const [date = "", time = ""] = duration.slice(1).split("T");
  const sum = (part: string, units: Readonly<Record<string, number>>) =>
    [...part.matchAll(/([\d.]+|X)([A-Z])/g)].reduce(
      (all, [, count, unit]) => all + Number(count) * (units[unit ?? ""] ?? Number.NaN),
      0,
    );
  return sum(date, seconds) + sum(time, timeSeconds);
}

/** `XXXX-XX-XXTNI` is `TNI`, `XXXX-WXX-WE` is `P1WE`. */
const setOf = (timex: string): string => timex.replace(/^XXXX-XX-XX(?=T)/, "").replace("XXXX-WXX-WE", "P1WE");
const dayOf = (instant: string | undefined): string | null => instant?.slice(0, 10) ?? null;
const clockOf = (instant: string): string => instant.slice(11, 19);
/** `T17` and `T17:00` as `17:00:00`. */
const fullClock = (timex: string): string => {
  const clock = timex.split("T")[1]?.replace(/Z$/, "") ?? "";
  return /^\d\d(?::\d\d){0,2}$/.test(clock) ? clock + ":00:00".slice(clock.length - 2) : clock;
};

/** Whether a mention means what one candidate of a case says. Ends of ranges of days are exclusive there, inclusive here. */
function agrees(mention: DateMention, candidate: Candidate): boolean {
  const { timexValue, startDate, endDate } = mention;
  if (candidate.timex === timexValue) return true;
  switch (candidate.type) {
    case "date":
      return startDate !== null && startDate === endDate && candidate.value === startDate;
    case "daterange": {
      const { start, end } = candidate;
      if (!start && !end) return false;
      const [from, to] = timexValue.includes("/")
        ? [startDate, timexValue.split("/")[1] ?? null]
        : [startDate, endDate];
      // “the last 3 months” with today and without the first day, or the other way round.
      if (start && end && mention.duration && startDate === nextDay(start) && endDate === end) return true;
      if ((start ?? null) !== from) return false;
      if (!end || !endDate) return (end ?? null) === endDate;
      return (
        end === endDate ||
        end === nextDay(endDate) ||
        (to?.startsWith(end) ?? false) ||
        end.startsWith(to ?? "-")
      );
    }
    case "datetime":
      return (
        candidate.value !== undefined &&
        dayOf(candidate.value) === startDate &&
        clockOf(candidate.value) === fullClock(timexValue)
      );
    case "datetimerange": {
      const [from = "", to = ""] = timexValue.split("/");
      if (!to)
        return (
          dayOf(candidate.start) === startDate && candidate.timex.split("T")[1] === timexValue.split("T")[1]
        );
      const same = (value: string, instant: string | undefined) =>
        instant === undefined
          ? value === ".."
          : value.slice(0, 10) === dayOf(instant) && fullClock(value) === clockOf(instant);
      return same(from, candidate.start) && same(to, candidate.end);
    }
    case "duration":
      return Math.abs(lengthOf(timexValue) / Number(candidate.value) - 1) < 0.005;
    case "set":
      return (
        lengthOf(timexValue) === lengthOf(candidate.timex) || setOf(timexValue) === setOf(candidate.timex)
      );
    case "time":
      return candidate.value === fullClock(timexValue);
    case "timerange": {
      const [from = "", to = ""] = timexValue.split("/");
      return (candidate.start ?? "") === fullClock(from) && (candidate.end ?? "") === fullClock(to);
    }
    default:
      return false;
  }
}

/** Cases that the protocol leaves out: those about times of day alone. */
const isTimeOnly = ({ results }: RecognizerCase): boolean =>
  results.length > 0 &&
  results.every(({ TypeName }) => /(?:\.|^)(?:time|timerange|timezone)$/.test(TypeName ?? ""));

/** Numbers of the further cases that are left out, each with its reason in the file beside this one. */
export const excludedCases = (): Map<number, string> =>
  new Map(
    readFileSync(join(import.meta.dirname, "recognizers-excluded.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => [Number(line.split(",")[0]), line.slice(line.indexOf(",") + 1)]),
  );

/** The cases of the model of dates and times that are scored. */
export function readCases(file: string): RecognizerCase[] {
  const excluded = excludedCases();
  return gunzipSync(readFileSync(file))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as RecognizerCase)
    .filter((spec) => spec.file === "DateTimeModel" && !isTimeOnly(spec) && !excluded.has(spec.i));
}

export interface RecognizerScores {
  readonly span: number;
  readonly value: number;
  readonly cases: number;
  readonly errors: readonly string[];
}

/** Shares of cases of which every result is found, and none besides: by span, and by span and value. */
export function scoreRecognizers(
  cases: readonly RecognizerCase[],
  predict: (input: string, reference: string) => readonly DateMention[],
): RecognizerScores {
  let [spans, values] = [0, 0];
  const errors: string[] = [];
  for (const { i, input, ref, results } of cases) {
    const found = predict(input, ref?.slice(0, 10) ?? "2016-11-07");
    const pairs = results.map((result) => ({
      result,
      mention: found.find(({ start, end }) => start === result.Start && end === result.End + 1),
    }));
    const allFound = found.length === results.length && pairs.every(({ mention }) => mention);
    const allRight =
      allFound &&
      pairs.every(({ result, mention }) => {
        const candidates = result.Resolution?.values ?? [];
        return (
          mention && (candidates.length === 0 || candidates.some((candidate) => agrees(mention, candidate)))
        );
      });
    if (allFound) spans++;
    if (allRight) values++;
    if (!allRight) {
      const wanted = results
        .map(({ Start, End, Resolution }) => {
          const [first] = Resolution?.values ?? [];
          return `«${input.slice(Start, End + 1)}» ${first?.timex ?? ""} ${first?.value ?? `${first?.start ?? ""}..${first?.end ?? ""}`}`;
        })
        .join("; ");
      const got = found
        .map((m) => `«${input.slice(m.start, m.end)}» ${m.timexValue} ${m.startDate}..${m.endDate}`)
        .join("; ");
      errors.push(`${i} ${allFound ? "value" : "span"} ${wanted || "nothing"}, got ${got || "nothing"}`);
    }
  }
  const share = (hits: number) => (100 * hits) / (cases.length || 1);
  return { span: share(spans), value: share(values), cases: cases.length, errors };
}
