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

/** The fewest tokens that a pattern matches, for runs too short for it are most of all. */
export function fewestTokens(pattern: string): number {
  const words = pattern.match(parts) ?? [];
  let at = 0;
  const alternatives = (): number => {
    let fewest = Number.POSITIVE_INFINITY;
    let sum = 0;
    while (at < words.length && words[at] !== ")") {
      const word = words[at++] ?? "";
      if (word === "|") {
        fewest = Math.min(fewest, sum);
        sum = 0;
        continue;
      }
      let size = 1;
      if (word.startsWith("(")) {
        size = alternatives();
        at++;
        if (word.startsWith("(?")) size = 0;
      }
      const quantifier = words[at];
      if (quantifier !== undefined && /^[?*+{]/.test(quantifier)) {
        at++;
        if (/^[?*]/.test(quantifier)) size = 0;
        if (quantifier.startsWith("{")) size *= Number.parseInt(quantifier.slice(1), 10);
      }
      sum += size;
    }
    return Math.min(fewest, sum);
  };
  return alternatives();
}
