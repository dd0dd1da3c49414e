import { type Counts, coreOf, type GoldDocument, type GoldSpan, keyOf, noCounts } from "./quotes.ts";

/** One attribution: what is said, by which words, by whom. */
export interface PredictedAttribution {
  readonly content: readonly GoldSpan[];
  readonly cue: GoldSpan | null;
  readonly speaker: GoldSpan | null;
}

const kinds = ["content", "source", "cue"] as const;
type Keys = Record<(typeof kinds)[number], Set<string>>;

/** A span without its edge punctuation; one of nothing but punctuation, as a colon, keeps it. */
function spanKey(text: string, span: GoldSpan): string | null {
  const core = coreOf(text, span);
  if (core) return keyOf(core);
  const words = text.slice(span.start, span.end);
  if (!words.trim()) return null;
  return keyOf({
    start: span.start + words.length - words.trimStart().length,
    end: span.end - words.length + words.trimEnd().length,
  });
}

function keysOf(text: string, attributions: readonly PredictedAttribution[]): Keys {
  const keys: Keys = { content: new Set(), source: new Set(), cue: new Set() };
  const add = (kind: keyof Keys, span: GoldSpan | null) => {
    const key = span && spanKey(text, span);
    if (key) keys[kind].add(key);
  };
  for (const { content, cue, speaker } of attributions) {
    for (const span of content) add("content", span);
    add("source", speaker);
    add("cue", cue);
  }
  return keys;
}

const goldAttributions = ({ quotes }: GoldDocument): PredictedAttribution[] =>
  quotes.map((quote) => ({
    content: quote.spans,
    cue: quote.cue_start == null ? null : { start: quote.cue_start, end: quote.cue_end! },
    speaker: quote.speaker_start == null ? null : { start: quote.speaker_start, end: quote.speaker_end! },
  }));

/** Exact spans of contents, sources and cues, each counted once in its document. */
export function scoreAttributions(
  gold: readonly GoldDocument[],
  predict: (document: GoldDocument) => readonly PredictedAttribution[],
): Record<(typeof kinds)[number], Counts> {
  const counts = { content: noCounts(), source: noCounts(), cue: noCounts() };
  for (const document of gold) {
    const wanted = keysOf(document.text, goldAttributions(document));
    const got = keysOf(document.text, predict(document));
    for (const kind of kinds) {
      counts[kind].gold += wanted[kind].size;
      counts[kind].predicted += got[kind].size;
      for (const key of got[kind]) if (wanted[kind].has(key)) counts[kind].hits++;
    }
  }
  return counts;
}
