import type { EventRule } from "../rule.ts";

export const aerial: EventRule = {
  id: "event/assault/aerial",
  doc: "bombs or shells",
  type: "ASSAULT",
  modes: ["aerial"],
  step: null,
  cameo: "195",
  recipient: ["object"],
  nounRecipient: ["of", "on", "against"],
  examples: [
    ["Saudi jets bombed the Yemeni capital.", "Saudi jets", "Yemeni"],
    ["Israeli airstrikes on Gaza killed a nurse.", "Israeli", "nurse"],
  ],
  not: ["The comedian bombed on stage."],
};
