import type { EventRule } from "../rule.ts";

export const willing: EventRule = {
  id: "event/agree/willing",
  doc: "is willing or ready to do something",
  type: "AGREE",
  modes: [],
  step: null,
  cameo: "030",
  recipient: ["inner", "with"],
  nounRecipient: [],
  examples: [["Egypt is willing to talk with Ethiopia.", "Egypt", "Ethiopia"]],
  not: ["The oven is ready to use."],
};
