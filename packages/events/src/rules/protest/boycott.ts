import type { EventRule } from "../rule.ts";

export const boycott: EventRule = {
  id: "event/protest/boycott",
  doc: "boycotts",
  type: "PROTEST",
  modes: ["boycott"],
  step: null,
  cameo: "143",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [],
  not: [],
};
