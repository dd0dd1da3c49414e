import type { EventRule } from "../rule.ts";

export const expel: EventRule = {
  id: "event/sanction/expel",
  doc: "expels diplomats or an organization, recalls an envoy",
  type: "SANCTION",
  modes: ["expel"],
  step: null,
  cameo: "166",
  recipient: ["object", "from"],
  nounRecipient: ["of"],
  examples: [["Bulgaria expelled two Russian diplomats.", "Bulgaria", "two Russian diplomats"]],
  not: ["The pump expels the water."],
};
