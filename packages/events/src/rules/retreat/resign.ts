import type { EventRule } from "../rule.ts";

export const resign: EventRule = {
  id: "event/retreat/resign",
  doc: "resigns an office",
  type: "RETREAT",
  modes: ["resign"],
  step: null,
  cameo: "083",
  recipient: [],
  nounRecipient: [],
  examples: [["The Bulgarian prime minister resigned.", "Bulgarian prime minister", ""]],
  not: ["He resigned himself to the rain."],
};
