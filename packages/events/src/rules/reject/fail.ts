import type { EventRule } from "../rule.ts";

export const fail: EventRule = {
  id: "event/reject/fail",
  doc: "fails to reach an agreement",
  type: "REJECT",
  modes: [],
  step: null,
  cameo: "120",
  recipient: ["inner", "with", "on"],
  nounRecipient: [],
  examples: [["Armenia failed to reach an agreement with Georgia.", "Armenia", "Georgia"]],
  not: ["The runner failed to reach the hut."],
};
