import type { EventRule } from "../rule.ts";

export const allege: EventRule = {
  id: "event/accuse/allege",
  doc: "says that someone did wrong",
  type: "ACCUSE",
  modes: ["allege"],
  step: null,
  cameo: "112",
  recipient: ["object", "on", "at", "clause"],
  nounRecipient: ["against", "of", "on"],
  examples: [
    ["Peru accused Chile of spying.", "Peru", "Chile"],
    ["The governor was blamed by the Haitian opposition.", "Haitian opposition", "governor"],
    ["Norway has alleged Russian interference.", "Norway", "Russian"],
  ],
  not: ["The dentist blamed the sugar.", "Some alleged poets read in the square."],
};
