import type { EventRule } from "../rule.ts";

export const investigate: EventRule = {
  id: "event/accuse/investigate",
  doc: "opens or leads an inquiry",
  type: "ACCUSE",
  modes: ["investigate"],
  step: "investigated",
  cameo: "090",
  recipient: ["object", "into"],
  nounRecipient: ["into", "of", "against", "over", "on"],
  examples: [
    ["The Danish police opened an investigation into the minister.", "Danish police", "minister"],
    ["Latvia is investigating the ambassador.", "Latvia", "ambassador"],
  ],
  not: ["The biologist investigates how eels sleep.", "The laboratory is investigating how the brain works."],
};
