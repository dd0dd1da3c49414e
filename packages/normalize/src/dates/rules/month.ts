import { chooseMonth } from "../choose.ts";
import type { DateRule } from "../rule.ts";

export const monthAlone: DateRule = {
  id: "date/month",
  doc: "a month by itself: the clause decides the year; not a person of that name",
  triggers: ["month", "month_short", "month_word"],
  pattern: "month_any",
  value(match, context) {
    const token = match.tokens[0];
    const before = match.before;
    const introduced = before !== null && context.text.slice(before.end, match.start).trim() === "";
    if (
      match.has("month_word") &&
      !(introduced && isPreposition(context.text.slice(before?.start, before?.end)))
    )
      return null;
    const surface = context.text.slice(match.start, match.end);
    if (match.has("month_short") && !introduced && !surface.endsWith(".")) return null;
    const rest = context.text.slice(match.end, match.end + 20);
    const name = context.text.slice(match.start, match.end);
    const isName =
      /^(?:May|March|April|June|August|Jan|Dec|Mar)$/.test(name) && /^\s+(?!I\b)\p{Lu}\p{Ll}+/u.test(rest);
    const given =
      !introduced &&
      /\p{Lu}\p{Ll}+\s+$/u.test(context.text.slice(Math.max(0, match.start - 16), match.start));
    if (isName && !introduced) return null;
    if (given && /^(?:May|March|April|June|August)$/.test(name)) return null;
    if (name === "May" && !introduced && /^\s+(?:I|we|he|she|they|the|it|you|be|have|not)\b/u.test(rest))
      return null;
    return token ? chooseMonth(token.value, match, context) : null;
  },
  examples: [
    ["He resigned in May.", "2024-05"],
    ["He will resign in May.", "2025-05"],
    ["In December, he quit.", "2023-12"],
  ],
  not: ["Theresa May spoke.", "April Jones sings.", "It may rain.", "They march on."],
};

const isPreposition = (word: string): boolean =>
  /^(?:in|since|until|till|by|from|of|before|after|during|through|between|early|mid|late|next|last)$/i.test(
    word,
  );
