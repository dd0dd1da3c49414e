import type { EventRule } from "../rule.ts";

export const cancelMeeting: EventRule = {
  id: "event/reject/cancel-meeting",
  doc: "calls off talks or a visit",
  type: "REJECT",
  modes: ["meet"],
  step: null,
  cameo: "125",
  recipient: ["with", "to"],
  nounRecipient: [],
  examples: [["Brazil called off the talks with Peru.", "Brazil", "Peru"]],
  not: ["The quiz night was cancelled."],
};
