import type { EventRule } from "../rule.ts";

export const arrest: EventRule = {
  id: "event/coerce/arrest",
  doc: "arrests or detains",
  type: "COERCE",
  modes: ["arrest"],
  step: "arrested",
  cameo: "173",
  recipient: ["object"],
  nounRecipient: ["of", "on", "against"],
  examples: [
    ["Zambian police arrested the journalist Peter Phiri.", "Zambian police", "Peter Phiri"],
    ["Three Kurdish activists were detained on Monday.", "", "Three Kurdish activists"],
  ],
  not: ["The sunset was arresting."],
};
