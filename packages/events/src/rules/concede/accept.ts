import type { EventRule } from "../rule.ts";

export const accept: EventRule = {
  id: "event/concede/accept",
  doc: "accepts a demand, grants, pardons, acquits, apologizes",
  type: "CONCEDE",
  modes: [],
  step: null,
  cameo: "080",
  recipient: ["indirect", "to", "object", "of", "for", "from"],
  nounRecipient: ["to", "of"],
  examples: [
    ["The governor of Aceh pardoned the fisherman.", "governor", "fisherman"],
    ["Serbia apologized to Kosovo.", "Serbia", "Kosovo"],
  ],
  not: [
    "The hotel accepts dogs.",
    "The boy was admitted to the clinic.",
    "Its designer, Ida Holm, admitted that she had lost a bet.",
    "The judge ordered the release of messages.",
  ],
};
