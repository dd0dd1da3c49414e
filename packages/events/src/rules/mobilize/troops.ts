import type { EventRule } from "../rule.ts";

export const troops: EventRule = {
  id: "event/mobilize/troops",
  doc: "sends or readies forces",
  type: "MOBILIZE",
  modes: ["troops"],
  step: null,
  cameo: "152",
  recipient: ["against"],
  nounRecipient: ["against"],
  examples: [["Kazakhstan deployed troops along the border.", "Kazakhstan", ""]],
  not: ["The app deploys in seconds.", "The start-up deployed a new version."],
};
