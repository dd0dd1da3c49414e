import { wordBits } from "../knowledge/words.ts";
import { textOf } from "./detect/signals.ts";
import { type Draft, entityOfKnown } from "./draft.ts";
import { metonymContexts } from "./metonym-contexts.gen.ts";

/** A capital that decides, says or is asked stands for its country's government: “Washington was deeply concerned”. */
export function markMetonyms(draft: Draft): void {
  const { signals, knowledge, spans } = draft;
  const { tokens } = signals;
  const byStart = new Map(spans.map((span, i) => [tokens.start[span.from] as number, i]));
  draft.mentions.forEach((mention, index) => {
    const span = byStart.get(mention.start);
    const known = draft.knownOf[mention.entity];
    const entry = known == null ? undefined : knowledge.known(known);
    if (span === undefined || mention.kind !== "name" || entry?.subtype !== "capital" || !entry.country)
      return;
    const { from, to } = spans[span] as (typeof spans)[number];
    if (!isActor(draft, from, to)) return;
    const country = knowledge.countries.get(entry.country);
    if (country === undefined) return;
    const place = mention.entity;
    draft.mentions[index] = {
      ...mention,
      entity: entityOfKnown(draft, country),
      metonymOf: place,
      rule: "name/metonym_capital",
    };
  });
}

function isActor({ signals }: Draft, from: number, to: number): boolean {
  const { tokens, bits } = signals;
  const same = (i: number) => i >= 0 && i < tokens.length && tokens.sentence[i] === tokens.sentence[from];
  const word = (i: number) => (same(i) ? textOf(tokens, i) : "");
  const afterMark = (i: number) => (/^["“”‘']$/.test(word(i)) ? word(i + 1) : word(i));
  if (/^(?:in|at|near|from|to|outside|around|through|across|into)$/i.test(word(from - 1))) return false;
  const next = word(to);
  if (/^['’]s$/.test(next)) return metonymContexts.belonging.has(word(to + 1));
  if (/^(?:was|is|has|had|will|would|may|might|must|could)$/.test(next))
    return (
      metonymContexts.subject.has(afterMark(to + 1)) ||
      metonymContexts.act.has(afterMark(to + 1)) ||
      /^(?:been|also|not)$/.test(word(to + 1))
    );
  if (metonymContexts.act.has(next) || ((bits[to] ?? 0) & wordBits.speech) !== 0) return same(to);
  return (
    /^between$/i.test(word(from - 1)) ||
    (metonymContexts.relation.has(word(from - 1)) && /^(?:to|over|for)$/.test(next))
  );
}
