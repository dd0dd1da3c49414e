import { bitsAt, nounPhraseAfter, type Speaker } from "../clauses/noun-phrases.ts";
import type { Range } from "../contents/find-content.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";

export interface FoundRelay {
  readonly speaker: Speaker;
  /** Null where no words say that it is passed on. */
  readonly frame: FoundFrame | null;
}

/** A frame of the sentence with what it reports. */
export interface Told {
  readonly frame: FoundFrame;
  readonly contents: readonly Range[];
}

/** Somebody, not something: `citing two diplomats`, not `citing high costs`. */
const anonymous =
  /^(?:unnamed|anonymous|unidentified|undisclosed|sources?|people|persons?|aides?|document|documents|records|data|statement|reports?|police|spokesm[ae]n|spokeswom[ae]n|spokespeople|spokesperson|filings?|letters?|emails?|memo|.*(?:cial|er|or|ist|ian|mat|ant)s?)$/;

/** `Axios, citing Israeli officials, revealed that …`: those who are cited are the speakers, and who cites passes it on. */
export function findCited(
  { text, words, clause }: Scene,
  frame: FoundFrame,
  frames: readonly FoundFrame[],
): Speaker | null {
  for (const other of frames) {
    const lemma = cues[other.cue]![0];
    if ((lemma !== "cite" && lemma !== "quote") || other.rule !== "quote/participle" || other === frame)
      continue;
    if (words.mark[other.from - 1] !== 44 || Math.abs(other.head - frame.head) > 25) continue;
    const cited = nounPhraseAfter(text, words, other.to, clause.to);
    if (!cited) continue;
    for (let i = cited.coreFrom; i < cited.coreTo; i++) {
      const word =
        words.shape[i]! < shape.mark ? text.slice(words.start[i]!, words.end[i]!).toLowerCase() : "";
      if (
        (anonymous.test(word) && !/^(?:other|number|never|over|under|after)s?$/.test(word)) ||
        bitsAt(words, i) & classes.title
      )
        return cited;
    }
    if (words.shape[cited.coreFrom] === shape.capital && cited.coreTo - cited.coreFrom <= 4) return cited;
  }
  return null;
}

const reporting = new Set([
  "say",
  "report",
  "write",
  "tell",
  "note",
  "reveal",
  "disclose",
  "publish",
  "announce",
  "quote",
  "cite",
  "claim",
  "add",
  "recall",
]);

/**
 * Those who pass on what is said under `frame`, nearest to the reader first: a frame whose content is this one (`the
 * Post reported that Marsh said …`), or that stands behind it (`…, Marsh said, the Post reported`, `Marsh said, according
 * to the Post`).
 */
export function findRelays(scene: Scene, frame: FoundFrame, told: readonly Told[]): FoundRelay[] {
  const { words } = scene;
  const lead = Math.min(frame.from, frame.speaker?.from ?? frame.from);
  const found: FoundRelay[] = [];
  for (const { frame: outer, contents } of told) {
    if (outer === frame || !outer.speaker || outer.speaker.from === frame.speaker?.from) continue;
    const [lemma, act] = cues[outer.cue]!;
    const outerLead = Math.min(outer.from, outer.speaker.from);
    const behind = outerLead > frame.head && words.mark[outerLead - 1] === 44;
    if (outer.rule === "quote/according-to") {
      if (behind) found.push({ speaker: outer.speaker, frame: outer });
      continue;
    }
    if (
      act !== "speech" ||
      !reporting.has(lemma) ||
      outer.rule === "quote/participle" ||
      outer.rule === "quote/noun"
    )
      continue;
    const direct = contents.some(
      ({ from }) => lead - from >= 0 && lead - from <= (isThat(words, from) ? 3 : 2),
    );
    const final = behind && contents.every(({ to }) => to <= outerLead);
    if ((outer.head < frame.head && direct) || final) found.push({ speaker: outer.speaker, frame: outer });
  }
  const quoted = findQuoted(scene, frame);
  if (quoted) found.push({ speaker: quoted, frame: null });
  return found.sort((a, b) => depth(b, frame) - depth(a, frame));
}

const isThat = (words: Scene["words"], i: number): boolean =>
  words.shape[i] === shape.lower && entries[words.entry[i]!]![0] === "that";

/** Farther from the frame is nearer to the reader. */
const depth = ({ speaker }: FoundRelay, frame: FoundFrame): number => Math.abs(speaker.from - frame.head);

/** `Marsh said …, quoted from the Kelmouth Post`; `as quoted by the Post`. */
function findQuoted({ text, words, clause }: Scene, frame: FoundFrame): Speaker | null {
  for (let i = frame.to; i + 2 < clause.to; i++) {
    if (
      words.shape[i] !== shape.lower ||
      !/^(?:quoted|cited|carried)$/.test(text.slice(words.start[i]!, words.end[i]!))
    )
      continue;
    if (/^(?:by|from|in)$/.test(text.slice(words.start[i + 1]!, words.end[i + 1]!)))
      return nounPhraseAfter(text, words, i + 2, clause.to);
  }
  return null;
}
