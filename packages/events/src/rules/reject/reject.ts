import type { EventRule } from "../rule.ts";

export const reject: EventRule = {
  id: "event/reject/reject",
  doc: "turns down, denies, vetoes or opposes",
  type: "REJECT",
  modes: [],
  step: null,
  cameo: "120",
  recipient: ["object", "from", "against", "to", "of", "with"],
  nounRecipient: ["of", "to", "from", "by", "with"],
  examples: [
    ["Togo rejected the claim of Ghana that it had killed two sailors.", "Togo", "Ghana"],
    ["Poland rejected the demand of Lithuania.", "Poland", "Lithuania"],
    ["The former Peruvian minister pleaded not guilty.", "former Peruvian minister", ""],
    ["The treaty was vetoed by the Iranian parliament.", "Iranian parliament", ""],
  ],
  not: [
    "The editor rejected the poem.",
    "The juice was rejected by the tasters.",
    "The party is a bloc opposing the cabinet.",
  ],
};
