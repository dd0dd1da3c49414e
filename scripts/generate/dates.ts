import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../packages/normalize");

const readRows = (file: string): string[][] =>
  readFileSync(join(folder, "lexicon", file), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

const write = (file: string, declarations: readonly string[]) =>
  writeFileSync(
    join(folder, "src/dates", file),
    `// Made by \`npm run generate\` from packages/normalize/lexicon. Do not edit.\n${declarations.join("\n")}\n`,
  );

const table = (name: string, type: string, rows: readonly (readonly unknown[])[]) =>
  `export const ${name}: readonly ${type}[] = [\n${rows.map((row) => `  ${JSON.stringify(row)},`).join("\n")}\n];`;

/** The words of dates, of holidays and of tense, as tables. */
export function generateDates(): void {
  const words = readRows("dates.csv").map(([word, kind, lower, value, period]) => [
    word,
    kind,
    lower || kind,
    Number(value),
    period === "yes",
  ]);
  const known = new Set(words.map(([word]) => word));
  const holidays = readRows("holidays.csv").map(([phrase, day]) => [phrase, day]);
  const firsts = new Set(holidays.map(([phrase = ""]) => phrase.split(/[ -]/)[0] ?? ""));
  const writtenSmall = new Set(
    "independence labor labour memorial veterans mothers fathers valentines boxing groundhog columbus presidents".split(
      " ",
    ),
  );
  const holidayWords = [...firsts]
    .filter((word) => !known.has(word))
    .sort()
    .map((word) => {
      // Names of one word are written small as well; the others begin with a capital.
      const alone = holidays.some(([phrase]) => phrase === word) || writtenSmall.has(String(word));
      return [word, "holiday_word", alone ? "holiday_word" : "none", 0, false];
    });
  const eventDays = readRows("event-days.csv").map(([monthDay, day, cues]) => [
    monthDay,
    day,
    cues?.split("|"),
  ]);
  const tense = readRows("tense.csv").map(([word, time]) => [word, time]);
  write("lexicon.gen.ts", [
    "/** Word, class, class when written without a capital, value, whether a full stop may belong to it. */",
    table("dateWords", "(readonly [string, string, string, number, boolean])", [...words, ...holidayWords]),
    "/** Holiday without apostrophes, and its day: month-day, month/nth/weekday with an offset, or Easter with one. */",
    table("holidays", "(readonly [string, string])", holidays),
    "/** Month-day used as the name of what happened on a day, that day, and words that stand near it then. */",
    table("eventDays", "(readonly [string, string, readonly string[]])", eventDays),
    "/** Words that say when the clause they stand in happens. */",
    table(
      "tenseWords",
      '(readonly [string, "past" | "future" | "plan" | "plan_to" | "past_plan" | "planned" | "scheduled"])',
      tense,
    ),
  ]);
}
