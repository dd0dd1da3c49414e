import { type Draft, plainMention } from "../draft.ts";
import { findPronouns, type Pronoun } from "./find-pronouns.ts";
import { type Antecedent, type Features, pronounFeatures, type RankingContext } from "./pronoun-features.ts";
import { pronounWeights } from "./pronoun-weights.gen.ts";

/** Candidates of one pronoun, and how many sentences before it they are looked for. */
const maximum = 10;
const reach = 6;

/** A pronoun with its candidates and what speaks for each. */
export interface Ranking {
  readonly pronoun: Pronoun;
  readonly candidates: readonly Antecedent[];
  readonly features: readonly Features[];
}

/** The candidates of a pronoun: entities of its kind named before it, the nearest first, then those later in its sentence. */
function candidatesOf(
  draft: Draft,
  pronoun: Pronoun,
  earlier: readonly Antecedent[],
  later: readonly Antecedent[],
): Antecedent[] {
  const { tokens } = draft.signals;
  const sentence = tokens.sentence[pronoun.token] as number;
  const found: Antecedent[] = [];
  const seen = new Set<number>();
  const take = (candidate: Antecedent) => {
    if (seen.has(candidate.entity) || !fits(draft, pronoun, candidate.entity)) return;
    if (isApposed(draft, pronoun, candidate) || isOwnObject(draft, pronoun, candidate)) return;
    seen.add(candidate.entity);
    found.push(candidate);
  };
  for (let i = earlier.length - 1; i >= 0 && found.length < maximum; i--) {
    const candidate = earlier[i] as Antecedent;
    if (sentence - (tokens.sentence[candidate.token] as number) > reach) break;
    take(candidate);
  }
  for (const candidate of later) {
    if (tokens.sentence[candidate.token] === sentence && candidate.token > pronoun.token) take(candidate);
  }
  return found;
}

/** “Karl Tarn, her adviser”: whoever is described by the pronoun's owner is not the owner. */
const isApposed = ({ signals: { tokens } }: Draft, { token }: Pronoun, { end }: Antecedent): boolean =>
  end === token - 1 && tokens.text[tokens.start[end] as number] === ",";

/** “Tarn urged him”, “Tarn has asked her”: the object of a verb is not its subject; “himself” would be. */
function isOwnObject({ signals: { tokens } }: Draft, { token, word }: Pronoun, { end }: Antecedent): boolean {
  if (end >= token || token - end > 4 || tokens.sentence[end] !== tokens.sentence[token]) return false;
  const between: string[] = [];
  for (let i = end; i < token; i++)
    between.push(tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase());
  const verb = between.at(-1) as string;
  if (!addressing.test(verb) || (word !== "him" && word !== "her")) return false;
  if (
    word === "her" &&
    !isAsked(tokens.text.slice(tokens.end[token] as number, (tokens.end[token] as number) + 8))
  )
    return false;
  return between.slice(0, -1).every((before) => auxiliary.test(before));
}

const addressing =
  /^(?:urged?|urges|urging|implored?|implores|imploring|asked|asks|told|tells|begged|begs|pressed|ordered|orders|warned|warns|advised|advises|invited|invites|persuaded|encouraged|thanked|thanks|reminded|accused|accuses|praised|praises|criticised|criticized|blamed|blames|met|called|interviewed|defeated|joined|succeeded|replaced)$/;
const auxiliary =
  /^(?:has|have|had|also|then|later|again|repeatedly|reportedly|never|often|will|would|could|did|not|publicly|once|since)$/;

/** Whether the words after “her” show that it is an object: “her to stay”, “her.” */
const isAsked = (after: string): boolean =>
  /^(?:[.,;:!?)]| (?:to|that|not|of|for|in|on|at|and|with|about)\b)/.test(after);

function fits({ entities }: Draft, pronoun: Pronoun, index: number): boolean {
  const entity = entities[index];
  if (!entity) return false;
  if (pronoun.class === "thing") return entity.type === "organization" || entity.type === "place";
  return entity.type === "person" && (entity.gender === null || entity.gender === pronoun.class);
}

/** Log-odds against “nobody”, whose score is 0. */
export function scorePronoun(features: Features, weights: readonly number[] = pronounWeights): number {
  let score = 0;
  for (const feature of features) score += weights[feature] ?? 0;
  return score;
}

function toContext(draft: Draft, quoted: Uint8Array): RankingContext {
  const counts = new Map<number, number>();
  let firstOfText = -1;
  for (const { entity, kind } of draft.mentions) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
    if (firstOfText < 0 && kind === "name" && draft.entities[entity]?.type === "person") firstOfText = entity;
  }
  const kin = new Set(
    draft.roles.filter(({ roleClass }) => roleClass === "relative").map(({ entity }) => entity),
  );
  return { draft, counts, firstOfText, kin, called: new Map(), quoted };
}

/** Names and descriptions by token, in order. */
function toAntecedents(draft: Draft): Antecedent[] {
  const { tokens } = draft.signals;
  const sorted = [...draft.mentions].sort((a, b) => a.start - b.start);
  const found: Antecedent[] = [];
  let token = 0;
  for (const { entity, start, end, kind } of sorted) {
    if (kind === "demonym") continue;
    while (token < tokens.length && (tokens.start[token] as number) < start) token++;
    let last = token + 1;
    while (last < tokens.length && (tokens.end[last] as number) <= end) last++;
    if (tokens.start[token] === start) found.push({ entity, token, end: last, kind });
  }
  return found;
}

/** Mentions of an entity in the sentence of a pronoun and the one before. */
function namedNear(
  { signals: { tokens } }: Draft,
  at: number,
  earlier: readonly Antecedent[],
): Map<number, Antecedent[]> {
  const near = new Map<number, Antecedent[]>();
  const sentence = tokens.sentence[at] as number;
  for (let i = earlier.length - 1; i >= 0 && earlier.length - i < 40; i--) {
    const mention = earlier[i] as Antecedent;
    if (sentence - (tokens.sentence[mention.token] as number) > 1) break;
    near.set(mention.entity, [...(near.get(mention.entity) ?? []), mention]);
  }
  return near;
}

/** What is known of a text's quotations when its pronouns are resolved. */
export interface PronounSetting {
  /** Tokens that stand in quotation marks. */
  readonly quoted: Uint8Array;
  /** Entity that says each quoted token, −1 where unknown; without it pronouns in quotations are left out. */
  readonly speakerAt?: Int32Array;
  /** Pronouns whose owner is known, by token: they have mentions already. */
  readonly sure?: ReadonlyMap<number, number>;
  /** Where pronouns begin that speak: “it said” has an owner. */
  readonly speaking?: ReadonlySet<number>;
  readonly weights?: readonly number[] | undefined;
  readonly onRanking?: ((ranking: Ranking) => void) | undefined;
}

const calls: Readonly<Partial<Record<Pronoun["class"], number>>> = { male: 1, female: -1 };

/** Log-odds against “nobody” that an owner needs: “it” often points to nothing that has a name; who speaks is somebody. */
const least = { person: 0, thing: 1, speaking: -1 } as const;

/** Whether a pronoun is asked about: of the third person, in a quotation only where speakers are known, and no “it”. */
const isAskedAbout = ({ quoted, speakerAt }: PronounSetting, { token, class: kind }: Pronoun): boolean =>
  kind !== "self" && kind !== "we" && (!quoted[token] || (speakerAt !== undefined && kind !== "thing"));

/** Third-person pronouns in order, each to the likeliest candidate or to nobody. */
export function resolvePronouns(draft: Draft, setting: PronounSetting): void {
  const { quoted, speakerAt, sure, weights = pronounWeights, onRanking } = setting;
  const context = toContext(draft, quoted);
  const { tokens } = draft.signals;
  const call = (entity: number, { class: kind }: Pronoun) =>
    context.called.set(entity, (context.called.get(entity) ?? 0) + (calls[kind] ?? 0));
  const antecedents = toAntecedents(draft);
  const pronouns = findPronouns(draft);
  for (const pronoun of pronouns) {
    const owner = sure?.get(pronoun.token);
    if (owner !== undefined) call(owner, pronoun);
  }
  const earlier: Antecedent[] = [];
  let next = 0;
  for (const pronoun of pronouns) {
    for (let named = antecedents[next]; named && named.token < pronoun.token; named = antecedents[++next])
      earlier.push(named);
    if (!isAskedAbout(setting, pronoun) || sure?.has(pronoun.token)) continue;
    const speaker = quoted[pronoun.token] ? (speakerAt?.[pronoun.token] ?? -1) : -1;
    const candidates = candidatesOf(draft, pronoun, earlier, antecedents.slice(next, next + 3)).filter(
      ({ entity }) => entity !== speaker,
    );
    if (candidates.length === 0) continue;
    const near = namedNear(draft, pronoun.token, earlier);
    const most = Math.max(...candidates.map(({ entity }) => context.counts.get(entity) ?? 0));
    const features = candidates.map((candidate, rank) => {
      const mostNamed = context.counts.get(candidate.entity) === most;
      return pronounFeatures(context, pronoun, candidate, rank, near.get(candidate.entity) ?? [], mostNamed);
    });
    onRanking?.({ pronoun, candidates, features });
    const scores = features.map((own) => scorePronoun(own, weights));
    const best = scores.indexOf(Math.max(...scores));
    const chosen = candidates[best] as Antecedent;
    const start = tokens.start[pronoun.token] as number;
    const kind = setting.speaking?.has(start) ? "speaking" : pronoun.class === "thing" ? "thing" : "person";
    if ((scores[best] as number) <= least[kind]) continue;
    const end = tokens.end[pronoun.token] as number;
    draft.mentions.push(plainMention(start, end, chosen.entity, "pronoun", "pronoun/ranked"));
    earlier.push({ entity: chosen.entity, token: pronoun.token, end: pronoun.token + 1, kind: "pronoun" });
    call(chosen.entity, pronoun);
  }
}
