import type { CodedArticle, CodedEvent } from "@onrecord/events";
import type { DateMention, LocalEntity, Mention, QuoteSpeaker } from "@onrecord/normalize";
import { parse, type Quote, type Span } from "@onrecord/parse";

/** Everything of an entity that is not said is unknown. */
export const entity = (name: string, known: Partial<LocalEntity> = {}): LocalEntity => ({
  name,
  type: "person",
  subtype: null,
  wikidata: null,
  userId: null,
  country: null,
  sector: null,
  gender: null,
  genderBasis: null,
  description: null,
  aliases: [],
  anonymous: false,
  jurisdiction: null,
  source: "text",
  ...known,
});

interface Told {
  readonly source: string;
  readonly published?: string | null;
  readonly publisher?: string;
  readonly text: string;
  readonly entities?: readonly LocalEntity[];
  /** Words said, who said them (index into entities), the reporting word. */
  readonly quotes?: readonly { said: string; speaker?: number; cue?: string; inside?: number }[];
  readonly mentions?: readonly { words: string; entity: number; nth?: number }[];
  readonly dates?: readonly { words: string; day: string }[];
  readonly events?: readonly (Partial<CodedEvent> & {
    words: string;
    who?: number;
    whom?: number;
    day?: string;
  })[];
}

/** An article as if every stage had found what is told here, with its real offsets. */
export function toCodedArticle(told: Told): CodedArticle {
  const { text, source, published = null } = told;
  const find = (words: string, nth = 0): Span => {
    let start = -1;
    for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`${JSON.stringify(words)} is not in the text of ${source}`);
    return { start, end: start + words.length };
  };
  const parsed = parse(text);
  const quotes = (told.quotes ?? []).map(({ said, cue, inside, speaker }, index): Quote => {
    const span = find(said);
    return {
      ...span,
      kind: "direct",
      parts: [span],
      reported: [span],
      inside: inside ?? null,
      turn: index,
      cue: cue ? find(cue) : null,
      cueLemma: cue ?? null,
      speaker: null,
      mention: speaker === undefined ? "none" : "name",
      jointSpeakers: [],
      addressee: null,
      relays: [],
      saidWhen: null,
      saidWhere: null,
      saidMedium: null,
      rule: "quote/told",
    };
  });
  const speakers = (told.quotes ?? []).map(
    ({ speaker }): QuoteSpeaker => ({
      speaker: speaker ?? null,
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
      rule: "speaker/told",
    }),
  );
  const mentions = (told.mentions ?? []).map(
    ({ words, entity: index, nth }): Mention => ({
      ...find(words, nth),
      entity: index,
      kind: "name",
      metonymOf: null,
      role: null,
      roleClass: null,
      roleOf: null,
      roleStatus: null,
      roleSource: null,
      rule: "mention/told",
    }),
  );
  const dates = (told.dates ?? []).map(
    ({ words, day }): DateMention => ({
      ...find(words),
      timexType: "DATE",
      timexValue: day,
      timexMod: null,
      edtf: day,
      startDate: day,
      endDate: day,
      precision: "day",
      qualifier: "exact",
      duration: null,
      status: "resolved",
      anchor: "explicit",
      alternatives: [],
      evidence: null,
      rule: "date/told",
    }),
  );
  const events = (told.events ?? []).map(({ words, who, whom, day = null, ...rest }): CodedEvent => {
    const trigger = find(words);
    const participant = (index: number | undefined) =>
      index === undefined
        ? []
        : [
            {
              entity: index,
              name: told.entities?.[index]?.name ?? "",
              country: null,
              sector: null,
              span: null,
              implicit: true,
            },
          ];
    return {
      type: "COERCE",
      modes: [],
      contexts: ["legal"],
      step: "arrested",
      label: words,
      quad: 4,
      cameo: "173",
      actors: participant(who),
      recipients: participant(whom),
      theme: null,
      date: day,
      dateStart: day,
      dateEnd: day,
      datePrecision: day ? "day" : "unknown",
      dateBasis: day ? "explicit" : "none",
      place: null,
      polarity: "positive",
      modality: "actual",
      time: "past",
      evidentiality: "reported",
      attribution: [],
      quote: null,
      trigger,
      triggerLemma: words,
      evidence: { start: 0, end: text.length },
      mentions: [{ start: 0, end: text.length, trigger }],
      killed: null,
      injured: null,
      rule: "event/told",
      ...rest,
    };
  });
  return {
    ...parsed,
    metadata: {
      source,
      inputId: null,
      url: null,
      title: null,
      byline: null,
      publisher: told.publisher ?? null,
      published,
      language: "en",
      license: null,
    },
    language: "en",
    published: {
      edtf: published,
      startDate: published,
      endDate: published,
      at: null,
      basis: published ? "metadata" : "none",
      unresolved: null,
      evidence: null,
    },
    datelinePlace: null,
    agency: null,
    quotes,
    notQuotes: [],
    dates,
    entities: [...(told.entities ?? [])],
    mentions,
    speakers,
    events,
  };
}

const minister = entity("Ilse Varga", {
  wikidata: "Q900000001",
  source: "user",
  gender: "female",
  genderBasis: "user",
});

/** Three papers on one arrest; the third prints the words of the first over again. */
export const exampleArticles: readonly CodedArticle[] = [
  toCodedArticle({
    source: "harbour-courier/1",
    published: "2024-03-05",
    publisher: "Harbour Courier",
    text: "Police arrested Tomas Bren on Monday. “We will not rest until every crate is found 🚢,” Ilse Varga said.",
    entities: [minister, entity("Tomas Bren"), entity("Police", { type: "organization" })],
    mentions: [
      { words: "Tomas Bren", entity: 1 },
      { words: "Ilse Varga", entity: 0 },
    ],
    dates: [{ words: "Monday", day: "2024-03-04" }],
    quotes: [{ said: "We will not rest until every crate is found 🚢,", speaker: 0, cue: "said" }],
    events: [{ words: "arrested", who: 2, whom: 1, day: "2024-03-04" }],
  }),
  toCodedArticle({
    source: "north-quay-post/7",
    published: "2024-03-06",
    publisher: "North Quay Post",
    text: "🚢 Interior minister Varga told us: “We will not rest until every crate is found 🚢.” Bren was arrested on 4 March, she said, and “no”, she would not resign.",
    entities: [minister, entity("Tomas Bren"), entity("Police", { type: "organization" })],
    mentions: [
      { words: "Varga", entity: 0 },
      { words: "Bren", entity: 1 },
    ],
    dates: [{ words: "4 March", day: "2024-03-04" }],
    quotes: [
      { said: "We will not rest until every crate is found 🚢.", speaker: 0, cue: "told" },
      { said: "no", speaker: 0 },
    ],
    events: [{ words: "arrested", who: 2, whom: 1, day: "2024-03-04" }],
  }),
  toCodedArticle({
    source: "island-mirror/3",
    published: "2024-03-07",
    publisher: "Island Mirror",
    text: "Police arrested Tomas Bren on Monday. “We will not rest until every crate is found 🚢,” Ilse Varga said.",
    entities: [minister, entity("Tomas Bren"), entity("Police", { type: "organization" })],
    mentions: [{ words: "Tomas Bren", entity: 1 }],
    dates: [{ words: "Monday", day: "2024-03-04" }],
    quotes: [{ said: "We will not rest until every crate is found 🚢,", speaker: 0, cue: "said" }],
    events: [{ words: "arrested", who: 2, whom: 1, day: "2024-03-04" }],
  }),
];
