import type { EventRule } from "../rule.ts";

export const cooperate: EventRule = {
  id: "event/cooperate/cooperate",
  doc: "acts together with another",
  type: "COOPERATE",
  modes: [],
  step: null,
  cameo: "060",
  recipient: ["with", "to", "object"],
  nounRecipient: ["with", "between"],
  examples: [
    ["India shared intelligence with Bhutan.", "India", "Bhutan"],
    ["Panama extradited the trader to Mexico.", "Panama", "Mexico"],
  ],
  not: ["The siblings share a room."],
};
