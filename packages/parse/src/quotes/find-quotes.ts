import type { NotQuote, Quote, Span } from "../schema.ts";
import { findParagraphs } from "../sentences/find-paragraphs.ts";
import { findToldFrames } from "./attribute/find-told-frames.ts";
import { canSpeak } from "./can-speak.ts";
import { chooseLikeliest } from "./choose/choose.ts";
import type { Speaker } from "./clauses/noun-phrases.ts";
import { findContent, type Range } from "./contents/find-content.ts";
import { isReportable } from "./contents/is-reportable.ts";
import { findAddressee } from "./details/addressee.ts";
import { findCircumstances } from "./details/circumstances.ts";
import { splitSpeakers } from "./details/joint-speakers.ts";
import { onlyPassesOn } from "./details/only-passes-on.ts";
import { findCited, findRelays, type Told } from "./details/relays.ts";
import { findNestedQuotes } from "./find-nested-quotes.ts";
import type { FoundFrame, Scene } from "./frame.ts";
import { mentionOf } from "./mention.ts";
import { notQuoteKind } from "./not-quotes.ts";
import { type ReadText, readText } from "./read-text.ts";
import { findLabelledTurns, type LabelledTurn } from "./turns/find-labelled-turns.ts";
import { findUtterances, type Utterance } from "./utterances.ts";
import { cues } from "./words/lexicon.gen.ts";

const comma = 44;
const semicolon = 59;

/** At least this likely must it be that a frame reports something for an indirect quotation of it. */
const enough = 0.5;

export interface FoundQuotes {
  /** In order of start. */
  readonly quotes: Quote[];
  /** Words in marks with which nobody is quoted, in order. */
  readonly notQuotes: NotQuote[];
}

/**
 * Quotations of a text, direct, mixed and indirect, and the words in marks that are none. Offsets are UTF-16 units.
 * Works on the raw text alone; `paragraphs` are those of `findParagraphs` unless given. Never throws on text.
 */
export function findQuotes(text: string, paragraphs: readonly Span[] = findParagraphs(text)): FoundQuotes {
  const read = readText(text, paragraphs, chooseLikeliest);
  const utterances = findUtterances(read);
  const terms = new Set(
    utterances.filter((utterance) => isTerm(read, utterance)).map(({ readings }) => readings[0]),
  );
  const notQuotes = read.readings
    .filter((reading) => reading.candidate.origin === "none" || terms.has(reading))
    .map((reading): NotQuote => {
      const { start, end } = read.stretches[reading.stretch]!;
      const kind = notQuoteKind(read, reading);
      return { start, end, kind, rule: `not-quote/${kind}` };
    });
  const turns = new Map<object, number>();
  const told = findTold(
    read,
    utterances.filter(({ readings }) => !terms.has(readings[0])),
  );
  const quotes = inOrder(withLabelledTurns(read, told, findLabelledTurns(text, paragraphs))).map(
    ({ turn, quote }) => {
      if (!turns.has(turn)) turns.set(turn, turns.size);
      return { ...quote, turn: turns.get(turn)! };
    },
  );
  return { quotes: findNestedQuotes(text, quotes, findQuotes), notQuotes };
}

/** A piece of a sentence this short that nobody can be found to have said is a word of the reporter's, in marks. */
const longestTerm = 4;

function isTerm({ text, stretches }: ReadText, { readings, mixed }: Utterance): boolean {
  const [first, ...rest] = readings;
  if (!mixed || !first || rest.length > 0 || first.candidate.origin !== "unknown") return false;
  const { start, end } = stretches[first.stretch]!;
  return text.slice(start, end).split(/\s+/, longestTerm + 1).length <= longestTerm;
}

/** A quotation and what its turn is of. */
interface Spoken {
  readonly quote: Omit<Quote, "turn">;
  readonly turn: object;
}

/** Those who talk in a turn of their own speak as `I`, to a `you`: what they say of themselves is the turn itself. */
const talking = /^(?:I|we|you|me|us)(?:['’]\p{L}+)?$/iu;

/** Adds the turns of a transcript; within them stands what they report of others. */
function withLabelledTurns(
  read: ReadText,
  drafts: readonly Draft[],
  turns: readonly LabelledTurn[],
): Spoken[] {
  const spoken = drafts.map((draft) => ({ quote: toQuote(read, draft), turn: draft.turn }));
  if (turns.length === 0) return spoken;
  const inTurns = (quote: Spoken["quote"]) =>
    turns.some(({ content }) => content.start <= quote.start && quote.end <= content.end);
  const kept = spoken.filter(
    ({ quote }) =>
      !inTurns(quote) ||
      (quote.cue && quote.speaker && !talking.test(read.text.slice(quote.speaker.start, quote.speaker.end))),
  );
  return [
    ...turns.map(({ content, speaker, turn, goesOn }) => ({
      turn,
      quote: {
        ...content,
        kind: "direct" as const,
        parts: [content],
        reported: [content],
        inside: null,
        cue: null,
        cueLemma: null,
        speaker,
        mention: goesOn ? ("continued" as const) : speaker ? ("name" as const) : ("none" as const),
        jointSpeakers: [],
        addressee: null,
        relays: [],
        saidWhen: null,
        saidWhere: null,
        saidMedium: null,
        rule: "quote/turn",
      },
    })),
    ...kept,
  ];
}

/** A quotation before it is written out. */
interface Draft {
  readonly kind: Quote["kind"];
  readonly parts: readonly Span[];
  readonly reported: readonly Span[];
  readonly frame: FoundFrame | null;
  readonly scene: Scene;
  /** Frames of its sentence with what they report. */
  readonly told: readonly Told[];
  /** What the frame reports, as items of the words. */
  readonly contents: readonly Range[];
  readonly speaker: Speaker | null;
  /** What the turn is of: the frame that opened it. */
  readonly turn: object;
  readonly rule: string;
}

function findTold(read: ReadText, utterances: readonly Utterance[]): Draft[] {
  const { words, sentences } = read;
  const governing = new Set(utterances.map(({ frame }) => frame));
  const speaks = (frame: FoundFrame) => cues[frame.cue]![1] === "speech" || governing.has(frame);
  const likely = findToldFrames(read, speaks).filter(
    ({ frame, likelihood }) => likelihood >= enough || governing.has(frame),
  );
  const told = new Map<number, Told[]>();
  for (const { frame, sentence } of likely) {
    const scene = sceneOf(read, sentence);
    const list = told.get(sentence) ?? [];
    const { frames } = sentences[sentence]!;
    const contents = findContent(scene, frame, frames);
    list.push({ frame, contents: contents.map((content) => withoutOthers(scene, frame, content, frames)) });
    told.set(sentence, list);
  }
  const spans = (ranges: readonly Range[]): Span[] =>
    ranges.map(({ from, to }) => ({ start: words.start[from]!, end: words.end[to - 1]! }));
  const drafts: Draft[] = [];
  /** Turns that an indirect quotation opens and a quotation in marks goes on with. */
  const turns = new Map<FoundFrame, object>();
  const inMarks = new Set(
    utterances.flatMap(({ frame, readings }) =>
      frame?.clause === sentences[readings[0]!.sentence]!.clause ? [frame] : [],
    ),
  );
  for (const [sentence, list] of told) {
    const scene = sceneOf(read, sentence);
    const kept = list.filter(
      ({ frame, contents }) => inMarks.has(frame) || isIndirect(scene, frame, contents),
    );
    const passing = new Set(
      kept
        .flatMap(({ frame }) => findRelays(scene, frame, kept).map((relay) => relay.frame))
        .filter((frame) => frame !== null && onlyPassesOn(scene, frame)),
    );
    for (const { frame, contents } of kept) {
      if (inMarks.has(frame) || passing.has(frame)) continue;
      turns.set(frame, frame);
      drafts.push({
        kind: "indirect",
        parts: spans(contents),
        reported: spans(contents),
        frame,
        scene,
        told: list,
        contents,
        speaker: findCited(scene, frame, sentences[sentence]!.frames) ?? frame.speaker,
        turn: frame,
        rule: frame.rule,
      });
    }
  }
  const opened: object[] = [];
  for (const utterance of utterances) {
    const first = utterance.readings[0]!;
    const { origin, frame } = first.candidate;
    const of = frame ? turns.get(frame) : undefined;
    const goesOn = (utterance.frame === null && frame !== null) || origin === "previous" || of !== undefined;
    opened[utterance.turn] ??= of ?? utterance;
    const list = told.get(first.sentence) ?? [];
    drafts.push(fromUtterance(read, utterance, goesOn, list, opened[utterance.turn]!));
  }
  return drafts;
}

/**
 * What is reported without the words of another that follow: behind a semicolon, `…; Ives said …`, and `…, the Post
 * reported` at the end.
 */
function withoutOthers(
  { words }: Scene,
  frame: FoundFrame,
  content: Range,
  frames: readonly FoundFrame[],
): Range {
  for (const other of frames) {
    if (other === frame || !other.speaker || other.rule !== "quote/said") continue;
    const lead = Math.min(other.from, other.speaker.from);
    if (lead <= content.from + 2 || lead >= content.to) continue;
    const mark = words.mark[lead - 1];
    const closes = Math.max(other.to, other.speaker.to) === content.to;
    if (mark === semicolon || (mark === comma && closes)) return { from: content.from, to: lead - 1 };
  }
  return content;
}

/** Whether a frame with what it reports is a quotation without marks. */
function isIndirect(scene: Scene, frame: FoundFrame, [first, ...rest]: readonly Range[]): boolean {
  if (cues[frame.cue]![1] !== "speech" || !frame.speaker || !canSpeak(scene, frame)) return false;
  if (frame.rule === "quote/colon" || frame.rule === "quote/signature") return false;
  return first !== undefined && isReportable(scene, frame, [first, ...rest]);
}

function fromUtterance(
  read: ReadText,
  { readings, frame, mixed }: Utterance,
  goesOn: boolean,
  told: readonly Told[],
  turn: object,
): Draft {
  const { words, stretches } = read;
  const first = readings[0]!;
  const scene = sceneOf(read, first.sentence);
  const parts = readings.map(({ stretch }) => ({
    start: stretches[stretch]!.start,
    end: stretches[stretch]!.end,
  }));
  const own =
    frame !== null && frame.clause === scene.clause ? told.find((one) => one.frame === frame) : undefined;
  const covered = (own?.contents ?? []).map(({ from, to }) => ({
    start: words.start[from]!,
    end: words.end[to - 1]!,
  }));
  const whole = parts.every((part) =>
    covered.some(({ start, end }) => start <= part.start && part.end <= end),
  );
  return {
    kind: mixed ? "mixed" : "direct",
    parts,
    reported: mixed && whole ? covered : parts,
    frame: goesOn ? null : frame,
    scene,
    told,
    contents: mixed && own ? own.contents : readings.map(({ at }) => ({ from: at, to: at + 1 })),
    speaker: goesOn ? null : first.candidate.speaker,
    turn,
    rule: goesOn ? "quote/continued" : (frame?.rule ?? `quote/${first.candidate.origin}`),
  };
}

const sceneOf = ({ text, words, stretches, sentences }: ReadText, sentence: number): Scene => ({
  text,
  words,
  stretches,
  clause: sentences[sentence]!.clause,
});

const inOrder = (spoken: readonly Spoken[]): Spoken[] =>
  spoken.toSorted(({ quote: a }, { quote: b }) => a.start - b.start || b.end - a.end);

function toQuote(
  { text, words }: ReadText,
  { kind, parts, reported, frame, scene, told, contents, speaker, rule }: Draft,
): Omit<Quote, "turn"> {
  const spanOf = ({ from, to }: Range): Span => ({ start: words.start[from]!, end: words.end[to - 1]! });
  const cue = frame && spanOf({ from: frame.head, to: frame.to });
  const speakers = speaker
    ? splitSpeakers(scene, { from: speaker.coreFrom, to: speaker.coreTo }).map(spanOf)
    : [];
  const own = frame !== null && frame.clause === scene.clause;
  const around = own ? findCircumstances(scene, frame, contents) : { when: null, where: null, medium: null };
  const addressee = own ? findAddressee(scene, frame) : null;
  const cited = own && speaker !== frame.speaker && frame.speaker ? [{ speaker: frame.speaker, frame }] : [];
  const relays = own ? [...findRelays(scene, frame, told), ...cited] : [];
  return {
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    kind,
    parts: [...parts],
    reported: [...reported],
    inside: null,
    cue,
    cueLemma: frame && cue && lemmaOf(text, frame, cue),
    speaker: speakers[0] ?? null,
    mention: speakers[0] ? mentionOf(text, speakers[0]) : rule === "quote/continued" ? "continued" : "none",
    jointSpeakers: speakers.slice(1),
    addressee: addressee && spanOf(addressee),
    relays: relays.map((relay) => {
      const by = relay.frame && spanOf({ from: relay.frame.head, to: relay.frame.to });
      const { coreFrom, coreTo } = relay.speaker;
      return {
        ...spanOf({ from: coreFrom, to: coreTo }),
        cue: by,
        cueLemma: by && relay.frame && lemmaOf(text, relay.frame, by),
      };
    }),
    saidWhen: around.when && spanOf(around.when),
    saidWhere: around.where && spanOf(around.where),
    saidMedium: around.medium,
    rule,
  };
}

const lemmaOf = (text: string, frame: FoundFrame, cue: Span): string =>
  cues[frame.cue]![0] || text.slice(cue.start, cue.end).toLowerCase();
