import type { EventRule } from "../rule.ts";

export const agree: EventRule = {
  id: "event/agree/agree",
  doc: "agrees, promises or offers",
  type: "AGREE",
  modes: [],
  step: null,
  cameo: "030",
  recipient: ["with", "to", "inner"],
  nounRecipient: ["to", "for", "with"],
  examples: [],
  not: [],
};
