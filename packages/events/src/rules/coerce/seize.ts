import type { EventRule } from "../rule.ts";

export const seize: EventRule = {
  id: "event/coerce/seize",
  doc: "seizes or confiscates",
  type: "COERCE",
  modes: ["seize"],
  step: null,
  cameo: "171",
  recipient: ["object", "from"],
  nounRecipient: ["of"],
  examples: [["Thai police seized the yacht of the Russian banker.", "Thai police", "Russian banker"]],
  not: ["Panic seized the horses.", "The liberals seized on the message."],
};
