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
  examples: [],
  not: [],
};
