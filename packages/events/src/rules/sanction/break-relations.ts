import type { EventRule } from "../rule.ts";

export const breakRelations: EventRule = {
  id: "event/sanction/break-relations",
  doc: "breaks off relations or talks",
  type: "SANCTION",
  modes: ["discontinue"],
  step: null,
  cameo: "161",
  recipient: ["with", "to", "object"],
  nounRecipient: ["with"],
  examples: [["Venezuela broke off relations with Paraguay.", "Venezuela", "Paraguay"]],
  not: ["The branch broke off in the wind."],
};
