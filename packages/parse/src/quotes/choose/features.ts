import { bitsAt, isName, verbAt } from "../clauses/noun-phrases.ts";
import { featureGroups, step } from "../features.ts";
import type { Scene } from "../frame.ts";
import { quoteRules } from "../rules/index.ts";
import { speakerKind, speakerKinds } from "../speaker-kind.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";
import { type Candidate, origins } from "./candidates.ts";

const names: string[] = [];
const group = featureGroups(names);

/** How a stretch stands in its sentence. */
const places = [
  "alone",
  "comma follows",
  "question follows",
  "first",
  "after mark",
  "after colon",
  "after that",
  "after cue",
  "after determiner",
  "after preposition",
  "after auxiliary",
  "after lower word",
  "after name",
] as const;

/** What kind of candidate it is, a frame by its rule and side. */
const situations = [
  ...origins.filter((origin) => origin !== "frame"),
  ...quoteRules.flatMap(({ id }) => [`${id} before`, `${id} after`]),
  "said next to it",
  "previous in paragraph",
  "introduced in paragraph",
  "before in paragraph",
];
const ruleNumbers = new Map<string, number>(quoteRules.map(({ id }, index) => [id, index]));
const firstRule = origins.length - 1;
const afterRules = firstRule + 2 * quoteRules.length;

const pairs = group(
  "situation",
  situations.flatMap((situation) => places.map((place) => `${situation}, ${place}`)),
);
const distances = group(
  "distance",
  ["before", "after"].flatMap((side) => ["0", "1", "2", "4", "8", "16", "32"].map((far) => `${side} ${far}`)),
);
const between = group("frames between", [
  "before 0",
  "before 1",
  "before 2",
  "after 0",
  "after 1",
  "after 2",
]);
const commas = group("commas between", ["before 0", "before 1", "before 2", "after 0", "after 1", "after 2"]);
const stretchBetween = group("stretch between", ["before", "after"]);
const shares = group("share", ["0", "10", "25", "45", "65", "85"]);
const acts = group("act", ["speech", "thought", "evidence"]);
const kinds = group("speaker", speakerKinds);
const kindsLast = group("introduced speaker", speakerKinds);
const unknownLengths = group("unknown, words", ["1", "2", "3", "5", "9", "17"]);
const unknownLooks = group("unknown", ["no frame", "colon before", "opened again"]);
const subjectKinds = group("subject", speakerKinds);
const repeated = group("as the stretch before", ["same frame", "same sentence other frame"]);
const lengths = group("nobody, words", ["1", "2", "3", "5", "9", "17"]);
const looks = group("nobody", [
  "titled",
  "capital",
  "lower",
  "ends sentence",
  "no frame",
  "one frame",
  "named",
  "name follows",
  "noun follows",
]);
const shapes = ["titled", "capital", "lower"] as const;
const shapePlaces = group(
  "nobody, place",
  shapes.flatMap((look) => places.map((place) => `${look}, ${place}`)),
);
const lengthPlaces = group(
  "nobody, length",
  ["1", "2", "4", "8"].flatMap((most) => places.map((place) => `${most}, ${place}`)),
);
const followPlaces = group(
  "nobody, follows",
  ["noun", "name"].flatMap((what) => places.map((place) => `${what}, ${place}`)),
);
const owners = group("nobody, owner", ["name", "capitals", "pronoun", "other"]);
const after = group("subordinate", ["as", "wh", "that", "main"]);
const colonBefore = group("colon before", ["frame", "introduced", "previous", "none"]);
const continues = group("mark opened again", ["previous", "other"]);
const reach = group("paragraphs back", ["0", "1", "2"]);

/** Names of all features, in the order of their weights. */
export const featureNames: readonly string[] = names;

const wh = new Set([
  "who",
  "which",
  "when",
  "where",
  "while",
  "if",
  "because",
  "although",
  "though",
  "after",
  "before",
  "whose",
]);
const small = /^(?:a|an|the|of|in|on|at|for|to|and|or|but|by|with|from|as|is|vs\.?)$/i;

function placeOf({ text, words, stretches, clause }: Scene, at: number): number {
  const { start, end } = stretches[words.stretch[at]!]!;
  const next = at + 1 < clause.to ? at + 1 : -1;
  const tail = text.slice(Math.max(start, end - 3), end);
  if (at === clause.from && (next === -1 || (words.mark[next]! > 0 && next === clause.to - 1))) return 0;
  if (at === clause.from || words.shape[at - 1] === shape.mark) {
    if (/[,—–-]["”'’]*$/.test(tail) || (next >= 0 && words.mark[next] === 44)) return 1;
    if (/[?!.…]["”'’]*$/.test(tail) && next >= 0) return 2;
  }
  if (at === clause.from) return 3;
  const before = at - 1;
  if (words.mark[before] === 58) return 5;
  if (words.shape[before] === shape.mark || words.shape[before] === shape.stretch) return 4;
  const bits = bitsAt(words, before);
  if (text.startsWith("that", words.start[before]!) && bits & classes.subordinator) return 6;
  if (verbAt(words, before) > 0) return 7;
  if (bits & (classes.determiner | classes.possessive) || words.shape[before] === shape.possessive) return 8;
  if (bits & (classes.preposition | classes.subordinator)) return 9;
  if (bits & classes.auxiliary) return 10;
  return isName(words, before) ? 12 : 11;
}

/** What is common to all candidates of a stretch. */
export interface View {
  readonly scene: Scene;
  readonly at: number;
  readonly place: number;
  /** Heads of the frames of the sentence. */
  readonly heads: readonly number[];
  /** The candidate taken for the stretch before it in the same sentence. */
  readonly chosenBefore: Candidate | null;
  readonly sentenceBeforeEndsInColon: boolean;
  readonly opensAgain: boolean;
}

export const viewOf = (
  scene: Scene,
  at: number,
  rest: Pick<View, "heads" | "chosenBefore" | "sentenceBeforeEndsInColon" | "opensAgain">,
): View => ({
  scene,
  at,
  place: placeOf(scene, at),
  ...rest,
});

/** The features that hold of one candidate, as indexes into `featureNames`. */
export function featuresOf(view: View, candidate: Candidate, paragraphsBack: number): number[] {
  const { scene, at, place } = view;
  const { words, clause, text } = scene;
  const held: number[] = [];
  const { frame, speaker, origin } = candidate;
  const stretch = scene.stretches[words.stretch[at]!]!;
  if (origin === "unknown") {
    held.push(pairs + 1 * places.length + place);
    const list = text.slice(stretch.start, Math.min(stretch.end, stretch.start + 160)).split(/\s+/);
    held.push(unknownLengths + step(list.length, [2, 3, 5, 9, 17]));
    if (view.heads.length === 0) held.push(unknownLooks);
    if (view.sentenceBeforeEndsInColon) held.push(unknownLooks + 1);
    if (view.opensAgain) held.push(unknownLooks + 2);
    return held;
  }
  if (origin === "none") {
    held.push(pairs + 0 * places.length + place);
    const inner = text.slice(stretch.start, Math.min(stretch.end, stretch.start + 160));
    const list = inner.split(/\s+/);
    const { start, end } = stretch;
    held.push(lengths + step(list.length, [2, 3, 5, 9, 17]));
    const titled = list.length < 10 && list.every((word) => small.test(word) || /^[^\p{Ll}]/u.test(word));
    if (titled) held.push(looks);
    const capital = /^[^\p{L}]*\p{Lu}/u.test(inner);
    held.push(shapePlaces + (titled ? 0 : capital ? 1 : 2) * places.length + place);
    held.push(lengthPlaces + step(list.length, [2, 4, 8]) * places.length + place);
    if (at > clause.from && place === 8) {
      const owned = words.shape[at - 1] === shape.possessive;
      held.push(
        owners +
          (owned
            ? words.shape[at - 2] === shape.upper
              ? 1
              : isName(words, at - 2)
                ? 0
                : 3
            : bitsAt(words, at - 1) & classes.possessive
              ? 2
              : 3),
      );
    }
    held.push(looks + (capital ? 1 : 2));
    if (/[.,!?…]["”'’]*$/.test(text.slice(Math.max(start, end - 3), end))) held.push(looks + 3);
    if (view.heads.length === 0) held.push(looks + 4);
    else if (view.heads.length === 1) held.push(looks + 5);
    const before =
      at > clause.from ? entries[words.shape[at - 1] === shape.lower ? words.entry[at - 1]! : 0]![0] : "";
    const word =
      at > clause.from && words.shape[at - 1] === shape.lower
        ? before || text.slice(words.start[at - 1]!, words.end[at - 1]!)
        : "";
    if (
      /^(?:so-called|word|term|phrase|nicknamed|dubbed|titled|entitled|headlined|album|song|book|film|movie|show|series|novel|play|slogan|motto|hashtag)$/.test(
        word,
      )
    )
      held.push(looks + 6);
    if (at + 1 < clause.to && isName(words, at + 1))
      held.push(looks + 7, followPlaces + places.length + place);
    else if (
      at + 1 < clause.to &&
      words.shape[at + 1] === shape.lower &&
      (bitsAt(words, at + 1) & ~(classes.medium | classes.person_noun | classes.title)) === 0
    )
      held.push(looks + 8, followPlaces + place);
    if (view.sentenceBeforeEndsInColon && place === 0) held.push(colonBefore + 3);
    return held;
  }
  if (origin === "frame" && frame) {
    const right = frame.head > at;
    const side = right ? 1 : 0;
    held.push(pairs + (firstRule + 2 * ruleNumbers.get(frame.rule)! + side) * places.length + place);
    const first = right ? at + 1 : frame.to;
    const last = right ? Math.min(frame.from, speaker?.from ?? frame.from) : at;
    if (right && speaker && speaker.from - at <= 2) held.push(pairs + afterRules * places.length + place);
    held.push(distances + side * 7 + step(Math.max(0, last - first), [1, 2, 4, 8, 16, 32]));
    let count = 0;
    for (const head of view.heads)
      if (right ? head > at && head < frame.head : head > frame.head && head < at) count++;
    held.push(between + side * 3 + Math.min(2, count));
    let comma = 0;
    let crossed = false;
    for (let k = Math.min(frame.to, at + 1); k < Math.max(frame.from, at); k++) {
      if (words.mark[k] === 44 || words.mark[k] === 59) comma++;
      else if (words.shape[k] === shape.stretch) crossed = true;
    }
    held.push(commas + side * 3 + Math.min(2, comma));
    if (crossed) held.push(stretchBetween + side);
    if (view.chosenBefore) held.push(repeated + (view.chosenBefore.frame === frame ? 0 : 1));
    const lead = Math.min(frame.from, speaker?.from ?? frame.from) - 1;
    const leading =
      lead >= clause.from
        ? entries[
            words.shape[lead] === shape.lower || words.shape[lead] === shape.capital ? words.entry[lead]! : 0
          ]![0]
        : "";
    held.push(after + (leading === "as" ? 0 : wh.has(leading) ? 1 : leading === "that" ? 2 : 3));
  } else {
    held.push(
      pairs +
        (origins.indexOf(origin) - (origins.indexOf(origin) > origins.indexOf("frame") ? 1 : 0)) *
          places.length +
        place,
    );
    if (paragraphsBack === 0) {
      if (origin === "previous") held.push(pairs + (afterRules + 1) * places.length + place);
      else if (origin === "introduced") held.push(pairs + (afterRules + 2) * places.length + place);
      else if (origin === "before") held.push(pairs + (afterRules + 3) * places.length + place);
    }
    if (origin === "subject") {
      held.push(subjectKinds + speakerKind(scene, speaker));
      if (view.chosenBefore) held.push(repeated + (view.chosenBefore.origin === "subject" ? 0 : 1));
      return held;
    }
    held.push(reach + Math.min(2, paragraphsBack));
    if (view.sentenceBeforeEndsInColon)
      held.push(colonBefore + (origin === "before" ? 0 : origin === "introduced" ? 1 : 2));
    if (origin !== "previous") held.push(kindsLast + speakerKind(scene, speaker));
  }
  if (view.opensAgain) held.push(continues + (origin === "previous" ? 0 : 1));
  if (frame && origin !== "previous") {
    const [, act, share] = cues[frame.cue]!;
    held.push(shares + (frame.cue === 0 ? 0 : step(share, [10, 25, 45, 65, 85])));
    held.push(acts + (act === "speech" ? 0 : act === "thought" ? 1 : 2));
    held.push(kinds + speakerKind(scene, speaker));
  }
  return held;
}
