import { nextKind, nextKinds } from "../attribute/features.ts";
import { bitsAt, inflectionAt, verbAt } from "../clauses/noun-phrases.ts";
import { featureGroups, step } from "../features.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";

/** Words before which what is reported may end. */
const stops = [
  "in",
  "on",
  "at",
  "for",
  "with",
  "by",
  "from",
  "to",
  "about",
  "after",
  "before",
  "during",
  "as",
  "when",
  "while",
  "because",
  "if",
  "although",
  "but",
  "and",
  "or",
  "who",
  "which",
  "that",
  "since",
  "until",
  "despite",
  "without",
  "against",
  "over",
  "under",
  "through",
  "according",
  "where",
  "following",
  "amid",
  "whether",
  "than",
  "like",
  "via",
] as const;
const boundaries = [
  "end",
  "dash",
  "semicolon",
  "bracket",
  "colon",
  "time",
  ...nextKinds.map((kind) => `comma, ${kind}`),
  ...stops,
];
const types = ["that", "clause", "to", "question", "quotation", "object", "preposition", "gerund"] as const;

const names: string[] = [];
const group = featureGroups(names);
const ends = group(
  "ends at",
  types.flatMap((type) => boundaries.map((boundary) => `${boundary}, of ${type}`)),
);
const lengths = group(
  "words",
  types.flatMap((type) => ["1", "2", "4", "8", "16", "32"].map((most) => `${most}, of ${type}`)),
);
const verbs = group(
  "verb inside",
  types.flatMap((type) => [`none, of ${type}`, `one, of ${type}`]),
);
const told = group("next frame", ["same speaker", "participle", "other", "none"]);
const acts = group("clause end, act", ["speech", "thought", "evidence"]);
const skipped = group("commas inside", ["0", "1", "2"]);
const opens = group("sentence begins with it", ["end", "comma", "other"]);

/** Names of all features of an end, in the order of their weights. */
export const contentFeatures: readonly string[] = names;

const stopNumbers = new Map<string, number>(stops.map((word, index) => [word, index]));
const firstStop = 6 + nextKinds.length;

function boundaryAt(scene: Scene, at: number): number | null {
  const { words, clause } = scene;
  if (at >= clause.to) return 0;
  const mark = words.mark[at]!;
  if (mark > 0) {
    if (mark === 0x2014 || mark === 0x2013 || mark === 45) return 1;
    if (mark === 59) return 2;
    if (mark === 40) return 3;
    if (mark === 58) return 4;
    if (mark === 44) return 6 + nextKind(scene, at + 1);
    return at === clause.to - 1 ? 0 : null;
  }
  if (bitsAt(words, at) & classes.time) return 5;
  if (words.shape[at] !== shape.lower) return null;
  const stop = stopNumbers.get(entries[words.entry[at]!]![0]);
  return stop === undefined ? null : firstStop + stop;
}

function typeOf(scene: Scene, from: number): number {
  const { words, clause } = scene;
  const kind = nextKinds[nextKind(scene, from)]!;
  if (kind === "that" || kind === "to" || kind === "preposition" || kind === "gerund")
    return types.indexOf(kind);
  if (kind === "wh") return types.indexOf("question");
  if (kind === "stretch") return types.indexOf("quotation");
  if (kind === "pronoun") return types.indexOf("clause");
  for (let k = from + 1; k < Math.min(clause.to, from + 9); k++) {
    if (words.shape[k] === shape.stretch) break;
    if (
      words.shape[k] === shape.mark &&
      !(words.mark[k] === 44 && nextKinds[nextKind(scene, k + 1)] === "other")
    )
      break;
    if (isFiniteVerb(scene, k)) return types.indexOf("clause");
    if (bitsAt(words, k) & (classes.relative | classes.subordinator)) break;
  }
  return types.indexOf("object");
}

function isFiniteVerb({ words, text }: Scene, i: number): boolean {
  if (words.shape[i] !== shape.lower && words.shape[i] !== shape.possessive) return false;
  const bits = bitsAt(words, i);
  if (bits & (classes.auxiliary | classes.verb)) return true;
  const inflection = inflectionAt(words, i);
  if (verbAt(words, i) > 0) return inflection === 2 || inflection === 3;
  return (
    words.shape[i] === shape.lower &&
    /[^e]ed$/.test(text.slice(words.start[i]!, words.end[i]!)) &&
    !(bitsAt(words, i - 1) & (classes.determiner | classes.possessive))
  );
}

/** Where the content that begins at `from` may end, with the features of each. */
export function findEnds(
  scene: Scene,
  frame: FoundFrame,
  from: number,
  frames: readonly FoundFrame[],
): { at: number; features: number[] }[] {
  const { words, clause } = scene;
  const type = typeOf(scene, from);
  const found: { at: number; features: number[] }[] = [];
  let verb = false;
  let commas = 0;
  const act = cues[frame.cue]![1];
  const leads = Math.min(frame.from, frame.speaker?.from ?? frame.from) <= clause.from + 1;
  for (let at = from; at <= clause.to && found.length < 40; at++) {
    const boundary = at > from ? boundaryAt(scene, at) : null;
    if (boundary !== null) {
      const last = boundary === 0;
      const other = frames.find(
        ({ head, from: start, speaker }) =>
          head > at &&
          Math.min(start, speaker && speaker.from > at ? speaker.from : start) - at <= 2 &&
          head !== frame.head,
      );
      const shared = other?.speaker && frame.speaker && other.speaker.from === frame.speaker.from;
      found.push({
        at,
        features: [
          ends + type * boundaries.length + boundary,
          lengths + type * 6 + step(at - from, [2, 4, 8, 16, 32]),
          verbs + type * 2 + (verb ? 1 : 0),
          told + (other ? (other.rule === "quote/participle" ? 1 : shared ? 0 : 2) : 3),
          skipped + Math.min(2, commas),
          ...(last ? [acts + (act === "speech" ? 0 : act === "thought" ? 1 : 2)] : []),
          ...(leads && frame.rule !== "quote/said"
            ? [opens + (last ? 0 : words.mark[at] === 44 ? 1 : 2)]
            : []),
        ],
      });
      if (last) break;
    }
    if (at < clause.to) {
      if (words.mark[at] === 44) commas++;
      else if (!verb && isFiniteVerb(scene, at)) verb = true;
    }
  }
  return found;
}
