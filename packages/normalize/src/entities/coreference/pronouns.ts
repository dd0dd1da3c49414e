import { shapes } from "../../scan/scan.ts";
import { isCapital, textOf } from "../detect/signals.ts";
import { type Draft, plainMention } from "../draft.ts";
import { pronounWeights } from "./pronoun-weights.gen.ts";

export type PronounClass = "male" | "female" | "thing" | "self" | "we";

const classes: Readonly<Record<string, PronounClass>> = {
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  hers: "female",
  herself: "female",
  it: "thing",
  its: "thing",
  itself: "thing",
  i: "self",
  me: "self",
  my: "self",
  mine: "self",
  myself: "self",
  we: "we",
  us: "we",
  our: "we",
  ours: "we",
  ourselves: "we",
};

export interface Pronoun {
  readonly token: number;
  readonly word: string;
  readonly class: PronounClass;
}

/** Pronouns of the third and first person; “US” and the roman one are none. */
export function findPronouns({ signals }: Pick<Draft, "signals">): Pronoun[] {
  const { tokens } = signals;
  const found: Pronoun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const size = (tokens.end[i] as number) - (tokens.start[i] as number);
    const shape = tokens.shape[i];
    if (size > 9 || shape === shapes.punctuation || shape === shapes.number || shape === shapes.capitals)
      continue;
    const word = textOf(tokens, i).toLowerCase();
    const kind = classes[word];
    if (kind && !(word === "mine" && shape === shapes.lower)) found.push({ token: i, word, class: kind });
  }
  return found;
}

/** One place where a candidate was named before, as the ranker sees it. */
export interface Antecedent {
  readonly entity: number;
  readonly token: number;
  readonly end: number;
  readonly pronoun: boolean;
}

export const featureNames = [
  "bias",
  "same_sentence",
  "one_sentence",
  "two_sentences",
  "far",
  "subject",
  "subject_parallel",
  "possessive",
  "after_preposition",
  "pronoun_before",
  "frequency",
  "first_of_text",
  "nearest",
  "second",
  "gender_said",
  "possessive_subject",
  "reflexive_subject",
  "cataphora",
  "object_parallel",
  "paragraph_start",
  "apposed",
  "same_clause",
  "single_word",
  "coordinated",
] as const;

export type Features = Float64Array;

interface Context {
  readonly draft: Draft;
  readonly quoted: Uint8Array;
  readonly counts: ReadonlyMap<number, number>;
  readonly firstOfText: number;
}

/** Whether a verb follows a name before its sentence goes on elsewhere, and no preposition stands before it: its subject. */
function isSubject({ signals }: Draft, from: number, end: number): boolean {
  const { tokens } = signals;
  const start = tokens.sentences[tokens.sentence[from] as number] as number;
  let before = from - 1;
  while (
    before >= start &&
    (signals.titleEnd[before] || isCapital(tokens, before) || /^(?:the|a)$/i.test(textOf(tokens, before)))
  )
    before--;
  const word = before >= start ? textOf(tokens, before).toLowerCase() : "";
  if (
    word &&
    !/^(?:that|when|while|as|and|but|because|if|after|before|,|"|“|”|where|which|who|although|though|since|until|whether|;|:|—|–|-|than)$/.test(
      word,
    )
  )
    return false;
  return !/^(?:['’]s|['’])$/.test(end < tokens.length ? textOf(tokens, end) : "");
}

/** What speaks for an antecedent; the order is that of `featureNames`. */
export function pronounFeatures(
  context: Context,
  pronoun: Pronoun,
  candidate: Antecedent,
  rank: number,
): Features {
  const { draft, counts, firstOfText } = context;
  const { tokens } = draft.signals;
  const at = pronoun.token;
  const distance = (tokens.sentence[at] as number) - (tokens.sentence[candidate.token] as number);
  const subject = isSubject(draft, candidate.token, candidate.end);
  const nominative = /^(?:he|she|it)$/.test(pronoun.word);
  const possessive = /^(?:his|its)$/.test(pronoun.word) || (pronoun.word === "her" && !isObject(draft, at));
  const reflexive = pronoun.word.endsWith("self");
  const next = candidate.end < tokens.length ? textOf(tokens, candidate.end) : "";
  const before = candidate.token > 0 ? textOf(tokens, candidate.token - 1).toLowerCase() : "";
  const preposition = /^(?:in|at|from|to|with|by|of|for|on|about|against|after|over|like|than|between)$/.test(
    before,
  );
  const clause =
    distance === 0 && !/[,;:]/.test(tokens.text.slice(tokens.end[candidate.end - 1], tokens.start[at]));
  const entity = draft.entities[candidate.entity];
  const start = tokens.sentences[tokens.sentence[at] as number] === at;
  const values = new Float64Array(featureNames.length);
  const set = (name: (typeof featureNames)[number], value: boolean | number) => {
    values[featureNames.indexOf(name)] = Number(value);
  };
  set("bias", 1);
  set("same_sentence", distance === 0);
  set("one_sentence", distance === 1);
  set("two_sentences", distance === 2);
  set("far", distance > 2);
  set("subject", subject);
  set("subject_parallel", subject && nominative);
  set("possessive", /^['’]s?$/.test(next));
  set("after_preposition", preposition);
  set("pronoun_before", candidate.pronoun);
  set("frequency", Math.log2(1 + (counts.get(candidate.entity) ?? 0)));
  set("first_of_text", candidate.entity === firstOfText);
  set("nearest", rank === 0);
  set("second", rank === 1);
  set("gender_said", entity?.gender === pronoun.class);
  set("possessive_subject", subject && possessive);
  set("reflexive_subject", subject && reflexive && clause);
  set("cataphora", candidate.token > at);
  set("object_parallel", !subject && !nominative && !possessive);
  set("paragraph_start", start && subject);
  set("apposed", next === ",");
  set("same_clause", clause && !reflexive && !possessive && !nominative);
  set("single_word", candidate.end - candidate.token === 1);
  set("coordinated", next === "and" || before === "and");
  return values;
}

/** Whether “her” is an object: no noun follows it. */
function isObject({ signals }: Draft, at: number): boolean {
  const { tokens } = signals;
  if (at + 1 >= tokens.length) return true;
  const next = textOf(tokens, at + 1);
  return /^(?:[.,;:!?)”"]|to|and|that|in|at|for|from|with|as|on|by|of|when|after|before|the|a|if|about|into|up|out|because|but|or|was|is)$/i.test(
    next,
  );
}

const maximum = 10;
const reach = 6;
const threshold = 0;

/** The candidates of a pronoun: entities of its kind named in the sentences before it, the nearest first. */
export function candidatesOf(
  draft: Draft,
  pronoun: Pronoun,
  antecedents: readonly Antecedent[],
  upTo: number,
): Antecedent[] {
  const { tokens } = draft.signals;
  const sentence = tokens.sentence[pronoun.token] as number;
  const found: Antecedent[] = [];
  const seen = new Set<number>();
  for (let i = upTo; i >= 0 && found.length < maximum; i--) {
    const candidate = antecedents[i] as Antecedent;
    if (sentence - (tokens.sentence[candidate.token] as number) > reach) break;
    if (seen.has(candidate.entity) || !fits(draft, pronoun, candidate.entity)) continue;
    seen.add(candidate.entity);
    found.push(candidate);
  }
  return found;
}

function fits({ entities }: Draft, pronoun: Pronoun, index: number): boolean {
  const entity = entities[index];
  if (!entity) return false;
  if (pronoun.class === "thing") return entity.type === "organization" || entity.type === "place";
  return entity.type === "person" && (entity.gender === null || entity.gender === pronoun.class);
}

export function scorePronoun(features: Features, weights: readonly number[] = pronounWeights): number {
  let score = 0;
  for (let i = 0; i < features.length; i++) score += (features[i] as number) * (weights[i] ?? 0);
  return score;
}

/** What the ranker asks of a text beside the pronoun and its candidates. */
export function toContext(draft: Draft, quoted: Uint8Array): Context {
  const counts = new Map<number, number>();
  let firstOfText = -1;
  for (const { entity, kind } of draft.mentions) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    if (firstOfText < 0 && kind === "name" && draft.entities[entity]?.type === "person") firstOfText = entity;
  }
  return { draft, quoted, counts, firstOfText };
}

/** Names and descriptions by token, in order, as antecedents. */
export function toAntecedents(draft: Draft): Antecedent[] {
  const { tokens } = draft.signals;
  const tokenAt = new Map(Array.from({ length: tokens.length }, (_, i) => [tokens.start[i] as number, i]));
  return draft.mentions
    .filter(({ kind }) => kind !== "demonym")
    .flatMap(({ entity, start, end, kind }) => {
      const token = tokenAt.get(start);
      if (token === undefined) return [];
      let last = token + 1;
      while (last < tokens.length && (tokens.end[last] as number) <= end) last++;
      return [{ entity, token, end: last, pronoun: kind === "pronoun" }];
    })
    .sort((a, b) => a.token - b.token);
}

/** Third-person pronouns outside quotations, in order, each to the likeliest candidate or to nobody. */
export function resolvePronouns(draft: Draft, quoted: Uint8Array): void {
  const context = toContext(draft, quoted);
  const antecedents = toAntecedents(draft);
  const { tokens } = draft.signals;
  const resolved: Antecedent[] = [];
  let next = 0;
  for (const pronoun of findPronouns(draft)) {
    while (next < antecedents.length && (antecedents[next] as Antecedent).token < pronoun.token) {
      resolved.push(antecedents[next++] as Antecedent);
    }
    if (pronoun.class === "self" || pronoun.class === "we" || quoted[pronoun.token]) continue;
    const candidates = candidatesOf(draft, pronoun, resolved, resolved.length - 1);
    let best: Antecedent | null = null;
    let score = threshold;
    candidates.forEach((candidate, rank) => {
      const value = scorePronoun(pronounFeatures(context, pronoun, candidate, rank));
      if (value > score) {
        best = candidate;
        score = value;
      }
    });
    if (!best) continue;
    const { entity } = best as Antecedent;
    const start = tokens.start[pronoun.token] as number;
    const end = tokens.end[pronoun.token] as number;
    draft.mentions.push(plainMention(start, end, entity, "pronoun", "pronoun/ranked"));
    resolved.push({ entity, token: pronoun.token, end: pronoun.token + 1, pronoun: true });
  }
}
