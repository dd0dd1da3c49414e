import type { EventRule } from "../rule.ts";

export const torture: EventRule = {
  id: "event/assault/torture",
  doc: "tortures",
  type: "ASSAULT",
  modes: ["torture"],
  step: null,
  cameo: "182",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [],
  not: [],
};
