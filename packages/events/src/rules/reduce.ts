import type { CodedEvent } from "../schema.ts";
import type { Status } from "../status/status.ts";
import type { EventRule } from "./rule.ts";

/** What an act is coded as once its status is known; null where no row is due. */
export interface Reduced {
  readonly type: CodedEvent["type"];
  readonly modes: readonly string[];
  readonly step: CodedEvent["step"];
  readonly cameo: string;
  readonly polarity: CodedEvent["polarity"];
  readonly modality: CodedEvent["modality"];
}

const cooperative = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);
/** What is refused by “will not”: who will not protest or sue refuses nobody anything. */
const refusable = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID", "AGREE", "CONCEDE", "RETREAT"]);
const threatModes: Readonly<Record<string, string>> = {
  ASSAULT: "violence",
  COERCE: "restrict",
  SANCTION: "relations",
};

/**
 * PLOVER's reductions: a cooperative act to come is an agreement, a retreat to come a concession, violence, coercion or
 * sanctions announced by the actor a threat, and “will not” a refusal. What did not happen is no event.
 */
export function reduce(
  rule: EventRule,
  status: Status,
  { hasActor, refusal }: { hasActor: boolean; refusal: boolean },
): Reduced | null {
  const { type, modes, step, cameo } = rule;
  const { polarity, modality } = status;
  const plain: Reduced = { type, modes, step, cameo, polarity, modality };
  if (refusal) return hasActor ? { ...plain, polarity: "positive", modality: "actual" } : null;
  if (polarity === "negative") {
    if (!status.refused || !hasActor || !refusable.has(type)) return null;
    return {
      type: "REJECT",
      modes: rule.type === "AID" ? ["assist"] : [],
      step: null,
      cameo: "120",
      polarity: "positive",
      modality: "actual",
    };
  }
  if (modality !== "planned") return plain;
  if (cooperative.has(type)) return { ...plain, type: "AGREE", modes: [], step: null, cameo: "030" };
  if (type === "RETREAT" || type === "CONCEDE") {
    return { ...plain, type: "CONCEDE", modes: [], step: null, cameo: "080" };
  }
  const threat = threatModes[type];
  if (threat !== undefined && hasActor) {
    return {
      type: "THREATEN",
      modes: [threat],
      step: null,
      cameo: "130",
      polarity: "positive",
      modality: "planned",
    };
  }
  return plain;
}
