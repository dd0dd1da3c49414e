import type { EventRule } from "../rule.ts";

export const mediate: EventRule = {
  id: "event/consult/mediate",
  doc: "mediates between others",
  type: "CONSULT",
  modes: ["third-party"],
  step: null,
  cameo: "045",
  recipient: ["between", "in", "with"],
  nounRecipient: ["between", "in"],
  examples: [["Qatar mediated between Chad and the rebels.", "Qatar", "Chad; rebels"]],
  not: ["The software mediates between two formats."],
};
