import type { EventRule } from "../rule.ts";

export const kill: EventRule = {
  id: "event/assault/kill",
  doc: "kills or wounds",
  type: "ASSAULT",
  modes: [],
  step: null,
  cameo: "180",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [],
  not: [],
};
