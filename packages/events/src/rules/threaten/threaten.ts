import type { EventRule } from "../rule.ts";

export const threaten: EventRule = {
  id: "event/threaten/threaten",
  doc: "threatens or warns of a hostile act",
  type: "THREATEN",
  modes: [],
  step: null,
  cameo: "130",
  recipient: ["object", "to", "against", "inner-object"],
  nounRecipient: ["to", "against", "of"],
  examples: [],
  not: [],
};
