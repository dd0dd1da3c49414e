import type { EventRule } from "../rule.ts";

export const disapprove: EventRule = {
  id: "event/accuse/disapprove",
  doc: "criticizes a person, a body or what they did",
  type: "ACCUSE",
  modes: ["disapprove"],
  step: null,
  cameo: "111",
  recipient: ["object", "at", "against", "of", "about", "over", "with", "by"],
  nounRecipient: ["of", "against", "at", "over", "about", "with", "for"],
  examples: [
    ["Kenya condemned the bombing of American embassies.", "Kenya", ""],
    ["Kenya condemned the Somali rebels.", "Kenya", "Somali rebels"],
    ["Norway has drawn criticism from Finland.", "Finland", "Norway"],
    ["The opposition attacked the mayor for how he ran the inquiry.", "opposition", "mayor"],
    ["Despite condemning Serbia, Hungary sent an envoy.", "Hungary", "Serbia"],
    ["One Danish envoy condemned President Mora, who appointed him.", "One Danish envoy", "President Mora"],
    ["The Polish premier attacked the ruling.", "Polish premier", ""],
  ],
  not: [
    "The critic condemned the recipe.",
    "She had questioned her own abilities for years.",
    "The governor stopped short of condemning the court.",
  ],
};
