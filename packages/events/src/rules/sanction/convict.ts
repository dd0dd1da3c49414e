import type { EventRule } from "../rule.ts";

export const convict: EventRule = {
  id: "event/sanction/convict",
  doc: "convicts, sentences or fines",
  type: "SANCTION",
  modes: ["convict"],
  step: "convicted",
  cameo: "116",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [],
  not: [],
};
