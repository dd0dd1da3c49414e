import type { EventRule } from "../rule.ts";

export const crowd: EventRule = {
  id: "event/assault/crowd",
  doc: "uses tear gas",
  type: "ASSAULT",
  modes: ["crowd-control"],
  step: null,
  cameo: "175",
  recipient: ["at", "on", "against", "object"],
  nounRecipient: [],
  examples: [
    ["Kenyan police used tear gas against the protesters.", "Kenyan police", "protesters"],
    ["Georgian police dispersed the demonstrators.", "Georgian police", "demonstrators"],
  ],
  not: ["The farm uses gas for heating."],
};
