import type { EventRule } from "../rule.ts";

export const ease: EventRule = {
  id: "event/concede/ease",
  doc: "eases a restriction, drops a charge, ends a protest",
  type: "CONCEDE",
  modes: [],
  step: null,
  cameo: "081",
  recipient: ["on", "against", "of", "object"],
  nounRecipient: ["on", "against"],
  examples: [
    ["Bolivia lifted the ban on Peruvian trucks.", "Bolivia", "Peruvian"],
    ["Prosecutors dropped the charges against the Cuban journalist.", "Prosecutors", "Cuban journalist"],
    ["The Kenyan government withdrew the tax bill.", "Kenyan government", ""],
  ],
  not: ["The fog lifted at noon."],
};
