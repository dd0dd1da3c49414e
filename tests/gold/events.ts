import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { GoldEventLike, GoldEvents, GoldPartaker } from "../score/protocols/events.ts";

interface Row {
  readonly id: string;
  readonly phenomenon: string;
  readonly text: string;
  readonly type: string;
  readonly mode: string;
  readonly trigger: string;
  readonly actors: string;
  readonly recipients: string;
  readonly modality: string;
}

/** One sentence with the hard phenomenon it stands for. */
export interface GoldSentence {
  readonly id: string;
  readonly phenomenon: string;
  readonly text: string;
}

/** `Omar Diallo:GIN/ELI; police:/COP` */
const toPartakers = (list: string): GoldPartaker[] =>
  list
    .split(";")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const match = /^(.*?)(?::([A-Z]{3})?)?(?:\/([A-Z]{3}))?$/.exec(one);
      return { name: match?.[1] ?? one, country: match?.[2] ?? null, sector: match?.[3] ?? null };
    });

function toEvent(row: Row): GoldEventLike {
  const start = row.text.indexOf(row.trigger);
  const trigger = { start, end: start + row.trigger.length };
  return {
    doc: row.id,
    required: true,
    type: row.type,
    accept_types: [],
    mode: row.mode === "" ? [] : [row.mode],
    accept_modes: [],
    actors: toPartakers(row.actors),
    recipients: toPartakers(row.recipients),
    date: { start: null, end: null, precision: "unknown" },
    location: null,
    polarity: "positive",
    modality: row.modality,
    attribution: [],
    mentions: [{ trigger, span: { start: 0, end: row.text.length } }],
  };
}

/** The project's own sentences, each a hard case, coded by `docs/events.md`. */
export function readGoldSentences(): { sentences: GoldSentence[]; gold: GoldEvents } {
  const file = join(import.meta.dirname, "events/sentences.csv");
  const { data } = Papa.parse<Row>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  const sentences = new Map(data.map(({ id, phenomenon, text }) => [id, { id, phenomenon, text }]));
  return {
    sentences: [...sentences.values()],
    gold: { events: data.filter(({ type }) => type !== "").map(toEvent), non_events: [] },
  };
}
