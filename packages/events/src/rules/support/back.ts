import type { EventRule } from "../rule.ts";

export const back: EventRule = {
  id: "event/support/back",
  doc: "backs or defends a person, a body or a policy",
  type: "SUPPORT",
  modes: [],
  step: null,
  cameo: "051",
  recipient: ["object", "with", "by", "behind", "for", "around"],
  nounRecipient: ["for", "of", "to"],
  examples: [
    [
      "The Philippine president offered condolences to the Kenyan families.",
      "Philippine president",
      "Kenyan families",
    ],
    ["Croatia supported Bosnia at the summit.", "Croatia", "Bosnia"],
    ["The Kremlin has backed the Syrian government.", "Kremlin", "Syrian government"],
  ],
  not: [
    "Four pillars support the roof.",
    "The handrail supports the visitor.",
    "The minister held off backing the bill.",
  ],
};
