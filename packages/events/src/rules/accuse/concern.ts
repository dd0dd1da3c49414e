import type { EventRule } from "../rule.ts";

export const concern: EventRule = {
  id: "event/accuse/concern",
  doc: "is concerned or outraged about what someone did",
  type: "ACCUSE",
  modes: ["disapprove"],
  step: null,
  cameo: "111",
  recipient: ["by", "about", "over", "at", "with", "of"],
  nounRecipient: ["by", "about", "over", "at"],
  examples: [["Portugal is alarmed by the decision of Angola.", "Portugal", "Angola"]],
  not: ["The gardener is worried about the frost."],
};
