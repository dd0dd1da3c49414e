import type { EventRule } from "../rule.ts";

export const torture: EventRule = {
  id: "event/assault/torture",
  doc: "tortures",
  type: "ASSAULT",
  modes: ["torture"],
  step: null,
  cameo: "182",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [["Syrian soldiers tortured the Kurdish prisoner.", "Syrian soldiers", "Kurdish prisoner"]],
  not: ["The exam tortured nobody."],
};
