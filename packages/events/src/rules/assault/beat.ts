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
  examples: [["Police beat the Belarusian journalist.", "Police", "Belarusian journalist"]],
  not: ["Norway beat Italy in the final.", "Elena Sanz beat Rui Mora in the primary by nine points."],
};
