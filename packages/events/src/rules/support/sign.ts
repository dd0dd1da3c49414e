import type { EventRule } from "../rule.ts";

export const sign: EventRule = {
  id: "event/support/sign",
  doc: "signs, reaches or ratifies an agreement, opens relations",
  type: "SUPPORT",
  modes: [],
  step: null,
  cameo: "057",
  recipient: ["with", "object"],
  nounRecipient: ["with"],
  examples: [["Chile and Argentina signed a treaty.", "Chile; Argentina", ""]],
  not: ["The singer signed autographs."],
};
