import type { EventRule } from "../rule.ts";

export const deport: EventRule = {
  id: "event/coerce/deport",
  doc: "deports or forces out",
  type: "COERCE",
  modes: ["deport"],
  step: null,
  cameo: "174",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [["Malaysia deported the Filipino migrants.", "Malaysia", "Filipino migrants"]],
  not: [
    "The parcel was sent back.",
    "The quarrel ran between the ministry and exile groups.",
    "The candidate is talking about deporting migrants.",
  ],
};
