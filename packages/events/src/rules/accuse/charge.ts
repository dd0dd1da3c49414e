import type { EventRule } from "../rule.ts";

export const charge: EventRule = {
  id: "event/accuse/charge",
  doc: "brings a criminal charge or impeaches",
  type: "ACCUSE",
  modes: ["allege"],
  step: "charged",
  cameo: "112",
  recipient: ["object"],
  nounRecipient: ["against", "of"],
  examples: [],
  not: [],
};
