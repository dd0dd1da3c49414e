import type { EventRule } from "../rule.ts";

export const drone: EventRule = {
  id: "event/assault/drone",
  doc: "strikes with a drone",
  type: "ASSAULT",
  modes: ["drone"],
  step: null,
  cameo: "195",
  recipient: ["object"],
  nounRecipient: ["on", "against"],
  examples: [["A Turkish drone strike on Kurdish fighters followed.", "Turkish", "Kurdish fighters"]],
  not: ["The drone filmed the wedding."],
};
