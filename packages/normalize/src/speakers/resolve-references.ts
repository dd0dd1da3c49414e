import type { Article } from "@onrecord/parse";
import { type PronounSetting, resolvePronouns } from "../entities/coreference/pronouns.ts";
import type { Draft } from "../entities/draft.ts";
import { type FoundSpeaker, findSpeakers } from "./find-speakers.ts";
import { resolveFirstPerson } from "./first-person.ts";
import { quotedTokens, speakersByToken } from "./quoted-tokens.ts";
import { findReportedPronouns } from "./reported-pronouns.ts";

/**
 * Pronouns and speakers in two rounds, since each needs the other: first the reporter's own pronouns, then the speakers
 * of quotations, then all pronouns again with those of known owners, and those in quotations, which are not the
 * speaker's; last “I” and “we”.
 */
export function resolveReferences(
  draft: Draft,
  quotes: Article["quotes"],
  { weights, onRanking }: Pick<PronounSetting, "weights" | "onRanking"> = {},
): FoundSpeaker[] {
  const quoted = quotedTokens(draft, quotes);
  const speaking = new Set(
    quotes.flatMap(({ speaker, mention }) => (speaker && mention === "pronoun" ? speaker.start : [])),
  );
  const once = quotes.length === 0;
  resolvePronouns(draft, { quoted, speaking, weights, onRanking: once ? onRanking : undefined });
  if (once) return [];
  const speakers = findSpeakers(draft, quotes);
  const kept = draft.mentions.filter(({ rule }) => rule !== "pronoun/ranked");
  draft.mentions.splice(0, draft.mentions.length, ...kept);
  const speakerAt = speakersByToken(draft, quotes, speakers);
  const sure = findReportedPronouns(draft, quotes, speakers);
  for (const [token, entity] of speakingPronouns(draft)) sure.set(token, entity);
  resolvePronouns(draft, { quoted, speaking, speakerAt, sure, weights, onRanking });
  resolveFirstPerson(draft, speakerAt);
  return speakers;
}

/** Pronouns that speak, with their speakers, by token. */
function speakingPronouns({ mentions, signals: { tokens } }: Draft): Map<number, number> {
  const at = new Map(
    mentions.flatMap(({ rule, start, entity }) =>
      rule === "pronoun/speaks" ? [[start, entity] as const] : [],
    ),
  );
  const found = new Map<number, number>();
  if (at.size === 0) return found;
  for (let token = 0; token < tokens.length; token++) {
    const entity = at.get(tokens.start[token] as number);
    if (entity !== undefined) found.set(token, entity);
  }
  return found;
}
