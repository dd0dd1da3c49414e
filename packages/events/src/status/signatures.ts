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

/** Whether a verb of a complement clause is of one of the signatures; the first that fits. */
export const verbSignature = (lemma: string): Signature | null =>
  signatures.get(lemma)?.find((signature) => !signature.includes("-")) ?? null;

export const signaturesOf = (lemma: string): readonly Signature[] =>
  (signatures.get(lemma) ?? []).filter((signature) => !/^(?:noun-modifier|adverb)/.test(signature));

/** Whether a word says anything of the truth of what it governs. */
export const isEmbedding = (lemma: string): boolean => signatures.has(lemma);
