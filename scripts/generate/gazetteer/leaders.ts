import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Row } from "./tables.ts";

const source = "factbook CC0-1.0";

/** One line of the World Factbook as it stood from `first` to `last`. */
interface Line {
  name: string;
  country: string | null;
  since: string | null;
  first: string;
  last: string;
}

const title =
  /^(?:(?:Acting|Interim|Caretaker|Transitional) )?(President|Prime Minister|Chancellor|Premier|King|Queen|Emperor|Sultan|Vice President|Deputy Prime Minister|Taoiseach) {1,2}(?=\p{L})/u;
const months = "January February March April May June July August September October November December".split(
  " ",
);

/** `7 July 2021` as `2021-07-07`; null when the day is missing. */
function toDay(words: string | null): string | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words ?? "") ?? [];
  const index = months.indexOf(month);
  return index < 0 ? null : `${year}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const isCapitals = (word: string) =>
  /^\p{Lu}[\p{Lu}'’-]+$/u.test(word) && !/^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI)$/.test(word);
const capitalise = (word: string) =>
  word.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());

/** `Hassan ROHANI` as the full name and the shorter ones that papers print. */
function toNames(words: string): string[] {
  const parts = words.replace(/,.*$/, "").trim().split(/\s+/);
  const end = parts.findLastIndex(isCapitals);
  if (end < 0 || parts.some((part) => !/^[\p{L}.'’-]+$/u.test(part))) return [];
  const stop = parts.findIndex((part, i) => i > end && /^\p{Ll}/u.test(part));
  const whole = stop < 0 ? parts : parts.slice(0, stop);
  const plain = whole.map((part) => (isCapitals(part) ? capitalise(part) : part));
  const family = whole.flatMap((part, i) => (isCapitals(part) ? [plain[i] ?? ""] : []));
  const short = isCapitals(whole[0] ?? "") ? "" : [plain[0], ...family].join(" ");
  return [...new Set([plain.join(" "), short])].filter((name) => name.includes(" "));
}

/** The later of two ISO dates. */
function later(a: string, b: string): string {
  return a.localeCompare(b) > 0 ? a : b;
}

/** Heads of state and government as the World Factbook named them, 2015 to 2026, with the days of taking office. */
export function readLeaders(
  folder: string,
  countryCodes: ReadonlyMap<string, string>,
): { people: Row[]; offices: Row[] } {
  const lines = JSON.parse(
    gunzipSync(readFileSync(join(folder, "factbook-leaders.json.gz"))).toString("utf8"),
  ) as Line[];
  const newest = lines.reduce((day, { last }) => later(last, day), "");
  const stillIn = (last: string) => Date.parse(newest) - Date.parse(last) < 60 * 86_400_000;
  const spells = new Map<
    string,
    { names: Set<string>; title: string; of: string; start: string; last: string }
  >();
  for (const { name, country, since, last } of lines) {
    const of = countryCodes.get(country ?? "");
    const start = toDay(since);
    const [matched = "", office = ""] = title.exec(name) ?? [];
    const names = office ? toNames(name.slice(matched.length)) : [];
    if (!of || !start || names.length === 0) continue;
    const key = `${of} ${office} ${start}`;
    const spell = spells.get(key) ?? { names: new Set(), title: office.toLowerCase(), of, start, last };
    for (const form of names) spell.names.add(form);
    spells.set(key, { ...spell, last: later(last, spell.last) });
  }
  const people: Row[] = [];
  const offices: Row[] = [];
  for (const { names, title, of, start, last } of spells.values()) {
    const [name = "", ...aliases] = names;
    const next = [...spells.values()]
      .filter((spell) => spell.of === of && spell.title === title && spell.start > start)
      .reduce((day, spell) => (!day || spell.start < day ? spell.start : day), "");
    const end = next || (stillIn(last) ? "" : last);
    people.push({ name, type: "person", country: of, sector: "GOV", aliases: aliases.join(";"), source });
    offices.push({ holder: name, title, of, start, end, source });
  }
  return { people, offices };
}
