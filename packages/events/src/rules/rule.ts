import type { CodedEvent } from "../schema.ts";

/**
 * Where a participant stands: `object`, `indirect`, `inner` (whoever an infinitive or a that-clause speaks of), `clause`
 * (the subject of that clause), or the preposition before it.
 */
export type ArgumentPath = string;

/** One kind of act. Which words call it stands in `lexicon/triggers.csv`; the actor is always the logical subject. */
export interface EventRule {
  readonly id: `event/${string}`;
  readonly doc: string;
  readonly type: CodedEvent["type"];
  readonly modes: readonly string[];
  readonly step: CodedEvent["step"];
  /** CAMEO code, leading zero kept. */
  readonly cameo: string;
  /** Where the recipient of a verb stands, the likelier place first. */
  readonly recipient: readonly ArgumentPath[];
  /** Prepositions before the recipient of a noun. */
  readonly nounRecipient: readonly ArgumentPath[];
  /** Sentence, actors, recipients; names joined by `; `. */
  readonly examples: readonly (readonly [text: string, actors: string, recipients: string])[];
  /** Sentences in which the rule finds nothing. */
  readonly not: readonly string[];
}
