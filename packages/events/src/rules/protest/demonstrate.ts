import type { EventRule } from "../rule.ts";

export const demonstrate: EventRule = {
  id: "event/protest/demonstrate",
  doc: "demonstrates",
  type: "PROTEST",
  modes: ["demo"],
  step: null,
  cameo: "141",
  recipient: ["against", "at", "over"],
  nounRecipient: ["against", "at", "over"],
  examples: [
    ["Students protested against the Georgian government.", "Students", "Georgian government"],
    ["Thousands of protesters gathered outside the Belarusian parliament.", "protesters", ""],
  ],
  not: [
    "The knees of the goalkeeper protested.",
    "The report demonstrates a lack of care.",
    "Guests gathered in the garden.",
  ],
};
