import type { EventRule } from "../rule.ts";

export const meet: EventRule = {
  id: "event/consult/meet",
  doc: "meets, negotiates or discusses",
  type: "CONSULT",
  modes: [],
  step: null,
  cameo: "040",
  recipient: ["object", "with", "to", "between"],
  nounRecipient: ["with", "between", "among"],
  examples: [
    ["The Czech minister met the Polish president.", "Czech minister; Polish president", ""],
    ["Iraq and Kuwait held talks.", "Iraq; Kuwait", ""],
  ],
  not: [
    "The two rivers meet below the mill.",
    "The new plant meets the requirement of the ministry.",
    "The novelist discussed grief.",
    "The lawyer is talking about the harvest.",
    "The ruling was met with outrage.",
  ],
};
