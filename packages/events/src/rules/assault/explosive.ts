import type { EventRule } from "../rule.ts";

export const explosive: EventRule = {
  id: "event/assault/explosive",
  doc: "sets off a bomb",
  type: "ASSAULT",
  modes: ["explosives"],
  step: null,
  cameo: "183",
  recipient: ["object"],
  nounRecipient: ["in", "on", "at"],
  examples: [["Afghan militants detonated a bomb.", "Afghan militants", ""]],
  not: ["Sales exploded in June."],
};
