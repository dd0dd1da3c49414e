import type { EventRule } from "../rule.ts";

export const phone: EventRule = {
  id: "event/consult/phone",
  doc: "telephones",
  type: "CONSULT",
  modes: ["phone"],
  step: null,
  cameo: "041",
  recipient: ["object", "to", "with"],
  nounRecipient: ["with", "to", "between"],
  examples: [
    ["The Greek president phoned the Turkish premier.", "Greek president", "Turkish premier"],
    [
      "The Greek president and the Turkish president spoke by telephone.",
      "Greek president; Turkish president",
      "",
    ],
    ["The Irish premier and the Danish premier spoke on the phone.", "Irish premier; Danish premier", ""],
  ],
  not: [
    "The plumber called his sister.",
    "A mother called the police after the burglary.",
    "Reporters contacted the Chilean ministry.",
  ],
};
