import type { NotQuote, Quote, Span } from "../schema.ts";
import { findParagraphs } from "../sentences/find-paragraphs.ts";
import { type Clause, findClauses } from "./clauses/find-clauses.ts";
import { firstSubject } from "./clauses/noun-phrase.ts";
import { findStretches, type Stretch } from "./marks/find-stretches.ts";
import { mentionOf } from "./mention.ts";
import { notQuoteKind } from "./not-quotes.ts";
import { reportedClause } from "./reported.ts";
import type { Attribution, Scene } from "./rule.ts";
import { quoteRules } from "./rules/index.ts";
import { addWords, shape, type Words } from "./words/find-words.ts";
import { cues } from "./words/lexicon.gen.ts";

/** Stretches of one utterance under one attribution. */
interface Utterance {
  readonly stretches: number[];
  readonly clauses: Clause[];
  attribution: Attribution | null;
  rule: string;
  readonly turn: number;
  readonly mixed: boolean;
}

/**
 * Quotations of a text in order, and the words in marks that are none. Offsets are UTF-16 units. Works on the raw text
 * alone; `paragraphs` are those of `findParagraphs` unless given.
 */
export function findQuotes(
  text: string,
  paragraphs: readonly Span[] = findParagraphs(text),
): { quotes: Quote[]; notQuotes: NotQuote[] } {
  const stretches = findStretches(text, paragraphs);
  const words: Words = { start: [], end: [], shape: [], entry: [], mark: [] };
  const utterances: Utterance[] = [];
  const notQuotes: NotQuote[] = [];
  let turn = 0;
  let next = 0;
  let lastParagraph: { clauses: Clause[]; index: number } | null = null;
  let open: Utterance | null = null;

  paragraphs.forEach((span, paragraph) => {
    const numbers: number[] = [];
    while (stretches[next]?.paragraph === paragraph) {
      if (stretches[next]!.inside === null) numbers.push(next);
      next++;
    }
    const from = words.start.length;
    addWords(
      words,
      text,
      span,
      numbers.map((n) => stretches[n]!),
      numbers,
    );
    const to = words.start.length;
    const clauses = findClauses(text, words, stretches, from, to, paragraph);
    const before = utterances.length;
    if (numbers.length > 0) {
      clauses.forEach((clause, number) => {
        for (let at = clause.from; at < clause.to; at++) {
          if (words.shape[at] !== shape.stretch) continue;
          const stretch = words.entry[at]!;
          const scene: Scene = { text, words, stretches, clause, at };
          const kind = notQuoteKind(scene);
          let attribution: Attribution | null = null;
          let rule = "quote/continued";
          if (kind === null || kind === "scare") {
            for (const one of quoteRules) {
              attribution = one.find(scene);
              if (attribution) {
                rule = one.id;
                break;
              }
            }
          }
          const last = utterances.length > before ? utterances.at(-1)! : null;
          const whole = standsAlone(scene);
          if (open && stretches[stretch - 1]?.continues && (!attribution || !open.attribution)) {
            open.stretches.push(stretch);
            open.clauses.push(clause);
            if (attribution) {
              open.attribution = attribution;
              open.rule = rule;
            }
          } else if (attribution) {
            if (last?.attribution?.cueFrom === attribution.cueFrom) {
              last.stretches.push(stretch);
              last.clauses.push(clause);
            } else {
              turn++;
              utterances.push({
                stretches: [stretch],
                clauses: [clause],
                attribution,
                rule,
                turn,
                mixed: !whole,
              });
            }
          } else if (whole && kind === null) {
            if (last && last.clauses.at(-1)!.to >= clause.from && !last.mixed) {
              last.stretches.push(stretch);
              last.clauses.push(clause);
            } else if (last) {
              utterances.push({
                stretches: [stretch],
                clauses: [clause],
                attribution: last.attribution,
                rule,
                turn: last.turn,
                mixed: false,
              });
            } else {
              const introduced = introduction(
                scene,
                clauses[number - 1] ?? lastParagraph?.clauses.at(-1) ?? null,
              );
              const earlier = utterances.at(-1);
              if (introduced) {
                turn++;
                utterances.push({
                  stretches: [stretch],
                  clauses: [clause],
                  attribution: introduced,
                  rule: "quote/introduced",
                  turn,
                  mixed: false,
                });
              } else {
                utterances.push({
                  stretches: [stretch],
                  clauses: [clause],
                  attribution: null,
                  rule,
                  turn: earlier?.turn ?? ++turn,
                  mixed: false,
                });
              }
            }
          } else {
            notQuotes.push({
              start: stretches[stretch]!.start,
              end: stretches[stretch]!.end,
              kind: kind ?? "other",
              rule: `not-quote/${kind ?? "other"}`,
            });
          }
          open = utterances.at(-1) ?? null;
        }
      });
    }
    lastParagraph = { clauses, index: paragraph };
  });
  return { quotes: utterances.map((one) => toQuote(text, words, stretches, one)), notQuotes };
}

/** Whether the words in marks are a sentence of their own, not a piece of the reporter's. */
function standsAlone({ text, words, stretches, clause, at }: Scene): boolean {
  const { start, end } = stretches[words.entry[at]!]!;
  const first = text.slice(start, start + 2);
  const begins = at === clause.from || words.shape[at - 1] === shape.mark;
  if (!begins) return false;
  if (at === clause.from && /[.,!?…—-]["”'’)\]]*$/.test(text.slice(Math.max(start, end - 4), end)))
    return true;
  return /^["'‘“([$]?[\p{Lu}\p{N}…]/u.test(first) && end - start > 12;
}

/** The sentence before a quotation without a cue may bring its speaker in: `Marsh shook her head. “No.”` */
function introduction({ text, words }: Scene, clause: Clause | null): Attribution | null {
  if (!clause) return null;
  const speaker = firstSubject(text, words, clause.from, clause.to);
  return speaker && { cueFrom: -1, cueTo: -1, cue: 0, speaker };
}

function toQuote(text: string, words: Words, stretches: readonly Stretch[], one: Utterance): Quote {
  const parts = one.stretches.map((n) => ({ start: stretches[n]!.start, end: stretches[n]!.end }));
  const { attribution } = one;
  const speaker = attribution?.speaker ?? null;
  const cue =
    attribution && attribution.cueFrom >= 0
      ? { start: words.start[attribution.cueFrom]!, end: words.end[attribution.cueTo - 1]! }
      : null;
  const span = speaker && { start: words.start[speaker.coreFrom]!, end: words.end[speaker.coreTo - 1]! };
  return {
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    kind: one.mixed ? "mixed" : "direct",
    parts,
    reported: one.mixed ? reportedClause(words, one.clauses[0]!, attribution, parts) : parts,
    inside: null,
    turn: one.turn,
    cue,
    cueLemma:
      attribution && cue ? cues[attribution.cue]![0] || text.slice(cue.start, cue.end).toLowerCase() : null,
    speaker: span,
    mention: span ? mentionOf(text, span) : one.rule === "quote/continued" ? "continued" : "none",
    jointSpeakers: [],
    addressee: null,
    relays: [],
    saidWhen: null,
    saidWhere: null,
    saidMedium: null,
    rule: one.rule,
  };
}
