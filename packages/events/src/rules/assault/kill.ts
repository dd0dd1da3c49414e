import type { EventRule } from "../rule.ts";

export const kill: EventRule = {
  id: "event/assault/kill",
  doc: "kills or wounds",
  type: "ASSAULT",
  modes: [],
  step: null,
  cameo: "180",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [
    ["Gunmen killed two Nigerian soldiers.", "Gunmen", "two Nigerian soldiers"],
    ["The Iraqi general was assassinated by militants.", "militants", "Iraqi general"],
  ],
  not: [
    "The frost killed the tomatoes.",
    "A lion killed its keeper.",
    "The frost and the wind killed two hikers.",
    "The minister wound up his speech at noon.",
    "The candidate executed the plan.",
  ],
};
