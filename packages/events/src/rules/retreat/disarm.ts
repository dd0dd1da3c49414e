import type { EventRule } from "../rule.ts";

export const disarm: EventRule = {
  id: "event/retreat/disarm",
  doc: "lays down weapons or surrenders",
  type: "RETREAT",
  modes: ["disarm"],
  step: null,
  cameo: "0873",
  recipient: ["to"],
  nounRecipient: ["of"],
  examples: [],
  not: [],
};
