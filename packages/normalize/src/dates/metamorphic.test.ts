import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { DateMention } from "../schema.ts";
import { formatDay, parseDay, toDay } from "./calendar.ts";
import { findDates } from "./find-dates.ts";
import { resolveDate } from "./resolve-date.ts";

const published = fc.integer({ min: toDay(1995, 1, 1), max: toDay(2035, 12, 31) });

/** Sentences whose expressions are all told from the day of publication, or from none. */
const sentences = [
  "The minister resigned on Thursday.",
  "The council will vote next Tuesday.",
  "Two trains collided last week near Halden.",
  "The talks began three days ago and will end tomorrow.",
  "It rained over the weekend.",
  "She was elected on May 3, 2019, for five years.",
  "Prices fell in the second quarter of 2022.",
  "He was born in 1971.",
  "The market opens every Monday.",
  "“We met on Friday evening,” Lund said.",
];
const article = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 });

const weekly = [
  "He quit on Thursday.",
  "He quit last Friday.",
  "He will quit next Monday.",
  "They met last week.",
  "They meet this week.",
  "They will meet next week.",
  "They met over the weekend.",
  "It rained yesterday.",
  "It rained three days ago.",
  "It rained two weeks ago.",
  "The trial starts two weeks from now.",
  "He is due in court on Wednesday.",
];
const shift = (day: string | null, days: number) =>
  day === null ? null : formatDay((parseDay(day) ?? 0) + days);
const bare = ({ start: _start, end: _end, evidence: _evidence, ...rest }: DateMention) => rest;

describe("findDates", () => {
  test("shifting the day of publication by k weeks shifts weekdays and weeks by k weeks", () => {
    fc.assert(
      fc.property(
        published,
        fc.integer({ min: -60, max: 60 }),
        fc.constantFrom(...weekly),
        (day, weeks, text) => {
          const [before] = findDates(text, { published: formatDay(day) });
          const [after] = findDates(text, { published: formatDay(day + 7 * weeks) });
          expect(after?.startDate).toBe(shift(before?.startDate ?? null, 7 * weeks));
          expect(after?.endDate).toBe(shift(before?.endDate ?? null, 7 * weeks));
          expect(after?.rule).toBe(before?.rule);
        },
      ),
    );
  });

  test("a prefix shifts offsets and nothing else", () => {
    const prefix = "The harbour of Halden is deep. ";
    fc.assert(
      fc.property(published, article, (day, parts) => {
        const text = parts.join(" ");
        const context = { published: formatDay(day) };
        const moved = findDates(prefix + text, context);
        const plain = findDates(text, context);
        expect(moved.map(({ start, end }) => [start - prefix.length, end - prefix.length])).toEqual(
          plain.map(({ start, end }) => [start, end]),
        );
        expect(moved.map(bare)).toEqual(plain.map(bare));
      }),
    );
  });

  test("paragraphs by themselves give what the whole gives", () => {
    fc.assert(
      fc.property(published, article, (day, parts) => {
        const context = { published: formatDay(day), policy: { mode: "news" as const } };
        const apart = parts.flatMap((part) => findDates(part, context).map(bare));
        expect(findDates(parts.join("\n\n"), context).map(bare)).toEqual(apart);
      }),
    );
  });

  test("spans lie in the text, in order and apart; days are in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), article, fc.nat(), (noise, parts, at) => {
        const words = parts.join(" ");
        const cut = at % (words.length + 1);
        const text = words.slice(0, cut) + noise + words.slice(cut);
        let last = 0;
        for (const { start, end, startDate, endDate } of findDates(text, { published: "2024-11-22" })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (startDate && endDate) expect(startDate <= endDate).toBe(true);
          last = end;
        }
      }),
    );
  });

  describe("in any time zone", () => {
    const zone = process.env.TZ;
    afterEach(() => {
      process.env.TZ = zone;
    });
    test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"])("%s", (name) => {
      const text = sentences.join(" ");
      const before = findDates(text, { published: "2024-11-22" });
      process.env.TZ = name;
      expect(findDates(text, { published: "2024-11-22" })).toEqual(before);
    });
  });

  test("nothing asks the clock, the zone or the locale", () => {
    const folders = [import.meta.dirname, join(import.meta.dirname, "../published")];
    const sources = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
        .map((file) => readFileSync(join(folder, file), "utf8")),
    );
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.filter((source) => /\bnew Date\b|\bDate\.|\bIntl\b|toLocale/.test(source))).toEqual([]);
  });

  test.each([
    ["of month names", "May "],
    ["of numbers", "12 "],
    ["of years and dashes", "1990-"],
    ["of articles", "the "],
    ["of quarters", "third quarter of "],
    ["of commas", ", "],
    ["of ordinals and units", "two years and "],
  ])("a long text %s takes time in proportion", (_, unit) => {
    const time = (size: number) => {
      const text = unit.repeat(size / unit.length);
      const start = process.cpuUsage();
      findDates(text, { published: "2024-11-22" });
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    time(10_000);
    const [small, large] = [time(15_000), time(150_000)];
    expect(large).toBeLessThan(10 * Math.max(small, 5000) * 3);
  });
});

describe("resolveDate", () => {
  test.each([
    ["on Thursday", "2024-11-21"],
    ["May 20, 2024", "2024-05-20"],
    ["last week", "2024-W46"],
    ["mid-2023", "2023"],
    ["two years ago", "2022"],
  ])("%s is %s", (surface, value) => {
    expect(resolveDate(surface, { published: "2024-11-22" })?.timexValue).toBe(value);
  });
  test.each(["", "the council", "Monday or Tuesday", "week 99 of May"])("%j is no date", (surface) => {
    expect(resolveDate(surface, { published: "2024-11-22" })).toBeNull();
  });
  test("without a publication day a weekday stays open", () => {
    expect(resolveDate("Thursday", { published: null })).toMatchObject({
      timexValue: "XXXX-WXX-4",
      startDate: null,
      status: "unresolved",
      anchor: "none",
    });
  });
});
