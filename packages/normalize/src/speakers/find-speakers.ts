import type { Article } from "@onrecord/parse";
import { usualGender } from "../entities/coreference/pronoun-features.ts";
import { nameEdges } from "../entities/detect/name-edges.gen.ts";
import { type Draft, plainMention } from "../entities/draft.ts";
import type { LocalEntity, Mention } from "../schema.ts";
import { describe } from "./describe.ts";
import { indexMentions, type MentionIndex, mentionsWithin } from "./mention-index.ts";

type Quote = Article["quotes"][number];

/** Who speaks, and by which rule that is known. */
export interface FoundSpeaker {
  readonly entity: number | null;
  readonly rule: string;
}

/** A draft whose names, descriptions and pronouns of the reporter's own words have been found. */
interface IndexedDraft extends Draft {
  readonly index: MentionIndex;
  /** Places of the pronouns in `mentions`, by their start. */
  readonly pronouns: Map<number, number>;
}

const pronounAt = ({ mentions, pronouns }: IndexedDraft, start: number): Mention | undefined =>
  mentions[pronouns.get(start) ?? -1];

const nobody: FoundSpeaker = { entity: null, rule: "speaker/none" };

/** The name that heads a speaker's words: the first person not owned or asked of by another word; else the first body. */
function nameIn(draft: IndexedDraft, start: number, end: number): number | null {
  const { text } = draft.signals.tokens;
  const named = mentionsWithin(draft.index, start, end).filter(({ kind }) => kind === "name");
  const owns = (mention: Mention) => /^['’]s?(?!\p{L})/u.test(text.slice(mention.end, mention.end + 3));
  const modifies = (mention: Mention) =>
    named.some(({ start: next }) => next === mention.end + 1 && text[mention.end] === " ");
  const free = named.filter((mention) => !owns(mention) && !modifies(mention));
  const typeOf = ({ entity }: Mention) => draft.entities[entity]?.type;
  const head = (mention: Mention) =>
    !/\b(?:of|for|to|from|at|by|with|in|on)(?: the)?\s$/i.test(
      text.slice(Math.max(start, mention.start - 10), mention.start),
    );
  const last = nameAtEnd(draft, start, end);
  if (last !== null) return last;
  const person =
    free.find((mention) => typeOf(mention) === "person" && head(mention)) ??
    free.find((mention) => typeOf(mention) === "person");
  return (person ?? free.find(head) ?? null)?.entity ?? null;
}

/**
 * The person whose name ends a speaker's words, which tell of it: “Longtime Harbour Show host Ann Marsh”; not “a
 * spokesman for President Ann Marsh”.
 */
function nameAtEnd(draft: IndexedDraft, start: number, end: number): number | null {
  const { text } = draft.signals.tokens;
  const last = mentionsWithin(draft.index, start, end).findLast(
    (mention) =>
      mention.kind === "name" && mention.end === end && draft.entities[mention.entity]?.type === "person",
  );
  if (!last || last.start === start) return null;
  const lead = text.slice(start, last.start);
  const asked = /(?:^|\s)(?:of|for|to|from|at|by|with|in|on)(?: the)?(?: \p{Lu}[\p{L}.’'-]*)*\s$/u;
  return lead.includes(",") || asked.test(lead) || /\p{L}['’]s?\s$/u.test(lead) ? null : last.entity;
}

/** What begins the words that qualify a description. */
const qualifying =
  /\s(?:of|for|from|at|in|who|with|on|to|near|close|familiar|speaking|briefed|within|inside|behind)\s/;

const unqualified = (words: string): string => words.split(qualifying)[0] ?? words;

/** A description up to its first comma or the words that qualify it. */
const headWords = (words: string): string => unqualified(words.split(",")[0] ?? words);

const lastWord = (words: string): string => words.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "";

/** Whether a speaker's words end in, or are headed by, a title or a noun: “a Ruritanian official”, “the port's director”. */
function isDescription(draft: IndexedDraft, start: number, end: number): boolean {
  const words = draft.signals.tokens.text.slice(start, end);
  const head = headWords(words);
  if (/['’]s? (?:\p{Ll}[\p{L}-]*\s?)+$/u.test(words)) return true;
  return /\p{Ll}['’]?$/u.test(head) && /(?:^|\s)\p{Ll}[\p{L}'’-]*$/u.test(head);
}

/** A new entity for somebody unnamed: “a Ruritanian official”. It belongs to its article alone. */
function addAnonymous(draft: IndexedDraft, start: number, end: number): number {
  const { text } = draft.signals.tokens;
  const range = describe(text, start, end);
  const described = text.slice(range.start, range.end).replace(/\s+/g, " ");
  const [first] = mentionsWithin(draft.index, start, end).filter(({ kind }) => kind !== "pronoun");
  const owner = first ? draft.entities[first.entity] : undefined;
  const head = unqualified(described);
  const plural =
    /(?<!s|ou|i)s$/.test(head) || /^(?:people|police|men|women)$/i.test(head.split(" ").at(-1) ?? "");
  const entity: LocalEntity = {
    name: described,
    type: isDocument(head) ? "work" : isBody(head) ? "organization" : plural ? "group" : "person",
    subtype: null,
    wikidata: null,
    userId: null,
    country: owner?.country ?? null,
    sector: null,
    gender: /(?:woman|mother|wife|daughter)$/i.test(head)
      ? "female"
      : /(?<!wo)(?:man|father|husband|son)$/i.test(head) && !/(?:person)$/i.test(head)
        ? "male"
        : null,
    genderBasis: null,
    description: described,
    aliases: [],
    anonymous: true,
    jurisdiction: null,
    source: "text",
  };
  draft.entities.push({ ...entity, genderBasis: entity.gender ? "text" : null });
  draft.knownOf.push(null);
  return draft.entities.length - 1;
}

/** Whether what speaks is a text: “the report”, “a 2019 study”. */
const isDocument = (head: string): boolean => nameEdges.document.has(lastWord(head));

/** Whether what speaks is a body: “the regional government”, “Holt's campaign”. */
const isBody = (head: string): boolean => nameEdges.body.has(lastWord(head));

/** Head noun of a description, folded: “spokesman” of “a foreign ministry spokesman in Strelsau”. */
const headOf = (name: string) => lastWord(headWords(name));

const namesIn = (words: string): readonly string[] => words.match(/(?<=\s)\p{Lu}[\p{L}-]+/gu) ?? [];

/** Whether two descriptions name others: “the Holt campaign”, “the Tarn campaign”. */
function differs(a: string, b: string): boolean {
  const [names, others] = [namesIn(` ${a}`), namesIn(b)];
  return names.length > 0 && others.length > 0 && !others.some((name) => names.includes(name));
}

/** The anonymous one of this article that “the spokesman” goes back to, the latest first. */
function anonymousBefore(draft: IndexedDraft, words: string): number | null {
  const head = headOf(words);
  for (let i = draft.entities.length - 1; i >= 0; i--) {
    const entity = draft.entities[i];
    if (entity?.anonymous && headOf(entity.name) === head && !differs(entity.name, words)) return i;
  }
  return null;
}

interface Discourse {
  /** Speaker of the quotation before, and where it ended. */
  readonly last: { readonly entity: number; readonly end: number } | null;
  /** Speaker that the next quotation names. */
  readonly next: number | null;
}

/** Whether a person can be called so, by the gender that is known, else by what most bearers of the given name are called. */
const agrees = (entity: LocalEntity | undefined, word: string): boolean => {
  const gender = entity && (entity.gender ?? usualGender(entity.name));
  return !gender || gender === (/^(?:he|him|his)$/i.test(word) ? "male" : "female");
};

const isFar = (text: string, from: number, to: number) =>
  to - from > 3000 || (text.slice(from, to).match(/\n\s*\n|\n/g)?.length ?? 0) > 2;

/** Whether “it said” can mean an entity: a body, a country or a region of one; a town is where something happens. */
const hasVoice = (entity: LocalEntity | undefined): boolean =>
  entity?.type !== "place" || /^(?:country|region|capital)$/.test(entity.subtype ?? "");

function resolvePronoun(draft: IndexedDraft, quote: Quote, { last, next }: Discourse): FoundSpeaker {
  const { text } = draft.signals.tokens;
  const span = quote.speaker as NonNullable<Quote["speaker"]>;
  const word = text.slice(span.start, span.end).trim();
  if (/^(?:he|she|him|her)$/i.test(word)) {
    const ranked = pronounAt(draft, span.start)?.entity ?? null;
    const near = last && !isFar(text, last.end, span.start) ? last.entity : null;
    const talks = near !== null && draft.entities[near]?.type === "person";
    if (talks && (agrees(draft.entities[near], word) || near === next)) {
      const between = last
        ? mentionsWithin(draft.index, last.end, Math.min(quote.start, span.start)).filter(
            (mention) =>
              mention.kind === "name" &&
              draft.entities[mention.entity]?.type === "person" &&
              mention.entity !== near,
          )
        : [];
      if (between.length === 0) return { entity: near, rule: "speaker/continuity" };
    }
    const strange = ranked === null || !agrees(draft.entities[ranked], word);
    if (strange && talks && !draft.entities[near]?.gender)
      return { entity: near, rule: "speaker/continuity" };
    return ranked === null ? nobody : { entity: ranked, rule: "speaker/pronoun" };
  }
  if (/^it$/i.test(word)) {
    const ranked = pronounAt(draft, span.start)?.entity ?? null;
    if (ranked !== null && !hasVoice(draft.entities[ranked])) return nobody;
    // “…,” said the agency. “…,” it added.
    if (
      ranked === null &&
      last &&
      !isFar(text, last.end, span.start) &&
      draft.entities[last.entity]?.type === "organization"
    )
      return { entity: last.entity, rule: "speaker/continuity" };
    return ranked === null ? nobody : { entity: ranked, rule: "speaker/pronoun" };
  }
  if (/^they$/i.test(word) && last && !isFar(text, last.end, span.start)) {
    const type = draft.entities[last.entity]?.type;
    if (type === "group" || type === "organization")
      return { entity: last.entity, rule: "speaker/continuity" };
  }
  return nobody;
}

function resolveNominal(draft: IndexedDraft, start: number, end: number): FoundSpeaker {
  const { text } = draft.signals.tokens;
  const words = text.slice(start, end);
  const mention = mentionsWithin(draft.index, start, end).find(
    (other) => other.kind === "nominal" && other.start - start <= 4,
  );
  if (mention) return { entity: mention.entity, rule: "speaker/nominal" };
  if (/^(?:the|this|that|his|her|their)\s/i.test(words)) {
    const before = anonymousBefore(draft, words);
    if (before !== null) {
      const called = describe(text, start, end);
      draft.mentions.push(plainMention(start, called.end, before, "nominal", "nominal/anonymous_again"));
      return { entity: before, rule: "speaker/anonymous_again" };
    }
  }
  const entity = addAnonymous(draft, start, end);
  const called = describe(text, start, end);
  draft.mentions.push(plainMention(start, called.end, entity, "nominal", "nominal/anonymous"));
  return { entity, rule: "speaker/anonymous" };
}

/** A name that no rule took for one. A body that speaks by its own word, “Parliament”, is no unnamed person. */
function resolveUnknownName(draft: IndexedDraft, start: number, end: number): FoundSpeaker {
  const words = draft.signals.tokens.text.slice(start, end);
  if (!/^\p{Lu}/u.test(words)) return resolveNominal(draft, start, end);
  const standing = draft.entities.findIndex(({ anonymous, name }) => anonymous && name === words);
  if (standing >= 0) {
    draft.mentions.push(plainMention(start, end, standing, "nominal", "nominal/anonymous_again"));
    return { entity: standing, rule: "speaker/anonymous_again" };
  }
  const found = resolveNominal(draft, start, end);
  const entity = found.rule === "speaker/anonymous" ? draft.entities[found.entity ?? -1] : undefined;
  const body =
    /^(?:(?:The )?\p{Lu}[\p{L}'’-]* )*(?:Affairs|Parliament|Ministry|Department|Treasury|Customs|Services|Directorate|Secretariat|Police)$/u;
  if (entity && body.test(words.replace(/\s+/g, " ")))
    draft.entities[found.entity as number] = {
      ...entity,
      type: "organization",
      description: null,
      anonymous: false,
    };
  return found;
}

/** Longest distance between a description and the end of the name beside it, in characters. */
const beside = 60;

/** The person named after the comma of a description, within its words or behind them: “the board's chair, Ana Ferro”. */
function apposedName(draft: IndexedDraft, start: number, end: number): number | null {
  const { text } = draft.signals.tokens;
  const named = mentionsWithin(draft.index, start, end + beside).find(
    (mention) =>
      mention.kind === "name" &&
      draft.entities[mention.entity]?.type === "person" &&
      (mention.start < end
        ? /,\s$/.test(text.slice(start, mention.start))
        : /^,\s(?:\p{Ll}[\p{L}-]*\s){0,4}(?:\p{Lu}\p{L}{0,6}\.\s)?$/u.test(text.slice(end, mention.start)) &&
          /^(?:[,.;]|$)/.test(text.slice(mention.end, mention.end + 1))),
  );
  return named?.entity ?? null;
}

/** Entity that words name, describe or point to. */
function resolveWords(draft: IndexedDraft, start: number, end: number): FoundSpeaker {
  const told = nameAtEnd(draft, start, end);
  if (told !== null) return { entity: told, rule: "speaker/name" };
  if (isDescription(draft, start, end)) {
    const apposed = apposedName(draft, start, end);
    return apposed === null
      ? resolveNominal(draft, start, end)
      : { entity: apposed, rule: "speaker/apposed_name" };
  }
  const named = nameIn(draft, start, end);
  if (named !== null) return { entity: named, rule: "speaker/name" };
  const [pointed] = mentionsWithin(draft.index, start, end);
  if (pointed && pointed.start - start <= 4) return { entity: pointed.entity, rule: "speaker/mention" };
  return nobody;
}

/** The speaker of each quotation, in order; anonymous ones become entities. */
export function findSpeakers(named: Draft, quotes: readonly Quote[]): FoundSpeaker[] {
  const pronouns = new Map(
    named.mentions.flatMap(({ start, kind }, at) => (kind === "pronoun" ? [[start, at] as const] : [])),
  );
  const draft: IndexedDraft = { ...named, index: indexMentions(named.mentions), pronouns };
  const byName = quotes.map(({ speaker, mention }) =>
    speaker && mention === "name" ? nameIn(draft, speaker.start, speaker.end) : null,
  );
  const found: FoundSpeaker[] = [];
  let last: Discourse["last"] = null;
  quotes.forEach((quote, i) => {
    const next = byName.slice(i + 1, i + 3).find((entity) => entity !== null) ?? null;
    const speaker = speakerOf(draft, quotes, quote, i, found, { last, next });
    found.push(speaker);
    if (quote.speaker && quote.mention === "pronoun") point(draft, quote.speaker, speaker.entity);
    if (speaker.entity !== null && quote.inside === null) {
      last = {
        entity: speaker.entity,
        end: Math.max(quote.end, quote.speaker?.end ?? 0, quote.cue?.end ?? 0),
      };
    }
  });
  return found;
}

/** A pronoun that speaks points where its quotation's speaker is known to be; the discourse overrules the ranker. */
function point(draft: IndexedDraft, span: { start: number; end: number }, entity: number | null): void {
  if (entity === null) return;
  const at = draft.pronouns.get(span.start) ?? draft.mentions.length;
  draft.pronouns.set(span.start, at);
  draft.mentions[at] = plainMention(span.start, span.end, entity, "pronoun", "pronoun/speaks");
}

function speakerOf(
  draft: IndexedDraft,
  quotes: readonly Quote[],
  quote: Quote,
  index: number,
  found: readonly FoundSpeaker[],
  discourse: Discourse,
): FoundSpeaker {
  if (quote.speaker) {
    const { start, end } = quote.speaker;
    if (quote.mention === "pronoun") return resolvePronoun(draft, quote, discourse);
    const words = resolveWords(draft, start, end);
    if (words.entity !== null) return words;
    if (quote.mention === "name") return resolveUnknownName(draft, start, end);
    return quote.mention === "nominal" ? resolveNominal(draft, start, end) : nobody;
  }
  for (let i = index - 1; i >= 0 && index - i <= 8; i--) {
    if (quotes[i]?.turn === quote.turn && found[i]?.entity !== null)
      return { entity: found[i]?.entity ?? null, rule: "speaker/turn" };
  }
  if (quote.mention === "continued" && discourse.last)
    return { entity: discourse.last.entity, rule: "speaker/continued" };
  return nobody;
}
