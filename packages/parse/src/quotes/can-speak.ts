import { bitsAt, formAt, inflectionAt, isName } from "./clauses/noun-phrases.ts";
import type { FoundFrame, Scene } from "./frame.ts";
import { speakerKind, speakerKinds } from "./speaker-kind.ts";
import { shape } from "./words/find-words.ts";
import { classes, cues } from "./words/lexicon.gen.ts";
import { sayers } from "./words/sayers.gen.ts";

/** Endings of nouns for people. */
const people = /(?:ians?|ists?|men|women|man|woman|people|\wers|\wors)$/;

/** Whether the subject of a frame is one that can say something: somebody, a body, a writing; not `the development`. */
export function canSpeak(scene: Scene, frame: FoundFrame): boolean {
  const { text, words, clause } = scene;
  const { speaker } = frame;
  if (!speaker) return false;
  if (frame.rule === "quote/according-to") return true;
  const kind = speakerKinds[speakerKind(scene, speaker)]!;
  const isWeak = frame.rule === "quote/noun" || sayers.weak_cue.has(cues[frame.cue]![0]);
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
  if (common && sayers.mute.has(noun)) return false;
  if (!isWeak || isName(words, head) || bitsAt(words, head) & classes.person_noun) return true;
  return sayers.writing.has(noun) || sayers.body.has(noun) || (people.test(noun) && !sayers.thing.has(noun));
}
