import type { EventRule } from "../rule.ts";

export const abduct: EventRule = {
  id: "event/assault/abduct",
  doc: "abducts or takes hostage",
  type: "ASSAULT",
  modes: ["abduct"],
  step: null,
  cameo: "181",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [["Militants kidnapped a Slovak doctor.", "Militants", "Slovak doctor"]],
  not: ["The plot was hijacked by a subplot."],
};
