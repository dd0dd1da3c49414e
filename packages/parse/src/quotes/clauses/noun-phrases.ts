import { entries, shape, type Words } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";
import type { Clause } from "./find-clauses.ts";

/** Whoever speaks, as ranges of `Words`. */
export interface Speaker {
  /** With appositions and relative clauses: `Hugh Marsh, a doctor,`. */
  readonly from: number;
  readonly to: number;
  /** The mention itself: `Hugh Marsh`. */
  readonly coreFrom: number;
  readonly coreTo: number;
}

const comma = 44;
const open = 40;
const close = 41;

/** Class bits of a word; “US” is not “us”. */
export const bitsAt = (words: Words, i: number): number =>
  words.shape[i] === shape.lower || words.shape[i] === shape.capital ? entries[words.entry[i]!]![1] : 0;
export const verbAt = (words: Words, i: number): number =>
  words.shape[i] === shape.lower || words.shape[i] === shape.capital ? entries[words.entry[i]!]![2] : 0;
export const nounAt = (words: Words, i: number): number =>
  words.shape[i] === shape.lower || words.shape[i] === shape.capital ? entries[words.entry[i]!]![3] : 0;
export const adjectiveAt = (words: Words, i: number): number =>
  words.shape[i] === shape.lower ? entries[words.entry[i]!]![4] : 0;
/** The lexicon form of a word; empty where it is not of the lexicon. */
export const formAt = (words: Words, i: number): string => entries[words.entry[i] ?? 0]![0];
export const inflectionAt = (words: Words, i: number): number => entries[words.entry[i]!]![5];
export const isWord = (words: Words, i: number): boolean => words.shape[i]! < shape.mark;
export const isName = (words: Words, i: number): boolean =>
  words.shape[i] === shape.capital || words.shape[i] === shape.upper;

const functionWord =
  classes.auxiliary |
  classes.coordinator |
  classes.determiner |
  classes.negation |
  classes.object_pronoun |
  classes.possessive |
  classes.preposition |
  classes.pronoun |
  classes.relative |
  classes.subordinator |
  classes.adverb |
  classes.verb;

/** An adverb by list or by its ending; nouns and adjectives in -ly are of the lexicon. */
export const isAdverb = (text: string, words: Words, i: number): boolean =>
  words.shape[i] === shape.lower &&
  ((bitsAt(words, i) & (classes.adverb | classes.negation)) !== 0 ||
    (words.end[i]! - words.start[i]! > 4 &&
      text.startsWith("ly", words.end[i]! - 2) &&
      !(bitsAt(words, i) & classes.not_adverb) &&
      entries[words.entry[i]!]![2] === 0));

/** Part of a noun phrase by its look: a name, a noun, an adjective, a number. */
function isNominal(text: string, words: Words, i: number, first: number): boolean {
  const kind = words.shape[i];
  if (kind === shape.number || kind === shape.possessive) return true;
  if (kind === shape.mark || kind === shape.stretch) return false;
  const [, bits, verb, noun] = entries[words.entry[i]!]!;
  if (isName(words, i)) {
    if (i === first && kind === shape.capital && bits & functionWord) return false;
    return kind === shape.upper || !(bits & classes.time);
  }
  if (bits & classes.time) return false;
  if (bits & functionWord) return false;
  if (verb > 0 && noun === 0 && !(bits & (classes.person_noun | classes.title | classes.medium))) {
    return (
      (inflectionAt(words, i) === 1 || inflectionAt(words, i) === 2) &&
      i > first &&
      (bitsAt(words, i - 1) & (classes.determiner | classes.possessive)) !== 0
    );
  }
  return !isAdverb(text, words, i);
}

const attaching = new Set([
  "of",
  "for",
  "at",
  "in",
  "with",
  "from",
  "to",
  "on",
  "by",
  "behind",
  "close",
  "near",
  "against",
  "across",
  "inside",
  "within",
  "outside",
]);

/** The noun phrase that ends before `end`, going left no further than `first`; null if there is none. */
export function nounPhraseBefore(text: string, words: Words, first: number, end: number): Speaker | null {
  let i = end - 1;
  let start = end;
  while (i >= first) {
    const bits = bitsAt(words, i);
    if (isNominal(text, words, i, first)) {
      start = i--;
      continue;
    }
    if (words.mark[i] === 46 && i > first && words.end[i - 1] === words.start[i] && isName(words, i - 1)) {
      i--;
      continue;
    }
    if (words.mark[i] === close) {
      let k = i;
      while (k > first && i - k < 12 && words.mark[k] !== open) k--;
      if (words.mark[k] !== open) break;
      i = k - 1;
      continue;
    }
    if (words.mark[i] === 37) {
      start = i--;
      continue;
    }
    if (words.mark[i] === 36 && words.shape[i + 1] === shape.number) {
      start = i--;
      continue;
    }
    if ((words.mark[i] === 38 || words.mark[i] === 47) && start < end) {
      i--;
      continue;
    }
    if (bits & (classes.determiner | classes.possessive)) {
      if (start === end && !(bits & classes.pronoun)) break;
      start = i--;
      // “the head of the committee”: go on through “of”
      if (i >= first && bitsAt(words, i) & (classes.determiner | classes.possessive)) {
        start = i--;
      }
      if (i > first && attaching.has(formAt(words, i)) && attaches(text, words, i, first)) {
        i--;
        continue;
      }
      if (
        i > first &&
        formAt(words, i) === "and" &&
        isNominal(text, words, i - 1, first) &&
        !isVerbLike(text, words, i - 1)
      ) {
        i--;
        continue;
      }
      break;
    }
    if (start < end && i > first && attaching.has(formAt(words, i)) && attaches(text, words, i, first)) {
      i--;
      continue;
    }
    if (
      start < end &&
      i > first &&
      (formAt(words, i) === "and" || formAt(words, i) === "&") &&
      isNominal(text, words, i - 1, first)
    ) {
      if (isName(words, i + 1) === isName(words, i - 1)) {
        i--;
        continue;
      }
    }
    if (start < end && isAdverb(text, words, i) && i > first && bitsAt(words, i - 1) & classes.determiner) {
      i--;
      continue;
    }
    break;
  }
  if (start >= end) return null;
  // “only 32 percent”, “nearly half of them”
  if (start > first && words.shape[start] === shape.number && isAdverb(text, words, start - 1)) start--;
  start = behindDay(words, start, end);
  return { from: start, to: end, coreFrom: start, coreTo: end };
}

/** Behind what is no part of a name: `(he said) that Marsh`, `the same day Marsh`. */
function behindDay(words: Words, from: number, to: number): number {
  if (formAt(words, from) === "that" && from + 1 < to && isName(words, from + 1)) return from + 1;
  for (let i = from; i + 1 < to && (words.shape[i] === shape.lower || i === from); i++) {
    if (!(bitsAt(words, i) & classes.period)) continue;
    if (isName(words, i + 1)) return i + 1;
    // “The next day on Facebook Marsh”
    if (
      formAt(words, i + 1) === "on" &&
      i + 3 < to &&
      bitsAt(words, i + 2) & classes.medium &&
      isName(words, i + 3)
    )
      return i + 3;
  }
  return from;
}

function isVerbLike(text: string, words: Words, i: number): boolean {
  return words.shape[i] === shape.lower && (verbAt(words, i) > 0 || text.startsWith("ed", words.end[i]! - 2));
}

const parts = new Set([
  "one",
  "some",
  "many",
  "most",
  "several",
  "both",
  "all",
  "each",
  "none",
  "few",
  "two",
  "three",
]);

/** Whether a preposition at `i` hangs on a noun before it: `a spokesman for the mayor`; not `On Thursday`. */
function attaches(text: string, words: Words, i: number, first: number): boolean {
  // “one of its officials”
  if (formAt(words, i) === "of" && parts.has(formAt(words, i - 1))) return true;
  // “critics from across the country”
  if (formAt(words, i - 1) === "from" && i - 1 > first) return attaches(text, words, i - 1, first);
  if (!isNominal(text, words, i - 1, first)) return false;
  if (isVerbLike(text, words, i - 1)) return false;
  // “In Ohio in May voters”: a phrase that itself begins the sentence with a preposition is none
  return true;
}

/** Words between a verb and its subject: auxiliaries, adverbs, times, `on Thursday`, `in a statement`. */
export function skipBack(text: string, words: Words, first: number, at: number): number {
  let i = at;
  while (i >= first) {
    const bits = bitsAt(words, i);
    if (bits & classes.auxiliary || isAdverb(text, words, i)) {
      i--;
      continue;
    }
    // “he’s saying”
    if (words.shape[i] === shape.possessive && i > first && bitsAt(words, i - 1) & classes.pronoun) {
      i--;
      continue;
    }
    // “the lawmakers, however, argue”
    if (
      words.mark[i] === comma &&
      i - 2 >= first &&
      words.mark[i - 2] === comma &&
      isAdverb(text, words, i - 1)
    ) {
      i -= 3;
      continue;
    }
    if (
      bits & classes.period &&
      i - 1 >= first &&
      (bitsAt(words, i - 1) & classes.time ||
        /^(?:last|this|next|that|past|late|earlier|each|every)$/i.test(
          text.slice(words.start[i - 1]!, words.end[i - 1]!),
        ))
    ) {
      i -= 2;
      if (
        i >= first &&
        /^(?:this|the|late|earlier|early|on|in)$/i.test(text.slice(words.start[i]!, words.end[i]!))
      )
        i--;
      continue;
    }
    if (bits & classes.time || words.shape[i] === shape.number) {
      let k = i - 1;
      while (
        k >= first &&
        (bitsAt(words, k) & classes.time ||
          /^(?:last|this|late|early|next|night|morning|afternoon|evening)$/i.test(
            text.slice(words.start[k]!, words.end[k]!),
          ))
      )
        k--;
      if (k >= first && (bitsAt(words, k) & classes.preposition || bits & classes.time)) {
        i = bitsAt(words, k) & classes.preposition ? k - 1 : k;
        continue;
      }
      break;
    }
    if (bits & classes.medium && !isName(words, i)) {
      let k = i - 1;
      while (k >= first && i - k < 4 && !(bitsAt(words, k) & classes.preposition)) k--;
      if (
        k >= first &&
        /^(?:in|on|during|at|by|via)$/.test(text.slice(words.start[k]!, words.end[k]!)) &&
        k > first
      ) {
        i = k - 1;
        continue;
      }
    }
    break;
  }
  return i;
}

const joining = new Set(["and", "but", "then"]);

/** The subject of a verb at `cue` that follows it. */
export function subjectBefore(
  text: string,
  words: Words,
  { from: first }: Pick<Clause, "from">,
  cue: number,
): Speaker | null {
  const i = skipBack(text, words, first, cue - 1);
  if (i < first) return null;
  // “shook her head and said”: the subject of the first verb
  if (joining.has(formAt(words, i))) {
    return i > first ? firstSubject(text, words, first, i) : null;
  }
  const bits = bitsAt(words, i);
  if (bits & (classes.pronoun | classes.relative) && !(bits & classes.preposition)) {
    return { from: i, to: i + 1, coreFrom: i, coreTo: i + 1 };
  }
  if (
    words.mark[i] === comma ||
    words.mark[i] === 45 ||
    words.mark[i] === 0x2014 ||
    words.mark[i] === 0x2013
  ) {
    const dash = words.mark[i]!;
    const end = i + (dash === comma ? 1 : 0);
    for (let k = i - 1, tries = 0; k > first && i - k < 45 && tries < 4; k--) {
      if (words.mark[k] !== dash) continue;
      tries++;
      const found = nounPhraseBefore(text, words, first, k);
      if (!found) continue;
      const core = dash === comma ? beforeOffice(text, words, first, found) : found;
      if (!startsWell(words, first, core.from)) continue;
      // “Marsh, after the storm, said”: no apposition
      const opener = bitsAt(words, k + 1);
      const aside =
        (opener & (classes.preposition | classes.subordinator | classes.adverb | classes.pronoun)) !== 0 &&
        !(opener & classes.relative);
      if (aside || isAdverb(text, words, k + 1)) return core;
      return { ...nameBeside(words, core, k + 1, i), from: core.from, to: end };
    }
    return dash === comma ? nameInCommas(words, first, i) : null;
  }
  const found = nounPhraseBefore(text, words, first, i + 1);
  return found && withRelative(text, words, first, found);
}

/** `Ann Marsh, (curator of the museum), …`: the name before an office that has no article, and is no subject itself. */
function beforeOffice(text: string, words: Words, first: number, office: Speaker): Speaker {
  const { from } = office;
  if (from - 2 < first || words.mark[from - 1] !== comma || !isName(words, from - 2)) return office;
  const bits = bitsAt(words, from);
  const bare =
    words.shape[from] === shape.lower ? !(bits & (classes.determiner | classes.possessive)) : false;
  const titled = formAt(words, from + 1) === "of" && (bits & (classes.title | classes.person_noun)) !== 0;
  if (!bare && !titled) return office;
  const name = nounPhraseBefore(text, words, first, from - 1);
  return name && startsWell(words, first, name.from) ? name : office;
}

/** `The judge presiding over the case, Ann Marsh, said`: the name between the commas, whatever stands before it. */
function nameInCommas(words: Words, first: number, last: number): Speaker | null {
  let from = last;
  while (from > first && isName(words, from - 1) && !(bitsAt(words, from - 1) & functionWord)) from--;
  return last - from >= 2 && from > first && words.mark[from - 1] === comma
    ? { from, to: last, coreFrom: from, coreTo: last }
    : null;
}

/** `The minister, Jorge Almada, said`: of a noun and a name beside it the name. */
function nameBeside(words: Words, core: Speaker, from: number, to: number): Speaker {
  for (let k = core.from; k < core.to; k++)
    if (
      isName(words, k) &&
      !(k === core.from && bitsAt(words, k) & (classes.determiner | classes.possessive))
    )
      return core;
  for (let k = from; k < to; k++) if (!isName(words, k) || bitsAt(words, k) & functionWord) return core;
  return from < to ? { from: core.from, to, coreFrom: from, coreTo: to } : core;
}

/** `people who have fought other threats say`: the subject is what the relative clause hangs on. */
function withRelative(text: string, words: Words, first: number, found: Speaker): Speaker {
  for (let k = found.from - 1; k > first && found.from - k < 12; k--) {
    if (words.shape[k]! >= shape.mark && words.shape[k] !== shape.possessive) break;
    if (!(bitsAt(words, k) & classes.relative) || entries[words.entry[k]!]![0] === "that") continue;
    const core = nounPhraseBefore(text, words, first, k);
    return core ? { ...core, to: found.to } : found;
  }
  return found;
}

/** The subject that a participle or an infinitive at `at` shares with the main verb of its clause. */
export function governingSubject(
  text: string,
  words: Words,
  clause: Pick<Clause, "from">,
  at: number,
): Speaker | null {
  return firstSubject(text, words, clause.from, at);
}

/** Whether a subject may begin here: at the beginning, or after a comma, a conjunction, a quotation. */
function startsWell(words: Words, first: number, at: number): boolean {
  if (at === first) return true;
  const before = at - 1;
  if (words.shape[before] === shape.stretch || words.shape[before] === shape.mark) return true;
  return (
    (bitsAt(words, before) & (classes.coordinator | classes.subordinator | classes.time | classes.adverb)) !==
    0
  );
}

const opener = classes.preposition | classes.subordinator | classes.adverb | classes.time | classes.auxiliary;

/** Where a sentence goes on behind its dateline, `JAKARTA - `, `Bamako, Sept 3, 2031 (AFP) - `; `first` where there is none. */
export function datelineEnd(words: Words, first: number, end: number): number {
  if (!isName(words, first)) return first;
  for (let k = first + 1; k < Math.min(end, first + 16); k++) {
    const mark = words.mark[k]!;
    if (mark === 45 || mark === 0x2013 || mark === 0x2014)
      return k + 1 < end && words.end[k - 1]! < words.start[k]! ? k + 1 : first;
    if (words.shape[k] === shape.lower || words.shape[k] === shape.stretch) return first;
  }
  return first;
}

/** Where the main clause begins: behind `In Kelmouth on Monday,`, `But`, a dateline. */
function mainStart(text: string, words: Words, first: number, end: number): number {
  let from = first;
  for (let k = first; k < Math.min(end, first + 9); k++) {
    if (
      (words.mark[k] === 45 || words.mark[k] === 0x2013 || words.mark[k] === 0x2014) &&
      words.shape[first] === shape.upper
    )
      from = k + 1;
  }
  while (from < end && bitsAt(words, from) & classes.coordinator) from++;
  if (words.shape[from] === shape.mark) from++;
  const lead = bitsAt(words, from);
  const participial =
    words.shape[from]! <= shape.capital &&
    /(?:ing|ed)$/.test(text.slice(words.start[from]!, words.end[from]!));
  if (
    !(lead & opener && !(lead & classes.determiner && !(lead & classes.preposition))) &&
    !participial &&
    !isAdverb(text, words, from) &&
    !(lead & classes.period)
  ) {
    if (
      !/^(?:asked|last|this|next|earlier|one|two|three|days?|hours?|weeks?)$/i.test(
        text.slice(words.start[from]!, words.end[from]!),
      )
    )
      return from;
  }
  for (let k = from + 1; k < Math.min(end, from + 30); k++) {
    if (words.mark[k] !== comma) continue;
    const next = bitsAt(words, k + 1);
    if (next & (classes.relative | classes.coordinator | classes.preposition)) continue;
    return k + 1;
  }
  return from;
}

/** Whether the word looks like the finite verb of a clause. */
function looksFinite(text: string, words: Words, first: number, i: number): boolean {
  const bits = bitsAt(words, i);
  if (bits & (classes.auxiliary | classes.verb)) return true;
  if (words.shape[i] !== shape.lower || i === first) return false;
  const before = bitsAt(words, i - 1);
  if (
    before & (classes.determiner | classes.possessive | classes.preposition | classes.auxiliary) &&
    !(before & classes.pronoun)
  )
    return false;
  const word = text.slice(words.start[i]!, words.end[i]!);
  const inflection = inflectionAt(words, i);
  if (verbAt(words, i) > 0 && inflection !== 4) return inflection !== 1 || (before & classes.pronoun) !== 0;
  if (/[^e]ed$/.test(word)) return true;
  return (
    /[^s]s$/.test(word) &&
    bits === 0 &&
    (isName(words, i - 1) || (before & classes.pronoun) !== 0) &&
    words.shape[i + 1]! !== shape.mark &&
    !isName(words, i + 1) &&
    (bitsAt(words, i + 1) &
      (classes.determiner | classes.preposition | classes.possessive | classes.subordinator)) !==
      0
  );
}

/** The subject of the main verb of a sentence, of what stands before `end`. */
export function firstSubject(text: string, words: Words, first: number, end: number): Speaker | null {
  const from = mainStart(text, words, first, end);
  for (let i = from; i < end; i++) {
    const bits = bitsAt(words, i);
    if (bits & classes.relative && i > from && words.mark[i - 1] === comma) {
      // “Marsh, who runs the port, …”
      while (i < end && !(words.mark[i] === comma)) i++;
      continue;
    }
    if (bits & classes.relative && i > from) {
      i += 2;
      continue;
    }
    if (words.shape[i] === shape.stretch) continue;
    if (i === from || !looksFinite(text, words, from, i)) continue;
    const found = subjectBefore(text, words, { from }, i);
    if (found) return found;
  }
  if (from < end && bitsAt(words, from) & classes.pronoun && !(bitsAt(words, from) & classes.determiner))
    return { from, to: from + 1, coreFrom: from, coreTo: from + 1 };
  return null;
}

/** `state media`, `state television`: a word like a verb that stands before its noun. */
export const isModifier = (text: string, words: Words, i: number, to: number): boolean =>
  i + 1 < to &&
  words.shape[i + 1] === shape.lower &&
  formAt(words, i) === "state" &&
  /^(?:media|television|tv|radio|news|police|officials?|prosecutors?|department|agenc(?:y|ies)|authorities)$/i.test(
    text.slice(words.start[i + 1]!, words.end[i + 1]!),
  );

const stopsAfter = new Set([
  "on",
  "in",
  "during",
  "after",
  "before",
  "at",
  "when",
  "as",
  "to",
  "about",
  "while",
  "by",
  "via",
  "following",
]);

/** The noun phrase that begins at `at`: the subject of an inverted cue, the object of `according to`. */
export function nounPhraseAfter(
  text: string,
  words: Words,
  at: number,
  to: number,
  apposition = false,
): Speaker | null {
  let i = at;
  const bits = bitsAt(words, i);
  if (i >= to) return null;
  if (bits & (classes.pronoun | classes.object_pronoun) && !(bits & classes.determiner)) {
    return { from: i, to: i + 1, coreFrom: i, coreTo: i + 1 };
  }
  let head = false;
  while (i < to) {
    const b = bitsAt(words, i);
    const word = entries[words.entry[i]!]![0];
    if (b & (classes.determiner | classes.possessive) && !head) i++;
    else if (
      b & (classes.determiner | classes.possessive) &&
      i > at &&
      (bitsAt(words, i - 1) & classes.preposition || entries[words.entry[i - 1]!]![0] === "and")
    )
      i++;
    else if (isNominal(text, words, i, -1) && !(b & classes.time)) {
      head = true;
      i++;
    } else if (
      words.mark[i] === 46 &&
      isName(words, i - 1) &&
      words.end[i - 1] === words.start[i] &&
      i + 1 < to &&
      isName(words, i + 1)
    )
      i++;
    else if (isModifier(text, words, i, to)) i++;
    else if (
      // “the United States’ envoy”
      head &&
      (words.mark[i] === 0x2019 || words.mark[i] === 39) &&
      words.end[i - 1] === words.start[i] &&
      text[words.end[i - 1]! - 1] === "s" &&
      words.shape[i + 1] === shape.lower &&
      (isNominal(text, words, i + 1, -1) || formAt(words, i + 1) === "first")
    )
      i += 2;
    else if (words.mark[i] === open && head) {
      let k = i;
      while (k < to && k - i < 8 && words.mark[k] !== close) k++;
      if (words.mark[k] !== close) break;
      i = k + 1;
    } else if (head && b & classes.preposition && attaching.has(word)) {
      const next = i + 1 < to ? bitsAt(words, i + 1) : 0;
      const noun =
        i + 1 < to && (isNominal(text, words, i + 1, -1) || next & (classes.determiner | classes.possessive));
      if (!noun || next & classes.time) break;
      const envoy = /(?:^|\s)(?:ambassador|envoy|adviser|aide|representative|secretary|candidate)$/i.test(
        text.slice(Math.max(0, words.start[i]! - 16), words.end[i - 1]!),
      );
      if (!envoy && stopsAfter.has(word)) {
        const place = isName(words, i + 1) && words.shape[i - 1] === shape.lower;
        if (!place) break;
      }
      i++;
    } else if (
      head &&
      (word === "and" || word === "&") &&
      i + 1 < to &&
      isName(words, i + 1) &&
      isName(words, i - 1)
    )
      i++;
    else break;
  }
  // “announced seven days earlier”
  if (!head || (bitsAt(words, i - 1) & classes.period && words.shape[i - 1] === shape.lower)) return null;
  const coreTo = i;
  return { from: at, to: apposition ? appositionEnd(text, words, coreTo, to) : coreTo, coreFrom: at, coreTo };
}

/** The end of what is added to a name after a comma: `said Ann Marsh, who runs the port`. */
function appositionEnd(text: string, words: Words, at: number, to: number): number {
  const bare =
    at < to && (bitsAt(words, at) & classes.relative) !== 0 && entries[words.entry[at]!]![0] === "who";
  if (at + 1 >= to || (words.mark[at] !== comma && !bare)) return at;
  const next = bitsAt(words, at + 1);
  if (
    !bare &&
    next & (classes.coordinator | classes.adverb | classes.pronoun | classes.time | classes.subordinator) &&
    !(next & (classes.relative | classes.determiner))
  )
    return at;
  if (
    words.shape[at + 1] === shape.stretch ||
    (!bare && (next & classes.preposition || isAdverb(text, words, at + 1)))
  )
    return at;
  if (inflectionAt(words, at + 1) === 4 && words.shape[at + 1] === shape.lower) return at;
  let end = at + 1;
  while (end < to && words.shape[end] !== shape.stretch && words.mark[end] !== 59) end++;
  while (end > at && words.shape[end - 1] === shape.mark && words.mark[end - 1] !== close) end--;
  return end;
}
