import type { GoldMention, GoldQuote } from "../../../tests/gold/newswire.ts";
import type { Known } from "./entities.ts";

const determiner = /^(?:one of )?(?:an?|the|its|his|her|their)\s+/i;

/** An unnamed speaker may be called by any of the descriptions that the article gives, without article. */
export function withDescriptions(entity: Known, quotes: readonly GoldQuote[]): Known {
  const nominals = quotes.flatMap(({ speaker_entity, speaker_type, speaker_text }) =>
    speaker_entity?.key === entity.key && speaker_type === "nominal" && speaker_text ? [speaker_text] : [],
  );
  const accept = [entity.canonicalName, ...nominals.map((text) => text.replace(determiner, ""))];
  return { ...entity, accept: [...new Set(accept)] };
}

/** The mentions of an entity, and where it speaks as pronoun or nominal: that is a mention, too. */
export function withSpeakers(
  mentions: readonly GoldMention[],
  quotes: readonly GoldQuote[],
  { doc, key }: { readonly doc: string; readonly key: string },
): GoldMention[] {
  const speakers = quotes.flatMap((quote): GoldMention[] => {
    const { speaker_start: start, speaker_end: end, speaker_text: text, speaker_type: kind } = quote;
    if (quote.speaker_entity?.key !== key || start === null || end === null || text === null) return [];
    return kind === "pronoun" || kind === "nominal" ? [{ doc, start, end, text, kind }] : [];
  });
  const all = [...mentions, ...speakers];
  return all.filter((one, i) => all.findIndex((two) => two.start === one.start && two.end === one.end) === i);
}
