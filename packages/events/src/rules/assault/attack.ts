import type { EventRule } from "../rule.ts";

export const attack: EventRule = {
  id: "event/assault/attack",
  doc: "attacks, storms, fights or takes by force",
  type: "ASSAULT",
  modes: [],
  step: null,
  cameo: "190",
  recipient: ["object", "on", "at", "with", "against"],
  nounRecipient: ["on", "against", "of", "at", "with", "into", "between"],
  examples: [],
  not: [],
};
