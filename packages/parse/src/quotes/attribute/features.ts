import { bitsAt, inflectionAt, isAdverb, isName, verbAt } from "../clauses/noun-phrases.ts";
import { contentStart } from "../contents/content-start.ts";
import { featureGroups, step } from "../features.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { quoteRules } from "../rules/index.ts";
import { speakerKind, speakerKinds } from "../speaker-kind.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";

const names: string[] = [];
const group = featureGroups(names);
export const nextKinds = [
  "end",
  "mark",
  "comma",
  "colon",
  "stretch",
  "that",
  "to",
  "wh",
  "determiner",
  "possessive",
  "pronoun",
  "object pronoun",
  "name",
  "number",
  "preposition",
  "adverb",
  "auxiliary",
  "gerund",
  "conjunction",
  "time",
  "verb",
  "other",
] as const;
const shares = ["0", "5", "10", "20", "30", "40", "50", "60", "70", "80", "90"];
const limits = [5, 10, 20, 30, 40, 50, 60, 70, 80, 90];

const bias = group(
  "frame",
  quoteRules.map(({ id }) => id),
);
const share = group(
  "share",
  quoteRules.flatMap(({ id }) => shares.map((at) => `${id} ${at}`)),
);
const next = group(
  "next",
  quoteRules.flatMap(({ id }) => nextKinds.map((what) => `${id} ${what}`)),
);
const nextShare = group(
  "next and share",
  nextKinds.flatMap((what) => ["low", "middle", "high"].map((at) => `${what} ${at}`)),
);
const acts = group("act", ["speech", "thought", "evidence"]);
const nextAct = group(
  "next and act",
  nextKinds.flatMap((what) => ["speech", "thought", "evidence"].map((act) => `${what} ${act}`)),
);
const inflection = group("inflection", ["none", "base", "present", "past", "gerund", "base or past"]);
const speaker = group("speaker", speakerKinds);
const auxiliary = group("auxiliary", ["none", "have", "be", "modal", "do", "negation", "other"]);
const lead = group("before it", ["start", "comma", "as", "wh", "conjunction", "other"]);
const company = group("frames of the sentence", ["only", "first", "later"]);
const behind = group("content behind more", nextKinds);
const parted = group("after a comma, before", ["end", "comma"]);
const quoted = group("quoted", ["chosen", "stretch after", "stretch in sentence"]);

/** Names of all features of a frame, in the order of their weights. */
export const attributionFeatures: readonly string[] = names;

const whWords = new Set(["who", "what", "how", "why", "whether", "if", "when", "where", "which"]);

const kindNumber = Object.fromEntries(nextKinds.map((kind, index) => [kind, index])) as Readonly<
  Record<(typeof nextKinds)[number], number>
>;

/** What kind of word stands at `i`. */
export function nextKind({ text, words, clause }: Scene, i: number): number {
  if (i >= clause.to) return kindNumber.end;
  const kind = words.shape[i];
  if (kind === shape.stretch) return kindNumber.stretch;
  if (kind === shape.mark)
    return words.mark[i] === 44
      ? kindNumber.comma
      : words.mark[i] === 58
        ? kindNumber.colon
        : words.mark[i] === 46
          ? kindNumber.end
          : kindNumber.mark;
  if (kind === shape.number) return kindNumber.number;
  const bits = bitsAt(words, i);
  const word = entries[words.entry[i]!]![0];
  if (kind === shape.lower) {
    if (word === "that") return kindNumber.that;
    if (word === "to") return kindNumber.to;
    if (whWords.has(word)) return kindNumber.wh;
  }
  if (bits & classes.time) return kindNumber.time;
  if (bits & classes.possessive) return kindNumber.possessive;
  if (bits & classes.pronoun) return kindNumber.pronoun;
  if (bits & classes.object_pronoun) return kindNumber["object pronoun"];
  if (bits & classes.determiner) return kindNumber.determiner;
  if (bits & classes.preposition) return kindNumber.preposition;
  if (bits & classes.coordinator) return kindNumber.conjunction;
  if (bits & classes.auxiliary) return kindNumber.auxiliary;
  if (isName(words, i)) return kindNumber.name;
  if (isAdverb(text, words, i)) return kindNumber.adverb;
  if (verbAt(words, i) > 0) return inflectionAt(words, i) === 4 ? kindNumber.gerund : kindNumber.verb;
  return kindNumber.other;
}

function auxiliaryKind({ text, words }: Scene, frame: FoundFrame): number {
  let found = 0;
  for (let i = frame.from; i < frame.head; i++) {
    const word = text.slice(words.start[i]!, words.end[i]!).toLowerCase();
    if (/^(?:not|never|.*n['’]t)$/.test(word)) return 5;
    if (/^(?:has|have|had|['’]ve)$/.test(word)) found = 1;
    else if (/^(?:is|are|was|were|be|been|being|['’]re|['’]m)$/.test(word)) found = 2;
    else if (/^(?:will|would|can|could|should|may|might|must|['’]ll|['’]d)$/.test(word)) found = 3;
    else if (/^(?:do|does|did)$/.test(word)) found = 4;
    else if (bitsAt(words, i) & classes.auxiliary) found = found || 6;
  }
  return found;
}

const numbers = new Map<string, number>(quoteRules.map(({ id }, index) => [id, index]));

/** The features that hold of one frame. `chosen`: a quotation is taken to be said under it. */
export function attributionFeaturesOf(
  scene: Scene,
  frame: FoundFrame,
  order: number,
  of: number,
  chosen: boolean,
): number[] {
  const { words, clause } = scene;
  const rule = numbers.get(frame.rule)!;
  const [, act, percent] = cues[frame.cue]!;
  const level = step(percent, limits);
  const start = contentStart(scene, frame, frame.to);
  const behindAll = nextKind(scene, start);
  // “alleges, among other things, that”
  const following = behindAll === kindNumber.that ? behindAll : nextKind(scene, frame.to);
  const actNumber = act === "speech" ? 0 : act === "thought" ? 1 : 2;
  const held = [
    bias + rule,
    share + rule * shares.length + level,
    next + rule * nextKinds.length + following,
    nextShare + following * 3 + (level < 3 ? 0 : level < 7 ? 1 : 2),
    acts + actNumber,
    nextAct + following * 3 + actNumber,
    inflection + (frame.cue === 0 ? 0 : inflectionAt(words, frame.head)),
    speaker + speakerKind(scene, frame.speaker),
    auxiliary + auxiliaryKind(scene, frame),
    company + (of === 1 ? 0 : order === 0 ? 1 : 2),
  ];
  const before =
    Math.min(frame.from, frame.speaker && frame.speaker.from < frame.head ? frame.speaker.from : frame.from) -
    1;
  const leading =
    before < clause.from || words.shape[before]! >= shape.mark ? "" : entries[words.entry[before]!]![0];
  held.push(
    lead +
      (before < clause.from
        ? 0
        : words.mark[before] === 44
          ? 1
          : leading === "as"
            ? 2
            : whWords.has(leading)
              ? 3
              : leading === "and" || leading === "but"
                ? 4
                : 5),
  );
  if (start > frame.to) held.push(behind + behindAll);
  if (words.mark[before] === 44 && (following === kindNumber.end || following === kindNumber.comma))
    held.push(parted + (following === kindNumber.end ? 0 : 1));
  if (chosen) held.push(quoted);
  for (let i = frame.to; i < clause.to; i++) {
    if (words.shape[i] !== shape.stretch) continue;
    held.push(quoted + 1);
    break;
  }
  return held;
}
