import type { Article } from "@onrecord/parse";
import type { DateMention, LocalEntity, Mention, QuoteSpeaker } from "../schema.ts";

/** The entity behind each quotation, parallel to `article.quotes`. */
export function resolveSpeakers(
  article: Article,
  _found: { entities: readonly LocalEntity[]; mentions: readonly Mention[]; dates: readonly DateMention[] },
): QuoteSpeaker[] {
  return article.quotes.map(() => ({
    speaker: null,
    role: null,
    roleClass: null,
    roleOf: null,
    jointSpeakers: [],
    addressee: null,
    relays: [],
    mentioned: [],
    said: null,
    saidStart: null,
    saidEnd: null,
    saidPlace: null,
    rule: "speaker/none",
  }));
}
