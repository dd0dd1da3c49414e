import type { EventRule } from "../rule.ts";

export const warrant: EventRule = {
  id: "event/threaten/warrant",
  doc: "issues a warrant for an arrest",
  type: "THREATEN",
  modes: ["arrest"],
  step: "issued",
  cameo: "173",
  recipient: ["for", "against", "of"],
  nounRecipient: ["for", "against"],
  examples: [
    ["The Hague-based court issued an arrest warrant against Rui Mora.", "Hague-based court", "Rui Mora"],
    ["A judge in Madrid issued an arrest warrant for Luis Prado.", "judge", "Luis Prado"],
  ],
  not: ["The warrant lay on the desk."],
};
