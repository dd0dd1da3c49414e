import type { EventRule } from "../rule.ts";

export const impose: EventRule = {
  id: "event/sanction/impose",
  doc: "imposes sanctions, an embargo or tariffs",
  type: "SANCTION",
  modes: ["discontinue"],
  step: null,
  cameo: "163",
  recipient: ["on", "against", "object"],
  nounRecipient: ["on", "against"],
  examples: [["The European Union imposed sanctions on Belarus.", "European Union", "Belarus"]],
  not: ["The cathedral has an imposing tower."],
};
