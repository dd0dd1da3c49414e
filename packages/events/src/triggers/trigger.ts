import type { Roles } from "../syntax/roles.ts";
import type { TriggerRow } from "./rows.ts";

/** A word in a tree that calls a rule, with all that was needed to say so. */
export interface Trigger {
  readonly row: TriggerRow;
  /** The word itself. */
  readonly node: number;
  /** The verb whose tense, negation and governors decide the status: the light verb of a noun, else the word. */
  readonly predicate: number;
  /** Roles round the predicate; null for a noun without a light verb. */
  readonly roles: Roles | null;
  /** The light verb turns the roles round: “draws criticism from”. */
  readonly converse: boolean;
  /** Noun that belongs to the trigger: `warrant` of “issue a warrant”; -1 where there is none. */
  readonly object: number;
}
