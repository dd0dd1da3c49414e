import type { EventRule } from "../rule.ts";

export const agree: EventRule = {
  id: "event/agree/agree",
  doc: "agrees, promises or offers",
  type: "AGREE",
  modes: [],
  step: null,
  cameo: "030",
  recipient: ["with", "to", "inner"],
  nounRecipient: ["to", "for", "with"],
  examples: [
    ["The Malian government offered an amnesty.", "Malian government", ""],
    ["Finland agreed to send tents to Nepal.", "Finland", "Nepal"],
    ["Norway promised to help Malawi.", "Norway", "Malawi"],
  ],
  not: [
    "The twins agree on most things.",
    "The critic agreed with the reader that the film is long.",
    "The senator won nine pledged delegates.",
    "The candidate offered a wave and a smile.",
    "Kestrel Paper agreed to acquire a stake in Lumen Print.",
  ],
};
