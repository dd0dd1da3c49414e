/** Quotations in news by the protocols of `docs/quotes.md`: gold and predictions are spans of one text, in UTF-16 units. */

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export interface GoldQuotation extends GoldSpan {
  readonly spans: readonly GoldSpan[];
  readonly kind: string;
  readonly speaker_text: string | null;
  readonly speaker_start: number | null;
  readonly speaker_end: number | null;
  readonly speaker_type: string;
  readonly speaker_entity?: {
    readonly id?: string;
    readonly key?: string;
    readonly canonical: string;
    /** Other names that are right. */
    readonly accept?: readonly string[];
    readonly type?: string;
    readonly wiki?: string | null;
  } | null;
  readonly cue: string | null;
  readonly cue_start?: number | null;
  readonly cue_end?: number | null;
}

export interface GoldDocument {
  readonly doc_id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuotation[];
}

/** A stretch of words within marks, and the span of its speaker's mention. */
export interface Segment extends GoldSpan {
  readonly speaker: GoldSpan | null;
}

const filler = "\ue000";
const edge = /[\s\ue000"“”„‟«»❝❞'‘’`,.;:!?…\-–—]/;
const anyMark = /["“”„‟«»❝❞]/;
const openMark = /[“„‟«❝]/;

/** The text with TeX and double apostrophes as one mark and a filler, at the same offsets. */
const canonical = (text: string) => text.replaceAll("``", `“${filler}`).replaceAll("''", `${filler}"`);

/** A span without the marks, white space and punctuation at its edges, as `start,end`; null where nothing is left. */
export function coreOf(text: string, { start, end }: GoldSpan): GoldSpan | null {
  while (start < end && edge.test(text[start]!)) start++;
  while (end > start && edge.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
export const keyOf = (span: GoldSpan) => `${span.start},${span.end}`;

const atParagraph = (view: string, at: number) => /\n\s*$/.test(view.slice(Math.max(0, at - 3), at));

/** The stretches within marks of one annotated span; a mark that re-opens at a paragraph goes on with the same one. */
export function markedStretches(view: string, { start, end }: GoldSpan): GoldSpan[] {
  const found: GoldSpan[] = [];
  let open: number | null = null;
  for (let at = start; at < end; at++) {
    const mark = view[at]!;
    if (!anyMark.test(mark)) continue;
    const opens = openMark.test(mark) || (mark === '"' && open === null);
    if (opens) {
      open ??= at;
    } else if (mark === '"' && atParagraph(view, at) && /\S/.test(view[at + 1] ?? " ")) {
      // goes on
    } else if (open !== null) {
      found.push({ start: open, end: at + 1 });
      open = null;
    } else if (found.length === 0) {
      found.push({ start, end: at + 1 });
    }
  }
  if (open !== null) found.push({ start: open, end });
  return found;
}

interface GoldSegment extends Segment {
  readonly mention: string;
  /** Not the first of its attribution: the speaker goes on. */
  readonly goesOn: boolean;
  /** Its speaker stands in another paragraph. */
  readonly away: boolean;
  readonly cue: GoldSpan | null;
}

/** Every stretch in marks of the attributed contents of a document, once each, by its key. */
export function goldSegments({ text, quotes }: GoldDocument): Map<string, GoldSegment> {
  const view = canonical(text);
  const found = new Map<string, GoldSegment>();
  for (const quote of quotes) {
    const speaker =
      quote.speaker_start == null || quote.speaker_end == null
        ? null
        : coreOf(text, { start: quote.speaker_start, end: quote.speaker_end });
    const cue = quote.cue_start == null ? null : { start: quote.cue_start, end: quote.cue_end! };
    quote.spans.forEach((span, index) => {
      for (const stretch of markedStretches(view, span)) {
        const core = coreOf(text, stretch);
        if (!core) continue;
        const apart =
          speaker && text.slice(Math.min(speaker.end, core.end), Math.max(speaker.start, core.start));
        const away = apart?.includes("\n") ?? false;
        found.set(keyOf(core), {
          ...core,
          speaker,
          mention: quote.speaker_type,
          cue,
          goesOn: index > 0,
          away,
        });
      }
    });
  }
  return found;
}

export interface Counts {
  hits: number;
  predicted: number;
  gold: number;
}
export const noCounts = (): Counts => ({ hits: 0, predicted: 0, gold: 0 });
export const f1 = ({ hits, predicted, gold }: Counts): number =>
  predicted + gold === 0 ? 0 : (200 * hits) / (predicted + gold);

const overlaps = (a: GoldSpan, b: GoldSpan) => Math.max(a.start, b.start) < Math.min(a.end, b.end);

export interface QuoteScore {
  readonly segments: Counts;
  readonly endToEnd: Counts;
  /** Of the segments found, by how their speaker is named: `hits` with the right one, of `gold`. */
  readonly phenomena: Readonly<Record<string, Counts>>;
  readonly errors: readonly string[];
}

/** Exact segments, and exact segments whose speaker's mention overlaps the gold's (or both have none). */
export function scoreQuotes(
  gold: readonly GoldDocument[],
  predict: (document: GoldDocument) => readonly Segment[],
): QuoteScore {
  const segments = noCounts();
  const endToEnd = noCounts();
  const phenomena: Record<string, Counts> = {};
  const errors: string[] = [];
  const count = (phenomenon: string, right: boolean) => {
    phenomena[phenomenon] ??= noCounts();
    const counts = phenomena[phenomenon];
    counts.gold++;
    if (right) counts.hits++;
  };
  for (const document of gold) {
    const { text } = document;
    const wanted = goldSegments(document);
    const got = new Map<string, GoldSpan | null>();
    for (const { start, end, speaker } of predict(document)) {
      const core = coreOf(text, { start, end });
      if (core) got.set(keyOf(core), speaker && (coreOf(text, speaker) ?? speaker));
    }
    const words = (span: GoldSpan | null) =>
      span ? text.slice(span.start, span.end).replace(/\s+/g, " ") : "none";
    for (const counts of [segments, endToEnd]) {
      counts.predicted += got.size;
      counts.gold += wanted.size;
    }
    for (const [key, segment] of wanted) {
      const speaker = got.get(key);
      if (speaker === undefined) {
        errors.push(`${document.doc_id} ${segment.start} missed: ${words(segment).slice(0, 90)}`);
        continue;
      }
      segments.hits++;
      const right =
        segment.speaker === null || speaker === null
          ? segment.speaker === speaker
          : overlaps(segment.speaker, speaker);
      count(segment.mention, right);
      if (segment.goesOn) count("goes_on", right);
      if (segment.away) count("other_paragraph", right);
      if (right) endToEnd.hits++;
      else {
        errors.push(
          `${document.doc_id} ${segment.start} speaker ${words(segment.speaker)} (${segment.mention}), got ${words(speaker)}: ${words(segment).slice(0, 60)}`,
        );
      }
    }
    for (const key of got.keys()) {
      if (wanted.has(key)) continue;
      const [start, end] = key.split(",").map(Number) as [number, number];
      errors.push(`${document.doc_id} ${start} no quotation: ${words({ start, end }).slice(0, 90)}`);
    }
  }
  return { segments, endToEnd, phenomena, errors };
}
