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
  examples: [
    ["Chile and Argentina signed a treaty.", "Chile; Argentina", ""],
    [
      "The Libyan council entered into an agreement with the Maltese government.",
      "Libyan council",
      "Maltese government",
    ],
  ],
  not: ["The singer signed autographs."],
};
