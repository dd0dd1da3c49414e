import type { Metadata } from "@onrecord/normalize";
import fc from "fast-check";
import { cleanText } from "onrecord";

const names = [
  "Ana Duarte",
  "Prime Minister Ivo Lenart",
  "Dr. M. J. Okello Jr.",
  "the harbour board",
  "She",
  "KORVEX",
];
const days = [
  "Monday",
  "on 7 May",
  "May 7, 2024",
  "three weeks ago",
  "mid-June",
  "in the spring of 1998",
  "05/06/07",
];
const words = [
  "“We will act,”",
  '"It holds"',
  "''No''",
  "“Who said ‘never’?”",
  '"open',
  "closed”",
  "‘ ’",
  "«Oui»",
];
const acts = ["accused", "met", "arrested", "sanctioned", "did not sue", "may visit", "was told by", "said"];
const frames = [
  "date 2024-05-07 ",
  "LUSAKA, May 7 (KNA) - ",
  "(KORVEX) ",
  "By Ida Halder\n\n",
  "KORVEX07052024000045015687ID1100000001",
  "\n\n",
  " ",
  "\u00a0",
];

const sentence = fc
  .tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...acts),
    fc.constantFrom(...names, ...words),
    fc.constantFrom(...days, ...words),
    fc.constantFrom(". ", "! ", ".” ", "\n\n", " … ", ", ", ""),
  )
  .map(([who, act, whom, when, end]) => `${who} ${act} ${whom} ${when}${end}`);

const noise = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "\ud800",
    "\udc00",
    "\u0000",
    "\u001b[2J",
    "\u202e",
    "\ufeff",
    "\r\n",
    "🙂",
    "e\u0301",
    "((((",
    "''''",
  ),
);

/** Texts that begin like news and then go wrong, and texts that never were any. */
export const newsTexts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.oneof(sentence, fc.constantFrom(...frames)), { maxLength: 12 }).map(join),
  },
  { weight: 4, arbitrary: fc.array(fc.oneof(sentence, noise), { maxLength: 12 }).map(join) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(noise, fc.integer({ min: 1, max: 300 })).map(([part, times]) => part.repeat(times)),
  },
);

function join(parts: readonly string[]): string {
  return parts.join("");
}

const oddStrings = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "0000-00-00",
    "2024-13-45",
    "2024-05-07T25:61:00Z",
    "../../etc/passwd",
    "__proto__",
    "en",
  ),
  fc.constantFrom("2024-05-07", "https://herald.example/a?b=c#d", "\u001b[31m", "-1e400", "=1+1"),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** What an input may claim of a text, sense or nonsense, as it is once it has been read. */
const optional = fc.option(oddStrings.map((text) => cleanText(text).text.trim() || null));
export const oddMetadata: fc.Arbitrary<Metadata> = fc.record({
  source: oddStrings.map((text) => cleanText(text).text.trim() || "stdin#1"),
  inputId: optional,
  url: optional,
  title: optional,
  byline: optional,
  publisher: optional,
  published: optional,
  language: fc.option(fc.constantFrom("en", "en-GB", "fr", "xx", "")),
  license: optional,
});
