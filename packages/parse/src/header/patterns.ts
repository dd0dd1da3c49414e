import { agencies } from "./lexicon.gen.ts";

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
const weekdays = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?";

/** A day as the frame of an article writes it; the year may be missing where `year` says so. */
const day = (year: string): string =>
  `(?:${weekdays}\\.?,? )?(?:(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?${year}|\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\.?${year}|\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`;

/** A day with its year. */
export const fullDay = day(",? \\d{4}");
/** A day whose year may be missing. */
export const anyDay = day("(?:,? \\d{4})?");

/** A word that a telegraph operator may have meant for a month: `FEb`, `Narch`. */
export const looseDay = `(?:\\p{L}{3,9}\\.? ?\\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)(?:,? \\d{4})?`;

const monthStems = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNames = months
  .toLowerCase()
  .split("|")
  .map((name) => name.replace("?", ""));

const oneApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
};

/** Whether a word is a month, a cut one, or one letter away from one. */
export function isLikeMonth(word: string): boolean {
  const lower = word.toLowerCase().replace(".", "");
  if (
    monthStems.some((stem) => lower.startsWith(stem)) &&
    monthNames.some((name) => name.startsWith(lower) || oneApart(name, lower))
  )
    return true;
  return lower.length > 3 && monthNames.some((name) => name.length > 3 && oneApart(name, lower));
}

const marks = new Set(agencies.map(([mark]) => mark));

/** Whether words in parentheses are the mark of an agency, alone or with another: `AP`, `Reuters/AFP`. */
export const isAgency = (words: string): boolean =>
  words.split(/\s*[/|,]\s*/).every((mark) => marks.has(mark.toUpperCase().replace(/ NEWS$/, "")));
