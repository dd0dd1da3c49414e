import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const codes: Readonly<Record<number, string>> = {
  1: "MO",
  2: "AF",
  3: "EV",
  4: "NI",
  5: "12:00",
  6: "24:00",
  7: "DW",
  8: "DK",
  9: "MI",
  10: "DT",
};

export const partOfDay: DateRule = {
  id: "date/part-of-day",
  doc: "“this morning”, “last night”, “Friday evening”, “noon Saturday”, “the night of June 20”",
  triggers: ["part", "overnight"],
  pattern:
    "(early|late|earlier|later|mid)? (this|last|that|the next|the following|the same|the previous) (early|late|mid)? (part) | (early|late|mid)? DAY s? (early|late|mid)? (part) | the? (early|late)? (part) (of|on)? DAY | DAY (in|during) the part | overnight",
  value(match, { reference, lastDay: previous }): Meaning | null {
    const part = match.first("part", "overnight")?.value ?? 0;
    const code = codes[part] ?? "NI";
    const on = match.first("DAY")?.meaning;
    if (on && on.status === "unresolved") return { ...make.timeOn(on, code), as: "PART" };
    if (on) return { ...make.timeOn(on, code), as: "PART", ...modOf(match.has("early"), match.has("late")) };
    if (reference === null) return make.unresolved("PART", "part_of_day", `XXXX-XX-XXT${code}`, null);
    const anchored = match.has("that", "same", "next", "following", "previous");
    const from = anchored ? (previous?.last ?? reference) : reference;
    const step = match.has("last", "previous") ? -1 : match.has("next", "following") ? 1 : 0;
    const day = make.day(
      from + (match.has("overnight") ? 0 : step),
      anchored && previous ? "previous" : "published",
    );
    return {
      ...make.timeOn(day, code),
      as: "PART",
      ...modOf(match.has("early", "earlier"), match.has("late", "later")),
    };
  },
  examples: [
    ["It rained this morning.", "2024-11-22TMO"],
    ["They met on Friday evening.", "2024-11-22TEV"],
    ["The fire broke out last night.", "2024-11-21TNI"],
  ],
};

const modOf = (early: boolean, late: boolean): Partial<Meaning> =>
  early ? { mod: "START", qualifier: "early" } : late ? { mod: "END", qualifier: "late" } : {};
