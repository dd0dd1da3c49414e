import type { EventRule } from "../rule.ts";

export const provide: EventRule = {
  id: "event/aid/provide",
  doc: "gives money, goods, shelter or rescue",
  type: "AID",
  modes: [],
  step: null,
  cameo: "070",
  recipient: ["indirect", "to", "for", "object"],
  nounRecipient: ["to", "for", "from"],
  examples: [
    ["Germany gave Ghana twelve ambulances.", "Germany", "Ghana"],
    ["Canada sent food to Haiti.", "Canada", "Haiti"],
  ],
  not: [
    "The aunt gave the boy a kite.",
    "The museum provides support for visitors.",
    "The governor announced support for the decision.",
  ],
};
