import type { EventRule } from "../rule.ts";

export const advise: EventRule = {
  id: "event/consult/advise",
  doc: "gives advice or a briefing",
  type: "CONSULT",
  modes: [],
  step: null,
  cameo: "040",
  recipient: ["object", "to"],
  nounRecipient: [],
  examples: [
    ["French officials briefed the Lebanese government.", "French officials", "Lebanese government"],
  ],
  not: ["The shop advises customers to wait."],
};
