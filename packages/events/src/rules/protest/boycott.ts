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
  examples: [["The Albanian opposition boycotted the election.", "Albanian opposition", ""]],
  not: ["Shoppers skipped the sale."],
};
