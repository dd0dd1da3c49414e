import type { HeaderPart } from "../../schema.ts";
import { isAgency, isLikeMonth, looseDay } from "../patterns.ts";
import type { Frame, HeaderRule, Line } from "../rule.ts";

/** The pattern over letters of some classes, both as they stand between brackets. */
function toPattern(upper: string, letter: string): RegExp {
  const capitals = `[${upper}](?:[${upper}.'’‘]|-(?=[${upper}]))+(?: (?:[${upper}](?:[${upper}.'’‘]|-(?=[${upper}]))*|de|la|el|al|of|on|upon|am|sur|dos|du|del|and|the))*`;
  const mixed = `[${upper}](?:[${letter}.'’‘]|-(?=[${letter}]))+(?: (?:[${upper}](?:[${letter}.'’‘]|-(?=[${letter}]))*|de|la|el|al|of|on|upon|am|sur|dos|du|del|and))*`;
  const city = `(?:${capitals}|${mixed})`;
  const date = looseDay.replaceAll("\\p{L}", `[${letter}]`);
  const agency = `[${letter}][${letter} .|&-]{1,30}(?:/[${letter} ]{2,20})?`;
  // Longest forms first; every part is bounded by the comma, slash or space after it.
  return new RegExp(
    `^[*\\s]*(?<place>${city}(?:(?: ?/ ?|, | and )${mixed}){0,3}?)(?:[,.]? (?<date>${date}))?(?:[,.]? ?(?:-- ?)?[(/](?<agency>${agency})[)/]\\.?)?(?<separator>\\s*(?:--|[–—_]|(?<=\\s)-(?=\\s)|(?<=\\))-|(?<=/\\.)\\s|(?<=\\d)-|:(?=\\s))\\s*)`,
    "u",
  );
}

const pattern = toPattern("\\p{Lu}", "\\p{L}");
/** The same for lines of Latin letters, as most are: to make the other ready takes longer than to read an article. */
const latinPattern = toPattern("A-ZÀ-ÖØ-Þ", "A-Za-zªµºÀ-ÖØ-öø-ÿ");
const isLatin = (text: string): boolean => /^[\0-\xff\u2010-\u2027]*$/.test(text);

/** Words that agencies set in capitals in front of a headline or a first sentence. */
const slugs =
  /^(?:ADVISORY|ALERT|ANALYSIS|BREAKING|BRIEF|CORRECTED|CORRECTION|COLUMN|COMMENTARY|DEVELOPING|EDITORIAL|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FLASH|INTERVIEW|JUST IN|NATO|FIFA|UEFA|OPEC|UNESCO|UNICEF|ASEAN|COVID|LIVE|NEWS|NOTE|OPINION|PHOTOS?|POLL|PREVIEW|PROFILE|Q&A|RECAP|REVIEW|SCOREBOARD|SPECIAL REPORT|TIMELINE|TRANSCRIPT|UPDATED?|URGENT|VIDEO|WATCH|WRAPUP)\b/u;

const isCapital = (word: string): boolean =>
  /^(?:de|la|el|al|of|on|upon|am|sur|dos|du|del|and)$/.test(word) ||
  (/^\p{Lu}[\p{Lu}.'’‘-]+$/u.test(word) && /\p{Lu}{2}|^\p{Lu}\.\p{Lu}/u.test(word));

/** The cities without state or country: “PARIS/BERLIN”, “LOME, Togo and ACCRA”. */
const citiesOf = (place: string): string[] =>
  place.split(/ ?\/ ?| and (?=\p{Lu}[\p{Lu}'’-]+)/u).flatMap((part) => part.split(",")[0]?.trim() || []);

const read = (line: Line): HeaderPart[] => {
  const head = line.text.slice(0, 160);
  const match = (isLatin(head) ? latinPattern : pattern).exec(head);
  const groups = match?.groups;
  if (!match || !groups?.place || slugs.test(groups.place)) return [];
  const { place, date, agency, separator = "" } = groups;
  const month = date ? (/\p{L}{3,}/u.exec(date)?.[0] ?? "") : "";
  if (date && !isLikeMonth(month)) return [];
  const known = agency !== undefined && isAgency(agency);
  if (agency && !known && !/^\p{Lu}/u.test(agency)) return [];
  const city = place.split(/[,/]/)[0] ?? "";
  if (
    !date &&
    !known &&
    !(city.split(" ").every(isCapital) && /[-–—_]/.test(separator) && place.length <= 60)
  )
    return [];
  if (!date && !agency && /^\S+:$/.test(line.text.slice(0, match[0].trimEnd().length))) return [];
  if (line.text.length === match[0].length) return [];
  const at = (words: string, from: number): { start: number; end: number } => {
    const start = line.start + line.text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const rule = dateline.id;
  const start = line.start + line.text.indexOf(place);
  const end = line.start + match[0].length - separator.length;
  const parts: HeaderPart[] = [
    { start, end, kind: "dateline", within: null, rule },
    ...citiesOf(place).map((words) => ({
      ...at(words, 0),
      kind: "dateline_place" as const,
      within: "dateline" as const,
      rule,
    })),
  ];
  if (date) parts.push({ ...at(date, place.length), kind: "date", within: "dateline", rule });
  if (agency) parts.push({ ...at(agency, place.length), kind: "agency", within: "dateline", rule });
  return parts;
};

const free = ({ found }: Frame, { start, end }: Line): boolean =>
  !found.some((part) => part.within === null && part.start < end && start < part.end);

export const dateline: HeaderRule = {
  id: "header/dateline",
  doc: "where, when and by which agency: “NAIROBI, Kenya (AP) — ”, “BEIJING, Nov. 22 (Xinhua) -- ”, “JAKARTA - ”",
  find(frame) {
    for (const line of frame.head) {
      if (!free(frame, line)) continue;
      const parts = read(line);
      if (parts.length > 0) return parts;
    }
    return [];
  },
  examples: [
    ["OSLO (AP) — The mayor resigned.", { dateline: "OSLO (AP)", dateline_place: "OSLO", agency: "AP" }],
    [
      "Paris, May 20, 2024 (AFP) - The mayor resigned.",
      { dateline_place: "Paris", date: "May 20, 2024", agency: "AFP" },
    ],
    ["SALVADOR, FEb 26 - Rain fell.", { dateline_place: "SALVADOR", date: "FEb 26" }],
    [
      "GAZA/JERUSALEM, May 20 (Reuters) - Talks resumed.",
      { dateline_place: "JERUSALEM", date: "May 20", agency: "Reuters" },
    ],
    ["NAIROBI, Kenya (AP) _ Rain fell.", { dateline_place: "NAIROBI", agency: "AP" }],
    ["Berlin (dpa) - The council met.", { dateline_place: "Berlin", agency: "dpa" }],
    [
      "LAGOS, Nigeria, July 19, 2023 /PRNewswire/ -- Rain fell.",
      { dateline_place: "LAGOS", date: "July 19, 2023", agency: "PRNewswire" },
    ],
    ["JAKARTA - The council met.", { dateline_place: "JAKARTA" }],
  ],
  not: [
    "UPDATE 1 - The mayor resigned.",
    "The mayor - a former teacher - resigned.",
    "NATO allies meet in Oslo - report",
    "NATO - The alliance met.",
    "FIFA World Cup - Day 3",
  ],
};
