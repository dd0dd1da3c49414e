import type { EventRule } from "../rule.ts";

export const praise: EventRule = {
  id: "event/support/praise",
  doc: "praises, thanks or welcomes",
  type: "SUPPORT",
  modes: [],
  step: null,
  cameo: "051",
  recipient: ["object"],
  nounRecipient: ["for", "of", "to", "from"],
  examples: [
    ["Ireland praised the Kenyan police.", "Ireland", "Kenyan police"],
    ["The Japanese minister thanked Australia.", "Japanese minister", "Australia"],
  ],
  not: ["Critics praised the film."],
};
