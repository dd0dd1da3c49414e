import type { EventRule } from "../rule.ts";

export const seekArrest: EventRule = {
  id: "event/accuse/seek-arrest",
  doc: "seeks, requests or applies for a warrant, an arrest or charges",
  type: "ACCUSE",
  modes: ["allege"],
  step: "requested",
  cameo: "1124",
  recipient: ["of", "for", "against", "object"],
  nounRecipient: ["for", "of", "against"],
  examples: [
    ["The prosecutors applied for an arrest warrant for Janis Ozols.", "prosecutors", "Janis Ozols"],
    ["The Tunisian police requested a warrant against the smuggler.", "Tunisian police", "smuggler"],
  ],
  not: ["The lawyer asked the clerk for a copy of the warrant."],
};
