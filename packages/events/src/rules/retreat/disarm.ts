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
  examples: [["The Malian rebels laid down their weapons.", "Malian rebels", ""]],
  not: ["The knight on the board lays down its lance.", "“I surrender,” said Liv Dahl, who sells apples."],
};
