import type { EventRule } from "../rule.ts";

export const praise: EventRule = {
  id: "event/support/praise",
  doc: "praises, thanks or welcomes",
  type: "SUPPORT",
  modes: [],
  step: null,
  cameo: "051",
  recipient: ["object"],
  nounRecipient: ["for", "of", "to", "from"],
  examples: [],
  not: [],
};
