import type { Mention, NormalizedArticle } from "@onrecord/normalize";
import type { Span } from "@onrecord/parse";
import { completeParticipants } from "./arguments/complete-participants.ts";
import { statesOf } from "./arguments/scene.ts";
import { codeSentence } from "./code-sentence.ts";
import { isApolitical, isHistoryFeature, isObituary } from "./lexicon/domain.ts";
import { mergeMentions } from "./merge/merge-mentions.ts";
import type { CodedArticle, CodedEvent, Participant } from "./schema.ts";
import { toTree } from "./syntax/tree.ts";
import { toEvent } from "./to-event.ts";
import { inheritDate } from "./when/inherit-date.ts";

const years = 2 * 365 * 86_400_000;

/** Words of years ago, a treaty or a criticism told as background, are no news; deeds of years ago are kept. */
const isHistory = ({ quad, dateEnd }: CodedEvent, published: string | null): boolean =>
  published !== null &&
  dateEnd !== null &&
  (quad === 1 || quad === 3) &&
  Date.parse(published) - Date.parse(dateEnd) > years;

/** What stands before “attack” in “the deadly rebel attack”. */
const definite = /\b(?:the|this|that|these|those)\s+(?:[\p{L}-]+\s+){0,2}$/iu;

/** A reporter who is known as one by what other sentences say of him. */
const isInterview = ({ type, actors, recipients }: CodedEvent): boolean =>
  type === "CONSULT" && [...actors, ...recipients].some(({ sector }) => sector === "JRN");

const dated = /^(?:explicit|weekday|relative)$/;

/** “announced a curfew from Thursday”: what begins after the article was published is still to come. */
const notYet = (event: CodedEvent, published: string | null): CodedEvent =>
  published !== null &&
  event.modality === "actual" &&
  dated.test(event.dateBasis) &&
  (event.dateStart ?? "") > published
    ? { ...event, modality: "planned", time: "future" }
    : event;

/**
 * Codes who did what to whom. Adds to the article and changes nothing of it. Sentences that were not parsed give no
 * events: `needsSyntax` says which ones must be.
 */
export function codeEvents(article: NormalizedArticle): CodedArticle {
  const { text, tokens } = article;
  if (isApolitical(text) || isObituary(text) || isHistoryFeature(text, article.published.startDate))
    return { ...article, events: [] };
  const events: CodedEvent[] = [];
  const states = statesOf(article);
  let mention = 0;
  for (let first = 0; first < tokens.length; ) {
    const sentence = tokens.sentence[first];
    let last = first;
    while (last < tokens.length && tokens.sentence[last] === sentence) last++;
    // A dateline that a sentence begins with is not parsed.
    while (first < last && (tokens.head[first] ?? -2) < -1) first++;
    const tree = toTree(text, tokens, first, last);
    const start = tokens.start[first] ?? 0;
    const end = tokens.end[last - 1] ?? 0;
    first = last;
    if (!tree) continue;
    while (mention < article.mentions.length && (article.mentions[mention]?.end ?? 0) <= start) mention++;
    const mentions: Mention[] = [];
    for (let i = mention; i < article.mentions.length && (article.mentions[i]?.start ?? 0) < end; i++) {
      const one = article.mentions[i];
      if (one && one.end > start) mentions.push(one);
    }
    for (const draft of codeSentence({ article, tree, mentions, earlier: events, states })) {
      const event = notYet(toEvent(draft), article.published.startDate);
      if (!isHistory(event, article.published.startDate)) events.push(event);
    }
  }
  const titles = article.header.filter(({ kind }) => kind === "title");
  const isTitle = ({ start }: Span) => titles.some((title) => title.start <= start && start < title.end);
  const isDefinite = ({ trigger, triggerLemma }: CodedEvent) =>
    text.slice(trigger.start, trigger.end).toLowerCase() === triggerLemma &&
    definite.test(text.slice(Math.max(0, trigger.start - 40), trigger.start));
  const isSite = ({ entity }: Participant) => {
    const { type, subtype } = article.entities[entity ?? -1] ?? {};
    return type === "place" && subtype !== "country";
  };
  const complete = inheritDate(
    completeParticipants(events, article).filter((event) => !isInterview(event)),
    article.published.startDate,
    isTitle,
  );
  return { ...article, events: mergeMentions(complete, { isTitle, isDefinite, isSite }) };
}
