import type { EventRule } from "../rule.ts";

export const sexual: EventRule = {
  id: "event/assault/sexual",
  doc: "rapes",
  type: "ASSAULT",
  modes: ["sexual"],
  step: null,
  cameo: "182",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [["Soldiers raped two Congolese women.", "Soldiers", "two Congolese women"]],
  not: ["The field of rape was in bloom."],
};
