import type { EventRule } from "../rule.ts";

export const withdraw: EventRule = {
  id: "event/retreat/withdraw",
  doc: "withdraws troops or leaves a position",
  type: "RETREAT",
  modes: ["withdraw"],
  step: null,
  cameo: "0874",
  recipient: ["from", "out-of"],
  nounRecipient: ["from", "of"],
  examples: [["Russia withdrew its troops from Georgia.", "Russia", "Georgia"]],
  not: [
    "The bank withdrew the old coins.",
    "The candidate withdrew from the race.",
    "The withdrawal of the actor from the festival surprised fans.",
  ],
};
