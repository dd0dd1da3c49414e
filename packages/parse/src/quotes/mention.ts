import type { Quote, Span } from "../schema.ts";

const pronoun =
  /^(?:he|she|they|it|i|we|you|who|which|that|his|her|their|my|our|its|him|them|one|himself|herself|themselves|those|these|this|some|many|others|both|all)$/i;
const nominal = /^(?:the|a|an|one|some|many|several|his|her|their|its|most|other|senior|two|three|former)\s/i;

const after =
  /,|[—–(]|\s(?:of|for|from|at|in|who|whose|with|on|to|near|close|familiar|speaking|briefed|that|which)\s/;
const nounFirst =
  /^(?:police|officials?|authorities|prosecutors?|investigators?|sources?|witnesses|experts?|critics?|residents?|lawyers?|doctors?|analysts?|researchers?|scientists?|organi[sz]ers?|diplomats?|aides?|reporters?|journalists?|spokes(?:man|men|woman|women|person|people)|supporters?|opponents?|lawmakers?|firefighters?|scholars?)$/i;

/** Whether a small word heads these words, and no name stands in apposition: “a Harbour Board spokesman (of the port)”. */
function isNominal(words: string): boolean {
  const head = (words.split(after)[0] ?? words).trim();
  if (!/(?:^|[\s-])\p{Ll}[\p{L}'’-]*$/u.test(head)) return nounFirst.test(head);
  return !/^,\s+\p{Lu}/u.test(words.slice(head.length));
}

/** How a speaker is written: by name, by a pronoun, by a noun (`the spokesman`). */
export function mentionOf(text: string, { start, end }: Span): Quote["mention"] {
  const words = text.slice(start, end);
  // the health organization is no relative
  if (words === "WHO") return "name";
  if (pronoun.test(words)) return "pronoun";
  if (isNominal(words)) return "nominal";
  return !/\p{Lu}/u.test(words) || (nominal.test(words) && !/\p{Lu}/u.test(words.slice(1)))
    ? "nominal"
    : "name";
}
