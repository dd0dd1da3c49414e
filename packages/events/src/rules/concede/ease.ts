import type { EventRule } from "../rule.ts";

export const ease: EventRule = {
  id: "event/concede/ease",
  doc: "eases a restriction, drops a charge, ends a protest",
  type: "CONCEDE",
  modes: [],
  step: null,
  cameo: "081",
  recipient: ["on", "against", "of", "object"],
  nounRecipient: ["on", "against"],
  examples: [],
  not: [],
};
