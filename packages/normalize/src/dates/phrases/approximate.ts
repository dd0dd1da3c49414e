import type { DateRule } from "../rule.ts";

export const approximate: DateRule = {
  id: "date/approximate",
  doc: "with the word that makes it vague: “around 5 p.m.”, “about Friday”",
  triggers: ["approx"],
  pattern: "approx (TIME|CALENDAR|PART)",
  value(match, { text }) {
    if (/\b(?:how|what)\s+$/i.test(text.slice(Math.max(0, match.start - 6), match.start))) return null;
    const whole = match.tokens.at(-1)?.meaning;
    return whole && whole.mod === null ? { ...whole, mod: "APPROX", qualifier: "approximate" } : null;
  },
  examples: [["Come around Friday.", "2024-11-22"]],
};
