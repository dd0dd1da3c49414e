import type { GoldMention, GoldNotQuote, GoldQuote, GoldSpan } from "../../../tests/gold/newswire.ts";
import { type Annotation, readBlocks, split } from "./annotation.ts";
import type { KnownEntities } from "./entities.ts";
import { findNear, findOne } from "./locate.ts";

const pronoun = /^(?:he|she|they|it|i|we|who|which|her|his|their|him|them)$/i;

/** Stretches in double marks within the spans, without the marks; a mark that re-opens a paragraph is skipped. */
function quotedParts(text: string, spans: readonly GoldSpan[]): GoldSpan[] {
  return spans.flatMap(({ start, end }) => {
    const parts: GoldSpan[] = [];
    let open = -1;
    for (let at = start; at < end; at++) {
      const double = text.startsWith("''", at);
      const mark = text[at] ?? "";
      if (!double && !/["“”]/.test(mark)) continue;
      const width = double ? 2 : 1;
      const reopens = open >= 0 && /\n\s*$/.test(text.slice(Math.max(0, at - 3), at));
      if (open < 0) open = at + width;
      else if (!reopens && mark !== "“") {
        parts.push({ start: open, end: at });
        open = -1;
      }
      at += width - 1;
    }
    if (open >= 0) parts.push({ start: open, end });
    return parts;
  });
}

function speakerType(text: string, span: GoldSpan, own: readonly GoldMention[]): GoldQuote["speaker_type"] {
  if (pronoun.test(text.slice(span.start, span.end))) return "pronoun";
  const named = own.some(({ kind, start, end }) => kind === "name" && start >= span.start && end <= span.end);
  return named ? "name" : "nominal";
}

/** `[not quotes]`: `words | kind`, what stands in marks without being said by anybody. */
export function readNotQuotes(annotation: Annotation): GoldNotQuote[] {
  return annotation.lines("not quotes").map((line) => {
    const where = annotation.where("not quotes", line);
    const [words = "", kind = ""] = split(line, "|");
    if (!/^(title|nickname|term|scare|other)$/.test(kind)) throw new Error(`${where}: no kind “${kind}”`);
    const { start, end } = findOne(annotation.text, words, where).inner;
    return { start, end, text: annotation.text.slice(start, end), kind: kind as GoldNotQuote["kind"] };
  });
}

/**
 * `[quotes]`: `direct key: Speaker / cue`, then indented its spans, `< key: cue` for a relay, `@ key` for the
 * addressee, `= label` or `= label restates label` for the statement. `-` stands for a speaker or cue that the text does not print. A `turn` of a
 * transcript is direct speech without marks.
 */
export function readQuotes(
  annotation: Annotation,
  entities: KnownEntities,
  mentions: ReadonlyMap<string, readonly GoldMention[]>,
): GoldQuote[] {
  const { text, doc } = annotation;
  const entity = (key: string, where: string) => {
    const known = entities.get(key);
    if (!known) throw new Error(`${where}: no entity “${key}”`);
    return known;
  };
  return readBlocks(annotation.lines("quotes"))
    .map(({ head, body }) => {
      const where = annotation.where("quotes", head);
      const [, kind = "", key = "", speaker = "", cue = ""] =
        /^(direct|mixed|indirect|turn) (\S+): (.*) \/ (.*)$/.exec(head) ?? [];
      if (!kind) throw new Error(`${where}: expected “KIND KEY: SPEAKER / CUE”`);
      const rows = (mark: string) =>
        body.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2).trim());
      const spans = body
        .filter((line) => !/^[<@=] /.test(line))
        .map((line) => findOne(text, line, where).inner);
      const [first] = spans;
      const last = spans.at(-1);
      if (!first || !last) throw new Error(`${where}: no content`);
      const speakerSpan = speaker === "-" ? null : findNear(text, speaker, spans, where).inner;
      const beside = speakerSpan ? [...spans, speakerSpan] : spans;
      const cueSpan = cue === "-" ? null : findNear(text, cue, beside, where).inner;
      const who = key === "-" ? null : entity(key, where);
      const turn = kind === "turn";
      const parts = turn ? spans : quotedParts(text, spans);
      if ((kind === "indirect") !== (parts.length === 0))
        throw new Error(`${where}: marks and kind disagree`);
      return {
        kind: turn ? ("direct" as const) : (kind as GoldQuote["kind"]),
        start: first.start,
        end: last.end,
        spans,
        parts,
        speaker_text: speakerSpan && text.slice(speakerSpan.start, speakerSpan.end),
        speaker_start: speakerSpan?.start ?? null,
        speaker_end: speakerSpan?.end ?? null,
        speaker_type: speakerSpan
          ? speakerType(text, speakerSpan, mentions.get(key) ?? [])
          : ("none" as const),
        speaker_entity: who && {
          key: who.key,
          canonical: who.canonicalName,
          accept: who.accept,
          type: who.type,
          anonymous: who.anonymous,
        },
        cue: cueSpan && text.slice(cueSpan.start, cueSpan.end),
        cue_start: cueSpan?.start ?? null,
        cue_end: cueSpan?.end ?? null,
        relays: rows("<").map((row) => {
          const [relay = "", words = ""] = split(row, ":");
          if (words) findOne(text, words, where);
          return {
            key: entity(relay, where).key,
            name: entity(relay, where).canonicalName,
            cue: words.replace(/@\d+$/, "") || null,
          };
        }),
        addressee: rows("@")[0] ? entity(rows("@")[0] ?? "", where).canonicalName : null,
        statement: rows("=")[0]?.split(" ")[0] ?? null,
        restates: /^\S+ restates (\S+)$/.exec(rows("=")[0] ?? "")?.[1] ?? null,
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((quote, i) => ({ id: `${doc}-q${String(i + 1).padStart(2, "0")}`, ...quote }));
}
