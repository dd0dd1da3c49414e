import { calendarClasses, classIndex, tapeOffset } from "./classes.ts";

/** Names that stand for any of several classes in a pattern. */
const families: Readonly<Record<string, readonly string[]>> = {
  day_number: ["n", "ordinal", "ORDINAL"],
  month_name: ["month", "month_short"],
  month_any: ["month", "month_short", "month_word"],
  weekday_name: ["weekday", "weekday_short"],
  weekday_any: ["weekday", "weekday_short", "weekday_word"],
  digit_word: ["word", "teen"],
  scale_word: ["scale", "thousand"],
  count: ["n", "num", "three_digits", "year", "NUMBER"],
  amount: ["n", "num", "three_digits", "year", "NUMBER", "VAGUE"],
  unit_any: ["unit", "units"],
  CALENDAR: calendarClasses,
};

const escapeClass = (name: string): string => {
  const index = classIndex.get(name);
  if (index === undefined) throw new RangeError(`date pattern: no token class or family “${name}”`);
  return `\\x${(index + tapeOffset).toString(16)}`;
};

/**
 * Compiles a pattern over word classes, such as `weekday_name comma? month_any day_number`, to a regular expression
 * over the tape, which has one character a token. Groups, `|`, `?`, `*`, `{n,m}` and look-around work as in regular
 * expressions; white space means nothing.
 */
export function compile(pattern: string): RegExp {
  const source = pattern
    .replace(/[A-Za-z_]+/g, (name) => {
      const family = families[name];
      return family ? `[${family.map(escapeClass).join("")}]` : escapeClass(name);
    })
    .replace(/\s+/g, "")
    .replace(/\((?!\?)/g, "(?:");
  return new RegExp(source, "g");
}

const parts = /[A-Za-z_]+|\(\?<?[=!]|[()|?*+]|\{\d+,?\d*\}/g;

/** What every match of a pattern has. */
export interface Needs {
  readonly fewest: number;
  /** Sets of classes, each of which a match holds at least one of; the narrowest first. */
  readonly oneOf: readonly ReadonlySet<number>[];
}

const nothing: Needs = { fewest: 0, oneOf: [] };
/** More sets than this are not kept of any part of a pattern. */
const mostSets = 5;

const isWithin = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  for (const member of a) if (!b.has(member)) return false;
  return true;
};

/** The narrowest of some sets; one that holds another says nothing beside it. */
const narrowest = (sets: readonly ReadonlySet<number>[]): readonly ReadonlySet<number>[] => {
  const kept: ReadonlySet<number>[] = [];
  for (const set of [...sets].sort((a, b) => a.size - b.size)) {
    if (kept.length < mostSets && !kept.some((other) => isWithin(other, set))) kept.push(set);
  }
  return kept;
};

const both = (a: Needs, b: Needs): Needs => ({
  fewest: a.fewest + b.fewest,
  oneOf: narrowest([...a.oneOf, ...b.oneOf]),
});

const either = (a: Needs, b: Needs): Needs => ({
  fewest: Math.min(a.fewest, b.fewest),
  oneOf: narrowest(a.oneOf.flatMap((set) => b.oneOf.map((other) => new Set([...set, ...other])))),
});

const needsOfName = (name: string): Needs => ({
  fewest: 1,
  oneOf: [new Set((families[name] ?? [name]).map((member) => classIndex.get(member) ?? -1))],
});

/** The tokens that a pattern cannot do without, for most runs lack them and need not be tried. */
export function needsOf(pattern: string): Needs {
  const words = pattern.match(parts) ?? [];
  let at = 0;
  const alternatives = (): Needs => {
    let needs: Needs | null = null;
    let branch = nothing;
    while (at < words.length && words[at] !== ")") {
      const word = words[at++] ?? "";
      if (word === "|") {
        needs = needs ? either(needs, branch) : branch;
        branch = nothing;
        continue;
      }
      let part: Needs;
      if (word.startsWith("(")) {
        part = alternatives();
        at++;
        if (word.startsWith("(?")) part = nothing;
      } else part = needsOfName(word);
      const quantifier = words[at];
      if (quantifier !== undefined && /^[?*+{]/.test(quantifier)) {
        at++;
        const times = quantifier.startsWith("{") ? Number.parseInt(quantifier.slice(1), 10) : 1;
        part = /^[?*]/.test(quantifier) || times === 0 ? nothing : { ...part, fewest: times * part.fewest };
      }
      branch = both(branch, part);
    }
    return needs ? either(needs, branch) : branch;
  };
  return alternatives();
}
