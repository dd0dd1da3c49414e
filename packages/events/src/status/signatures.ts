import { embedding } from "../lexicon/embedding.gen.ts";

/** What a word does to the truth of what it governs. */
export type Signature =
  | "report"
  | "factive"
  | "believe"
  | "allege"
  | "deny"
  | "positive"
  | "negative"
  | "desire"
  | "plan"
  | "adjective-plan"
  | "adjective-possible"
  | "noun-modifier-possible"
  | "noun-modifier-alleged"
  | "noun-modifier-planned"
  | "noun-modifier-unreal"
  | "adverb-possible"
  | "adverb-alleged"
  | "adverb-negative"
  | "adverb-almost";

const signatures = new Map<string, Signature[]>();
for (const [word, signature] of embedding) {
  signatures.set(word, [...(signatures.get(word) ?? []), signature as Signature]);
}

export const hasSignature = (word: string, signature: Signature): boolean =>
  signatures.get(word)?.includes(signature) ?? false;

/** What a verb does to the truth of its complement: a that-clause is first of all reported, an infinitive planned. */
export function verbSignature(lemma: string, relation = "ccomp"): Signature | null {
  const own = (signatures.get(lemma) ?? []).filter((signature) => !signature.includes("-"));
  const first: readonly Signature[] =
    relation === "xcomp" ? ["plan", "desire", "positive", "negative"] : ["report"];
  return own.find((signature) => first.includes(signature)) ?? own[0] ?? null;
}

export const signaturesOf = (lemma: string): readonly Signature[] =>
  (signatures.get(lemma) ?? []).filter((signature) => !/^(?:noun-modifier|adverb)/.test(signature));

/** Whether a word says anything of the truth of what it governs. */
export const isEmbedding = (lemma: string): boolean => signatures.has(lemma);
