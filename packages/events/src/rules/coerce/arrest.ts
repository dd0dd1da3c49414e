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
  examples: [],
  not: [],
};
