import type { Quote, Span } from "../schema.ts";

const pronoun =
  /^(?:he|she|they|it|i|we|you|who|which|that|his|her|their|my|our|its|him|them|one|himself|herself|themselves|those|these|this|some|many|others|both|all)$/i;
const nominal = /^(?:the|a|an|one|some|many|several|his|her|their|its|most|other|senior|two|three|former)\s/i;

/** How a speaker is written: by name, by a pronoun, by a noun (`the spokesman`). */
export function mentionOf(text: string, { start, end }: Span): Quote["mention"] {
  const words = text.slice(start, end);
  if (pronoun.test(words)) return "pronoun";
  if (!/\p{Lu}/u.test(words.replace(/^\p{Lu}/u, ""))) {
    if (nominal.test(words) || !/^\p{Lu}/u.test(words)) return "nominal";
    return "name";
  }
  return "name";
}
