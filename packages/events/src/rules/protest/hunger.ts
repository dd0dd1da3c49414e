import type { EventRule } from "../rule.ts";

export const hunger: EventRule = {
  id: "event/protest/hunger",
  doc: "goes on hunger strike",
  type: "PROTEST",
  modes: ["hunger"],
  step: null,
  cameo: "142",
  recipient: ["against", "over"],
  nounRecipient: ["against", "over"],
  examples: [["Iranian prisoners began a hunger strike on Sunday.", "Iranian prisoners", ""]],
  not: ["Hunger kept the hikers awake."],
};
