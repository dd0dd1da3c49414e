import type { EventRule } from "../rule.ts";

export const cutAid: EventRule = {
  id: "event/sanction/cut-aid",
  doc: "suspends or cuts aid",
  type: "SANCTION",
  modes: ["discontinue"],
  step: null,
  cameo: "162",
  recipient: ["to", "for", "object"],
  nounRecipient: ["to", "for"],
  examples: [["Denmark suspended aid to Mali.", "Denmark", "Mali"]],
  not: ["The coach suspended training."],
};
