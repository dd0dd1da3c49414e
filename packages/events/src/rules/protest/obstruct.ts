import type { EventRule } from "../rule.ts";

export const obstruct: EventRule = {
  id: "event/protest/obstruct",
  doc: "blocks a road",
  type: "PROTEST",
  modes: ["obstruct"],
  step: null,
  cameo: "144",
  recipient: ["object"],
  nounRecipient: [],
  examples: [
    ["Polish farmers blocked the road.", "Polish farmers", ""],
    ["Greek farmers surrounded the ministry.", "Greek farmers", "ministry"],
  ],
  not: ["A fallen tree blocked the road."],
};
