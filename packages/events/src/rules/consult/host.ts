import type { EventRule } from "../rule.ts";

export const host: EventRule = {
  id: "event/consult/host",
  doc: "receives a visitor",
  type: "CONSULT",
  modes: ["visit"],
  step: null,
  cameo: "043",
  recipient: ["object"],
  nounRecipient: [],
  examples: [["Morocco received the Senegalese president on Friday.", "Morocco", "Senegalese president"]],
  not: ["The actor received a letter.", "The company hosts web pages."],
};
