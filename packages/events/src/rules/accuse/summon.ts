import type { EventRule } from "../rule.ts";

export const summon: EventRule = {
  id: "event/accuse/summon",
  doc: "summons an envoy to complain",
  type: "ACCUSE",
  modes: ["disapprove"],
  step: null,
  cameo: "111",
  recipient: ["object"],
  nounRecipient: [],
  examples: [["Sweden summoned the Russian ambassador.", "Sweden", "Russian ambassador"]],
  not: ["The headmaster summoned the pupil."],
};
