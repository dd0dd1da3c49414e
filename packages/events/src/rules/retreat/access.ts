import type { EventRule } from "../rule.ts";

export const access: EventRule = {
  id: "event/retreat/access",
  doc: "opens a border or a way in",
  type: "RETREAT",
  modes: ["access"],
  step: null,
  cameo: "086",
  recipient: ["to", "for"],
  nounRecipient: [],
  examples: [["Jordan opened its border to Syrian refugees.", "Jordan", "Syrian refugees"]],
  not: ["The museum opened its doors to visitors."],
};
