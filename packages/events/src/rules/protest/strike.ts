import type { EventRule } from "../rule.ts";

export const strike: EventRule = {
  id: "event/protest/strike",
  doc: "strikes work",
  type: "PROTEST",
  modes: ["strike"],
  step: null,
  cameo: "143",
  recipient: ["against", "at", "over"],
  nounRecipient: ["against", "at", "by"],
  examples: [["Rail workers went on strike on Monday.", "Rail workers", ""]],
  not: ["The clock strikes nine.", "The comet was struck by a probe."],
};
