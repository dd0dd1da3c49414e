import type { EventRule } from "../rule.ts";

export const censor: EventRule = {
  id: "event/coerce/censor",
  doc: "censors",
  type: "COERCE",
  modes: ["censor"],
  step: null,
  cameo: "172",
  recipient: ["object"],
  nounRecipient: [],
  examples: [["China censored the Hong Kong journalists.", "China", "Hong Kong journalists"]],
  not: ["The sensor failed."],
};
