import type { EventRule } from "../rule.ts";

export const release: EventRule = {
  id: "event/retreat/release",
  doc: "sets a prisoner free",
  type: "RETREAT",
  modes: ["release"],
  step: "released",
  cameo: "0841",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [["Myanmar released eleven prisoners.", "Myanmar", "eleven prisoners"]],
  not: [
    "The studio released a trailer.",
    "The singer's 2028 release sold badly.",
    "The minister was released from the hospital on Friday.",
  ],
};
