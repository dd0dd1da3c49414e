import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Half-open range of UTF-16 offsets into the article's text. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

/** What the frame of an article says of it, without any metadata. */
export interface GoldMeta {
  readonly doc_id: string;
  /** The day of publication; what tests hand in as metadata. For one text nobody can know its year from the text. */
  readonly dct: string;
  /** EDTF that the text alone supports; null where it gives no year. */
  readonly published: string | null;
  readonly basis: "header" | "wire_code" | "dateline" | "text" | "none";
  /** What the text says without a year: `XXXX-11-22`. */
  readonly unresolved: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly agency: string | null;
  readonly dateline_place: string | null;
  readonly language: string;
  /** Articles that hold no political event at all. */
  readonly zero_events: boolean;
  /** The article of which this is a verbatim copy. */
  readonly duplicate_of: string | null;
}

/** One attribution: the words (direct), the words within a report (mixed) or the report (indirect). */
export interface GoldQuote extends GoldSpan {
  readonly id: string;
  readonly kind: "direct" | "mixed" | "indirect";
  /** The whole content, marks included; more than one where the cue stands between. */
  readonly spans: readonly GoldSpan[];
  /** The stretches in marks, without them. */
  readonly parts: readonly GoldSpan[];
  readonly speaker_text: string | null;
  readonly speaker_start: number | null;
  readonly speaker_end: number | null;
  readonly speaker_type: "name" | "pronoun" | "nominal" | "none";
  readonly speaker_entity: {
    readonly key: string;
    readonly canonical: string;
    readonly accept: readonly string[];
    readonly type: string;
    readonly anonymous: boolean;
  } | null;
  readonly cue: string | null;
  readonly cue_start: number | null;
  readonly cue_end: number | null;
  readonly relays: readonly { readonly key: string; readonly name: string; readonly cue: string | null }[];
  readonly addressee: string | null;
  /** Quotations with one label are one statement, wherever they are printed. */
  readonly statement: string | null;
  /** The earlier statement that this one repeats on another date. */
  readonly restates: string | null;
}

/** Words in quotation marks that nobody is reported to have said, without the marks. */
export interface GoldNotQuote extends GoldSpan {
  readonly text: string;
  readonly kind: "title" | "nickname" | "term" | "scare" | "other";
}

/** A temporal expression. `from` and `to` are inclusive days, null = open; both null: no calendar interval. */
export interface GoldTimex extends GoldSpan {
  readonly text: string;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface GoldMention extends GoldSpan {
  readonly doc: string;
  readonly text: string;
  readonly kind: "name" | "pronoun" | "nominal" | "demonym";
}

export interface GoldEntity {
  readonly key: string;
  readonly canonicalName: string;
  readonly accept: readonly string[];
  readonly type: "PER" | "ORG" | "GPE" | "LOC" | "FAC" | "EVENT" | "WORK" | "GROUP";
  readonly wikidata: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly anonymous: boolean;
  readonly mentions: readonly GoldMention[];
}

export interface GoldRole {
  readonly doc: string;
  readonly asOf: string;
  readonly holder: string;
  readonly role: string;
  readonly accept: readonly string[];
  readonly of: string;
  readonly surface: string;
  readonly role_status: "current" | "former" | "asserted";
}

/** The ways in which a mention may be misread; the scorer of the entity layer says what each means. */
export interface GoldTrap {
  readonly doc: string;
  readonly char_start: number;
  readonly char_end: number;
  readonly text: string;
  readonly wrong: Readonly<Record<string, unknown>>;
  readonly why: string;
}

export interface GoldEntities {
  readonly entities: readonly GoldEntity[];
  readonly roles: readonly GoldRole[];
  readonly traps: readonly GoldTrap[];
}

export interface GoldParticipant {
  readonly key: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly implicit?: boolean;
  readonly generic?: boolean;
}

export interface GoldEvent {
  readonly id: string;
  readonly doc: string;
  /** Optional events are neither rewarded nor punished. */
  readonly required: boolean;
  readonly type: string;
  readonly accept_types: readonly string[];
  readonly mode: readonly string[];
  readonly accept_modes: readonly string[];
  readonly context: readonly string[];
  readonly step: string | null;
  readonly quad: number;
  readonly actors: readonly GoldParticipant[];
  readonly recipients: readonly GoldParticipant[];
  readonly date: {
    readonly start: string | null;
    readonly end: string | null;
    readonly precision: string;
    readonly basis: string;
  };
  readonly location: { readonly key: string; readonly name: string; readonly country: string | null } | null;
  readonly polarity: "positive" | "negative";
  readonly modality: "actual" | "planned" | "hypothetical" | "possible";
  readonly time: "past" | "ongoing" | "future" | "historical";
  readonly evidential: "asserted" | "reported" | "alleged" | "speculation";
  readonly attribution: readonly { readonly name: string; readonly kind: "source" | "relay" }[];
  readonly from_quote: boolean;
  readonly dead: number | null;
  readonly injured: number | null;
  /** Events with one label are one incident, in whichever article. */
  readonly incident: string | null;
  /** The incident it follows from: application, warrant, arrest. */
  readonly follows: string | null;
  readonly mentions: readonly {
    readonly trigger: GoldSpan & { readonly text: string };
    readonly span: GoldSpan & { readonly text: string };
  }[];
  readonly note: string | null;
}

/** Words that must not be coded. */
export interface GoldNonEvent extends GoldSpan {
  readonly doc: string;
  readonly text: string;
  readonly why: string;
}

export interface GoldEvents {
  readonly docs: Readonly<Record<string, { readonly date: string }>>;
  readonly events: readonly GoldEvent[];
  readonly non_events: readonly GoldNonEvent[];
}

/** One annotated article with every layer. */
export interface GoldArticle {
  readonly doc_id: string;
  readonly text: string;
  readonly meta: GoldMeta;
  readonly quotes: readonly GoldQuote[];
  readonly notQuotes: readonly GoldNotQuote[];
  readonly timexes: readonly GoldTimex[];
  readonly entities: GoldEntities;
  readonly events: readonly GoldEvent[];
  readonly nonEvents: readonly GoldNonEvent[];
}

const folder = join(import.meta.dirname, "newswire");
export const newswireTexts = join(import.meta.dirname, "../../datasets/newswire-sample/raw");

const read = (file: string) => readFileSync(join(folder, file), "utf8");
const readLines = <Row>(file: string) =>
  read(file)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

/** The text of one article of the sample, as the pipeline receives it. */
export function readNewswireText(doc: string): string {
  const file = join(newswireTexts, `${doc}.txt`);
  if (!existsSync(file)) throw new Error(`no text of ${doc}: expected ${file}`);
  return readFileSync(file, "utf8");
}

export const readNewswireEntities = () => JSON.parse(read("entities.json")) as GoldEntities;
export const readNewswireEvents = () => JSON.parse(read("events.json")) as GoldEvents;

/** All annotated articles of the sample dataset, in order of their ids. */
export function readNewswireGold(): GoldArticle[] {
  const quotes = new Map(
    readLines<{ doc_id: string; quotes: GoldQuote[]; not_quotes: GoldNotQuote[] }>("quotes.jsonl").map(
      (row) => [row.doc_id, row],
    ),
  );
  const timexes = new Map(
    readLines<{ doc_id: string; timexes: GoldTimex[] }>("dates.jsonl").map((row) => [
      row.doc_id,
      row.timexes,
    ]),
  );
  const all = readNewswireEntities();
  const events = readNewswireEvents();
  return readLines<GoldMeta>("meta.jsonl").map((meta) => {
    const here = (row: { readonly doc: string }) => row.doc === meta.doc_id;
    return {
      doc_id: meta.doc_id,
      text: readNewswireText(meta.doc_id),
      meta,
      quotes: quotes.get(meta.doc_id)?.quotes ?? [],
      notQuotes: quotes.get(meta.doc_id)?.not_quotes ?? [],
      timexes: timexes.get(meta.doc_id) ?? [],
      entities: {
        entities: all.entities
          .map((entity) => ({ ...entity, mentions: entity.mentions.filter(here) }))
          .filter((entity) => entity.mentions.length > 0),
        roles: all.roles.filter(here),
        traps: all.traps.filter(here),
      },
      events: events.events.filter(here),
      nonEvents: events.non_events.filter(here),
    };
  });
}
