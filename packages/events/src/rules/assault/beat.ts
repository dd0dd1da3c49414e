import type { EventRule } from "../rule.ts";

export const beat: EventRule = {
  id: "event/assault/beat",
  doc: "beats",
  type: "ASSAULT",
  modes: ["beat"],
  step: null,
  cameo: "182",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [],
  not: [],
};
