import { domains } from "./domains.gen.ts";

const byWord = new Map<string, string[]>();
for (const [word, domain] of domains) byWord.set(word, [...(byWord.get(word) ?? []), domain]);

const weekday =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|last week|this week|last month|this month|today|tonight)\b/i;

/** A generation: what is older than that, and told without a day of this week, is history. */
const generation = 30;

/** Whether an article tells of times long gone: it names years, all of them old, and no day of the week. */
export function isHistoryFeature(text: string, published: string | null): boolean {
  if (published === null || weekday.test(text)) return false;
  const years = text.match(/\b(?:1[0-9]{3}|20[0-9]{2})\b(?!\s*(?:UTC|GMT|hours|local))/g) ?? [];
  const limit = Number(published.slice(0, 4)) - generation;
  return years.length > 0 && years.every((year) => Number(year) <= limit);
}

const apolitical = [
  "history",
  "sport",
  "business",
  "entertainment",
  "obituary",
  "science",
  "lifestyle",
  "technology",
];

const violentEnd =
  /\b(?:attack|blast|bomb|clash|custody|execut|gun|jail|kill|murder|poison|prison|protest|shoot|shot|stab|strike)/i;

/** Whether a text is headed as the report of a natural death: “Soprano Mirela Stan dies at 88”. */
export function isObituary(text: string): boolean {
  const title = text.trimStart().split("\n", 1)[0] ?? "";
  return (
    title.length < 160 &&
    /\b(?:dies|died|dead)\b.{0,60}?\b(?:at|aged?|age)\s+\d{2,3}\b|^obituary\b/i.test(title) &&
    !violentEnd.test(title)
  );
}

const word = /[\p{L}-]+/gu;

/**
 * Whether an article is about sport, business, entertainment or a life that ended: words of such a kind outweigh those of
 * public affairs by far, and no event is coded.
 */
export function isApolitical(text: string): boolean {
  const seen = new Map<string, Map<string, number>>();
  let words = 0;
  for (const [found] of text.toLowerCase().matchAll(word)) {
    words++;
    for (const domain of byWord.get(found) ?? []) {
      const counts = seen.get(domain) ?? new Map<string, number>();
      counts.set(found, (counts.get(found) ?? 0) + 1);
      seen.set(domain, counts);
    }
  }
  // A word counts three times at most, so that one name or topic does not decide.
  const weigh = (domain: string): number =>
    [...(seen.get(domain)?.values() ?? [])].reduce((sum, count) => sum + Math.min(3, count), 0);
  const politics = weigh("politics");
  return apolitical.some((domain) => {
    const weight = weigh(domain);
    return (seen.get(domain)?.size ?? 0) >= 6 && weight > 2 * politics && weight * 40 > words;
  });
}
