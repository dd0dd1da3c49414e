import type { EventRule } from "../rule.ts";

export const sue: EventRule = {
  id: "event/accuse/sue",
  doc: "goes to court against someone",
  type: "ACCUSE",
  modes: ["allege"],
  step: null,
  cameo: "115",
  recipient: ["object", "against"],
  nounRecipient: ["against"],
  examples: [
    ["Hungary sued Slovakia over the dam.", "Hungary", "Slovakia"],
    ["The Mexican government filed a lawsuit against Colombia.", "Mexican government", "Colombia"],
  ],
  not: ["The tailor altered the suit."],
};
