import type { EventRule } from "../rule.ts";

export const reject: EventRule = {
  id: "event/reject/reject",
  doc: "turns down, denies, vetoes or opposes",
  type: "REJECT",
  modes: [],
  step: null,
  cameo: "120",
  recipient: ["object", "from", "against", "to", "of"],
  nounRecipient: ["of", "to", "from", "by"],
  examples: [],
  not: [],
};
