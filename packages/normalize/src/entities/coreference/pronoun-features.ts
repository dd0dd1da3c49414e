import { isCapital, textOf } from "../detect/signals.ts";
import type { Draft } from "../draft.ts";
import type { Pronoun } from "./find-pronouns.ts";

/** One place where a candidate was named before, as the ranker sees it. */
export interface Antecedent {
  readonly entity: number;
  readonly token: number;
  readonly end: number;
  readonly pronoun: boolean;
}

/** What the ranker asks of a text beside the pronoun and its candidates. */
export interface RankingContext {
  readonly draft: Draft;
  /** Mentions of each entity. */
  readonly counts: ReadonlyMap<number, number>;
  /** The person named first. */
  readonly firstOfText: number;
  /** Persons introduced as somebody's kin: “her father, Philip”. */
  readonly kin: ReadonlySet<number>;
}

const roles = { subject_first: 0, subject: 1, possessive: 2, after_preposition: 3, object: 4 } as const;
const distances = { clause: 0, sentence: 1, one: 2, two: 3, far: 4, after: 5 } as const;

/** Groups of features by the sizes of what they cross; exactly one of each group holds, or none. */
const groups = {
  bias: [1],
  "pronoun × role × distance": [3, 5, 6],
  "pronoun × rank × role": [3, 4, 5],
  "frequency × distance": [5, 6],
  "first of text × pronoun": [2, 3],
  "last a pronoun × pronoun × distance": [2, 3, 6],
  "coordinated × distance": [2, 6],
  "followed by a comma × role": [2, 5],
  "kin × pronoun": [2, 3],
  "gender told × distance": [2, 6],
  "one word × distance": [2, 6],
  "pronoun begins the sentence × role × distance": [2, 5, 6],
  "pronoun after a conjunction × role × distance": [2, 5, 6],
  "subject of this sentence × pronoun": [2, 3],
  "subject of the sentence before × pronoun": [2, 3],
  "subject of both × pronoun": [2, 3],
  "words between × pronoun": [6, 3],
  "most named × distance": [2, 6],
} as const satisfies Readonly<Record<string, readonly number[]>>;

type Group = keyof typeof groups;

const offsets = new Map<Group, number>();
let count = 0;
for (const [name, sizes] of Object.entries(groups)) {
  offsets.set(name as Group, count);
  count += sizes.reduce<number>((product, size) => product * size, 1);
}

/** Number of features, and so of weights. */
export const pronounFeatureCount = count;

/** The features that hold, by number. */
export type Features = readonly number[];

const word = ({ signals }: Draft, i: number): string =>
  i >= 0 && i < signals.tokens.length ? textOf(signals.tokens, i).toLowerCase() : "";

const clauseStart =
  /^(?:that|when|while|as|and|but|because|if|after|before|,|"|“|”|where|which|who|although|though|since|until|whether|;|:|—|–|-|than|then|later|now|also|however|meanwhile|thus|so|once|eventually|soon|therefore|both|or|nor|yet|said|says|[\d,.]+)$/;
const preposition =
  /^(?:in|at|from|to|with|by|of|for|on|about|against|after|over|like|than|between|under|into)$/;

/** What a name is to its clause, by the words beside it. */
function roleOf(draft: Draft, { token, end }: Antecedent): number {
  const { tokens } = draft.signals;
  const { titleEnd } = draft.signals;
  const start = tokens.sentences[tokens.sentence[token] as number] as number;
  if (/^['’]s?$/.test(word(draft, end))) return roles.possessive;
  let before = token - 1;
  while (
    before >= start &&
    (titleEnd[before] || isCapital(tokens, before) || /^(?:the|a)$/.test(word(draft, before)))
  )
    before--;
  if (before < start) return roles.subject_first;
  const beside = word(draft, before);
  if (clauseStart.test(beside)) return preposition.test(beside) ? roles.after_preposition : roles.subject;
  return preposition.test(beside) ? roles.after_preposition : roles.object;
}

const isSubject = (role: number) => role === roles.subject || role === roles.subject_first;

/** Whether “her” is an object: no noun follows it. */
function isObject(draft: Draft, at: number): boolean {
  const next = word(draft, at + 1);
  return (
    next === "" ||
    /^(?:[.,;:!?)”"]|to|and|that|in|at|for|from|with|as|on|by|of|when|after|before|the|a|if|about|into|up|out|because|but|or|was|is)$/.test(
      next,
    )
  );
}

/** 0 subject form, 1 possessive, 2 object form or reflexive. */
function formOf(draft: Draft, { word: form, token }: Pronoun): number {
  if (/^(?:he|she|it)$/.test(form)) return 0;
  return /^(?:his|its)$/.test(form) || (form === "her" && !isObject(draft, token)) ? 1 : 2;
}

function distanceOf(
  { signals: { tokens } }: Draft,
  { token: at }: Pronoun,
  { token, end }: Antecedent,
): number {
  if (token > at) return distances.after;
  const sentences = (tokens.sentence[at] as number) - (tokens.sentence[token] as number);
  if (sentences > 0) return Math.min(sentences + 1, distances.far);
  return /[,;:]/.test(tokens.text.slice(tokens.end[end - 1], tokens.start[at]))
    ? distances.sentence
    : distances.clause;
}

/** What speaks for an antecedent. `named` are the earlier mentions of that entity in this sentence and the last. */
export function pronounFeatures(
  { draft, counts, firstOfText, kin }: RankingContext,
  pronoun: Pronoun,
  candidate: Antecedent,
  rank: number,
  named: readonly Antecedent[],
  mostNamed: boolean,
): Features {
  const { tokens } = draft.signals;
  const at = pronoun.token;
  const form = formOf(draft, pronoun);
  const role = roleOf(draft, candidate);
  const distance = distanceOf(draft, pronoun, candidate);
  const entity = draft.entities[candidate.entity];
  const sentence = tokens.sentence[at] as number;
  const subjectIn = (wanted: number) =>
    Number(
      named.some((mention) => tokens.sentence[mention.token] === wanted && isSubject(roleOf(draft, mention))),
    );
  const here = subjectIn(sentence);
  const before = subjectIn(sentence - 1);
  const begins = Number(tokens.sentences[sentence] === at);
  const conjoined = Number(
    /^(?:that|because|when|as|after|while|before|if|where|although|though|since|until|and|but)$/.test(
      word(draft, at - 1),
    ),
  );
  const coordinated = Number(
    word(draft, candidate.end) === "and" || word(draft, candidate.token - 1) === "and",
  );
  const frequency = Math.min(4, Math.round(Math.log2(1 + (counts.get(candidate.entity) ?? 0))));
  const holds: [Group, ...number[]][] = [
    ["bias", 0],
    ["pronoun × role × distance", form, role, distance],
    ["pronoun × rank × role", form, Math.min(3, rank), role],
    ["frequency × distance", frequency, distance],
    ["first of text × pronoun", Number(candidate.entity === firstOfText), form],
    ["last a pronoun × pronoun × distance", Number(candidate.pronoun), form, distance],
    ["coordinated × distance", coordinated, distance],
    ["followed by a comma × role", Number(word(draft, candidate.end) === ","), role],
    ["kin × pronoun", Number(kin.has(candidate.entity)), form],
    ["gender told × distance", Number(entity?.gender === pronoun.class), distance],
    ["one word × distance", Number(candidate.end - candidate.token === 1), distance],
    ["pronoun begins the sentence × role × distance", begins, role, distance],
    ["pronoun after a conjunction × role × distance", conjoined, role, distance],
    ["subject of this sentence × pronoun", here, form],
    ["subject of the sentence before × pronoun", before, form],
    ["subject of both × pronoun", here * before, form],
    ["words between × pronoun", Math.min(5, Math.floor(Math.log2(1 + Math.abs(at - candidate.end)))), form],
    ["most named × distance", Number(mostNamed), distance],
  ];
  return holds.map(([group, ...values]) => {
    const sizes: readonly number[] = groups[group];
    return (
      (offsets.get(group) as number) +
      values.reduce((index, value, i) => index * (sizes[i] as number) + value, 0)
    );
  });
}
