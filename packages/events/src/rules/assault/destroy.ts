import type { EventRule } from "../rule.ts";

export const destroy: EventRule = {
  id: "event/assault/destroy",
  doc: "destroys property",
  type: "ASSAULT",
  modes: ["destroy"],
  step: null,
  cameo: "171",
  recipient: ["object", "to"],
  nounRecipient: ["of"],
  examples: [["Sudanese soldiers burned down the village.", "Sudanese soldiers", ""]],
  not: ["Fire destroyed the barn."],
};
