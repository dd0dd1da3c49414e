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
  examples: [],
  not: [],
};
