import type { EventRule } from "../rule.ts";

export const refuse: EventRule = {
  id: "event/reject/refuse",
  doc: "refuses to do something",
  type: "REJECT",
  modes: [],
  step: null,
  cameo: "120",
  recipient: ["inner", "object", "with"],
  nounRecipient: [],
  examples: [
    ["Togo refused to recognize the Beninese government.", "Togo", "Beninese government"],
    ["Malta will not extradite the sailor.", "Malta", "sailor"],
  ],
  not: ["The Maltese minister declined to comment.", "The tape will not hold."],
};
