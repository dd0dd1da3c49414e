import type { EventRule } from "../rule.ts";

export const shootDown: EventRule = {
  id: "event/assault/shoot-down",
  doc: "shoots down an aircraft",
  type: "ASSAULT",
  modes: ["firearms"],
  step: null,
  cameo: "190",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [["Syrian rebels shot down a Russian jet.", "Syrian rebels", "Russian jet"]],
  not: ["The photographer shot the valley from above."],
};
