import { type AnyRow, tables } from "@onrecord/export";

export const quotes = tables.find(({ name }) => name === "quotes")!;

const words =
  "the harbour will stay open through the winter because nobody here can live without it and we have told them so".split(
    " ",
  );
const people = ["Ida Halder", "Per Olsen", "Zoë Åkesson", "Tomas Bren", "the ministry’s spokeswoman", "王芳"];
const base32 = (value: number, length: number) => value.toString(32).padStart(length, "0");

/** A quotation row like those of news: 9 to 40 words, four of ten without a speaker's entity, dates mostly known. */
export function toQuoteRow(index: number): AnyRow {
  const start = (index * 37) % 5000;
  const text = `${words.slice(index % 7).join(" ")}, ${words.slice(0, 9 + (index % 12)).join(" ")}`;
  const end = start + text.length;
  const known = index % 10 > 3;
  const speaker = people[index % people.length]!;
  const range = { char_start: start, char_end: end };
  return {
    quote_id: `q${base32(index, 13)}`,
    article_id: `a${base32(index >> 4, 13)}`,
    published_start: index % 9 ? "2024-05-20" : null,
    publisher: index % 5 ? "Harbour Courier" : null,
    kind: index % 3 ? "direct" : "mixed",
    text,
    word_count: 20 + (index % 12),
    text_sha256: base32(index, 8).repeat(8),
    parts: [range],
    ...range,
    reported: [range],
    inside_quote_id: null,
    turn_id: `t${base32(index, 13)}`,
    statement_id: `s${base32(index, 13)}`,
    speaker_id: known ? `Q${index % 9973}` : null,
    speaker_name: known ? speaker : null,
    speaker_type: known ? "person" : null,
    speaker_gender: known ? "female" : null,
    speaker_country: known ? "NOR" : null,
    speaker_role: index % 4 ? null : "harbour master",
    speaker_role_class: null,
    speaker_role_of_id: null,
    speaker_text: speaker,
    speaker_char_start: end + 2,
    speaker_char_end: end + 2 + speaker.length,
    speaker_mention: "name",
    cue: "said",
    cue_lemma: "say",
    cue_char_start: end + 20,
    cue_char_end: end + 24,
    addressee_id: null,
    relays: [],
    said: known ? "2024-05-19" : null,
    said_start: known ? "2024-05-19" : null,
    said_end: known ? "2024-05-19" : null,
    said_place_id: null,
    said_medium: null,
    rule: "quote/cue-after",
    speaker_role_char_start: index % 4 ? null : end + 4,
    speaker_role_char_end: index % 4 ? null : end + 18,
  };
}

/** The release after, in order of key: of ten rows one is gone and one new, and one has another word for speaking. */
export function toNewerRow(index: number): AnyRow {
  const row = toQuoteRow(index);
  if (index % 10 === 3) return { ...row, quote_id: `${row.quote_id}x` };
  return index % 10 === 7 ? { ...row, cue: "added", cue_lemma: "add" } : row;
}
