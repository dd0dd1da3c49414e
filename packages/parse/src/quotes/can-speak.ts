import { bitsAt, formAt, inflectionAt, isName } from "./clauses/noun-phrases.ts";
import type { FoundFrame, Scene } from "./frame.ts";
import { speakerKind, speakerKinds } from "./speaker-kind.ts";
import { shape } from "./words/find-words.ts";
import { classes, cues } from "./words/lexicon.gen.ts";

/** Cues that events and figures have as easily as people: `the move signals that …`. */
const weak = new Set([
  "confirm",
  "contradict",
  "depict",
  "forecast",
  "highlight",
  "hint",
  "imply",
  "indicate",
  "justify",
  "portray",
  "reveal",
  "signal",
  "suggest",
  "underline",
  "underscore",
]);

/** Nouns of what is measured or happens, which say nothing by whatever cue. */
const mute =
  /^(?:(?:bond|development|event|export|figure|import|incident|move|number|price|rate|result|sale|share|stock|trend|yield)s?|data|evidence)$/;

/** Nouns of writings, people and bodies that the lexicon does not name. */
const writing =
  /^(?:affidavit|audit|biography|book|complaint|document|e-?mail|filing|indictment|inquiry|lawsuit|letter|memo|record|ruling|testimony|transcript)s?$/;
const people =
  /(?:ians?|ists?|men|women|man|woman|people)$|^(?!(?:disaster|error|factor|helicopter|indicator|marker|matter|meter|number|offer|order|power|river|sensor|server|tower|winter)s)\w+(?:ers|ors)$/;
const bodies =
  /^(?:administration|airline|alliance|army|assembly|association|authority|bank|board|bureau|cabinet|chamber|charity|club|coalition|council|delegation|embassy|federation|foundation|hospital|institute|jury|military|navy|operator|organi[sz]ation|parliament|regulator|senate|tribunal|university|watchdog)s?$/;

/** Whether the subject of a frame is one that can say something: somebody, a body, a writing; not `the development`. */
export function canSpeak(scene: Scene, frame: FoundFrame): boolean {
  const { text, words, clause } = scene;
  const { speaker } = frame;
  if (!speaker) return false;
  if (frame.rule === "quote/according-to") return true;
  const kind = speakerKinds[speakerKind(scene, speaker)]!;
  const isWeak = frame.rule === "quote/noun" || weak.has(cues[frame.cue]![0]);
  if (kind === "thing") return !isWeak && !/^(?:this|that|what)$/.test(formAt(words, speaker.coreFrom));
  if (/^(?:first person|pronoun|relative)$/.test(kind)) return true;
  let head = speaker.coreFrom;
  while (head + 1 < speaker.coreTo && !(bitsAt(words, head + 1) & classes.preposition)) head++;
  const last = speaker.coreTo - 1;
  const isGerund = text.slice(words.start[last]!, words.end[last]!).endsWith("ing");
  // “the government for ignoring forecasts”: a plural, no verb
  if (isGerund && bitsAt(words, last - 1) & classes.preposition && inflectionAt(words, frame.head) === 2)
    return false;
  const noun = text.slice(words.start[head]!, words.end[head]!).toLowerCase();
  const common = words.shape[head] === shape.lower || head === clause.from;
  if (common && mute.test(noun)) return false;
  if (!isWeak || isName(words, head) || bitsAt(words, head) & classes.person_noun) return true;
  return writing.test(noun) || people.test(noun) || bodies.test(noun);
}
