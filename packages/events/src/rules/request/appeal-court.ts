import type { EventRule } from "../rule.ts";

export const appealCourt: EventRule = {
  id: "event/request/appeal-court",
  doc: "appeals against a judgment",
  type: "REQUEST",
  modes: ["change"],
  step: "appealed",
  cameo: "104",
  recipient: ["object", "against"],
  nounRecipient: ["against"],
  examples: [["The Spanish minister appealed against the conviction.", "Spanish minister", ""]],
  not: ["The colours appeal to children."],
};
