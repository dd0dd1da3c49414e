import type { EventRule } from "../rule.ts";

export const threaten: EventRule = {
  id: "event/threaten/threaten",
  doc: "threatens or warns of a hostile act",
  type: "THREATEN",
  modes: [],
  step: null,
  cameo: "130",
  recipient: ["object", "to", "against", "inner-object"],
  nounRecipient: ["to", "against", "of"],
  examples: [
    ["Eritrea threatened Djibouti.", "Eritrea", "Djibouti"],
    ["Uganda threatened to close the border with Rwanda.", "Uganda", "Rwanda"],
  ],
  not: [
    "Clouds threatened the picnic.",
    "The weather service issued a storm warning.",
    "Drought threatens the harvest.",
    "The site was found to be a threat to clinics.",
  ],
};
