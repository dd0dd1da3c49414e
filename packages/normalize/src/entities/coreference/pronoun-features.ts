import { wordBits } from "../../knowledge/words.ts";
import { foldName } from "../../scan/hash.ts";
import { isCapital, textOf } from "../detect/signals.ts";
import type { Draft } from "../draft.ts";
import type { Pronoun } from "./find-pronouns.ts";
import { givenNames } from "./given-names.gen.ts";

/** One place where a candidate was named before, as the ranker sees it. */
export interface Antecedent {
  readonly entity: number;
  readonly token: number;
  readonly end: number;
  readonly kind: "name" | "nominal" | "pronoun";
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
  /** How often each person has been called “he” less how often “she” so far. */
  readonly called: Map<number, number>;
  /** Tokens that stand in quotation marks. */
  readonly quoted: Uint8Array;
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
  "given name × distance": [3, 6],
  "speaks × pronoun × distance": [2, 3, 6],
  "description × distance": [2, 6],
  "new paragraph × distance × rank": [2, 6, 2],
  "thing × distance": [4, 6],
  "thing × pronoun × role": [4, 3, 5],
  "called before × distance": [3, 6],
  "quoted × pronoun × thing": [2, 3, 2],
  "who follows × distance": [2, 6],
  "named later × pronoun × place in sentence × role": [2, 3, 3, 5],
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

const auxiliary =
  /^(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|did|does|also|then|later|never|who)$/;

/** Whether a verb begins at a token: an auxiliary, a verb of speech or of persons' lives, a past tense in -ed. */
const isVerb = (draft: Draft, i: number): boolean => {
  const bits = draft.signals.bits[i] ?? 0;
  if ((bits & (wordBits.speech | wordBits.person_verb)) !== 0) return true;
  const text = word(draft, i);
  return auxiliary.test(text) || /^[a-z]{2,}ed$/.test(text);
};

/** Whether a name says something: a verb of speech follows, at most an adverb between. */
const isSpeaking = (draft: Draft, { end }: Antecedent): boolean => {
  const speech = (i: number) => ((draft.signals.bits[i] ?? 0) & wordBits.speech) !== 0;
  return speech(end) || (speech(end + 1) && /^(?:also|later|then|has|had|[a-z]+ly)$/.test(word(draft, end)));
};

/** “Holt, who …”. */
const isWho = (draft: Draft, { end }: Antecedent): boolean =>
  /^(?:who|whose)$/.test(word(draft, word(draft, end) === "," ? end + 1 : end));

/** First token of the phrase that a name ends: titles, “the”, owners and capitals before it. */
function phraseStart(draft: Draft, token: number, start: number): number {
  const { tokens, titleEnd, bits } = draft.signals;
  let from = token;
  for (let steps = 0; from > start && steps < 12; steps++) {
    const before = word(draft, from - 1);
    const titled = [1, 2, 3].find((size) => from - size >= start && titleEnd[from - size] === from);
    if (titled !== undefined) from -= titled;
    else if (
      before === "," &&
      from - 2 >= start &&
      [1, 2, 3].some((size) => titleEnd[from - 1 - size] === from - 1)
    )
      from -= 1;
    else if (/^(?:the|a|an|his|her|its|their|['’]s?)$/.test(before) || isCapital(tokens, from - 1)) from--;
    else if (((bits[from - 1] ?? 0) & wordBits.role_modifier) !== 0) from--;
    else break;
  }
  return from;
}

/** What a name is to its clause, by the words beside it. */
function roleOf(draft: Draft, { token, end }: Antecedent): number {
  const { tokens } = draft.signals;
  const start = tokens.sentences[tokens.sentence[token] as number] as number;
  if (/^['’]s?$/.test(word(draft, end))) return roles.possessive;
  const from = phraseStart(draft, token, start);
  if (from === start) return roles.subject_first;
  const beside = word(draft, from - 1);
  if (preposition.test(beside)) return roles.after_preposition;
  return clauseStart.test(beside) || isVerb(draft, end) ? roles.subject : roles.object;
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

const usual = new Map(
  Object.entries(givenNames).flatMap(([pronoun, names]) =>
    names
      .split(" ")
      .map((name) => [name, pronoun === "she" ? ("female" as const) : ("male" as const)] as const),
  ),
);

/**
 * What most bearers of a person's given name are called by, for weighing candidates only: it never becomes the gender of
 * anybody. Null where the name is not in the list.
 */
export function usualGender(name: string): "female" | "male" | null {
  const words = name.split(/[\s-]/);
  return words.length > 1 ? (usual.get(foldName(words[0] as string)) ?? null) : null;
}

/** 0 a person, 1 a body, 2 a country or a region of one, 3 another place. */
function kindOf(draft: Draft, index: number): number {
  const entity = draft.entities[index];
  if (entity?.type === "organization") return 1;
  if (entity?.type !== "place") return 0;
  return /^(?:country|region)$/.test(entity.subtype ?? "") ? 2 : 3;
}

/** Number of the feature of a group at which its crossed values meet. */
function feature(group: Group, first: number, second = 0, third = 0, fourth = 0): number {
  const [, two = 1, three = 1, four = 1]: readonly number[] = groups[group];
  return (offsets.get(group) as number) + ((first * two + second) * three + third) * four + fourth;
}

/** What speaks for an antecedent. `named` are the earlier mentions of that entity in this sentence and the last. */
export function pronounFeatures(
  { draft, counts, firstOfText, kin, called, quoted }: RankingContext,
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
  const earlier = subjectIn(sentence - 1);
  const begins = Number(tokens.sentences[sentence] === at);
  const conjoined = Number(
    /^(?:that|because|when|as|after|while|before|if|where|although|though|since|until|and|but)$/.test(
      word(draft, at - 1),
    ),
  );
  const coordinated = Number(
    word(draft, candidate.end) === "and" || word(draft, candidate.token - 1) === "and",
  );
  const gender = entity?.type === "person" ? (entity.gender ?? usualGender(entity.name)) : null;
  const given = gender === null || pronoun.class === "thing" ? 2 : Number(gender !== pronoun.class);
  const paragraph = Number(
    candidate.token < at && /\n/.test(tokens.text.slice(tokens.end[candidate.end - 1], tokens.start[at])),
  );
  const kind = kindOf(draft, candidate.entity);
  const calls = (called.get(candidate.entity) ?? 0) * (pronoun.class === "male" ? 1 : -1);
  const before = pronoun.class === "thing" || calls === 0 ? 2 : Number(calls < 0);
  const frequency = Math.min(4, Math.round(Math.log2(1 + (counts.get(candidate.entity) ?? 0))));
  return [
    feature("bias", 0),
    feature("pronoun × role × distance", form, role, distance),
    feature("pronoun × rank × role", form, Math.min(3, rank), role),
    feature("frequency × distance", frequency, distance),
    feature("first of text × pronoun", Number(candidate.entity === firstOfText), form),
    feature("last a pronoun × pronoun × distance", Number(candidate.kind === "pronoun"), form, distance),
    feature("coordinated × distance", coordinated, distance),
    feature("followed by a comma × role", Number(word(draft, candidate.end) === ","), role),
    feature("kin × pronoun", Number(kin.has(candidate.entity)), form),
    feature("gender told × distance", Number(entity?.gender === pronoun.class), distance),
    feature("one word × distance", Number(candidate.end - candidate.token === 1), distance),
    feature("pronoun begins the sentence × role × distance", begins, role, distance),
    feature("pronoun after a conjunction × role × distance", conjoined, role, distance),
    feature("subject of this sentence × pronoun", here, form),
    feature("subject of the sentence before × pronoun", earlier, form),
    feature("subject of both × pronoun", here * earlier, form),
    feature(
      "words between × pronoun",
      Math.min(5, Math.floor(Math.log2(1 + Math.abs(at - candidate.end)))),
      form,
    ),
    feature("most named × distance", Number(mostNamed), distance),
    feature("given name × distance", given, distance),
    feature("speaks × pronoun × distance", Number(isSpeaking(draft, candidate)), form, distance),
    feature("description × distance", Number(candidate.kind === "nominal"), distance),
    feature("new paragraph × distance × rank", paragraph, distance, Number(rank === 0)),
    feature("thing × distance", kind, distance),
    feature("thing × pronoun × role", kind, form, role),
    feature("called before × distance", before, distance),
    feature("who follows × distance", Number(isWho(draft, candidate)), distance),
    feature(
      "named later × pronoun × place in sentence × role",
      Number(distance === distances.after),
      form,
      Math.min(2, Math.floor((at - (tokens.sentences[sentence] as number)) / 2)),
      role,
    ),
    feature("quoted × pronoun × thing", quoted[at] ?? 0, form, Number(pronoun.class === "thing")),
  ];
}
