import type { EventRule } from "../rule.ts";

export const attack: EventRule = {
  id: "event/assault/attack",
  doc: "attacks, storms, fights or takes by force",
  type: "ASSAULT",
  modes: [],
  step: null,
  cameo: "190",
  recipient: ["object", "on", "at", "with", "against"],
  nounRecipient: ["on", "against", "of", "at", "with", "into", "between"],
  examples: [
    ["Norway condemned an attack near the port of Bamako that has killed two nurses.", "", "two nurses"],
    ["Malian rebels attacked the army.", "Malian rebels", "army"],
    ["Nigerian troops came under attack from gunmen.", "gunmen", "Nigerian troops"],
    [
      "Somali rebels claimed responsibility for the attack on Kenyan soldiers.",
      "Somali rebels",
      "Kenyan soldiers",
    ],
  ],
  not: [
    "The winger attacked down the left.",
    "The Vietnam War shaped his novels.",
    "Ines Roca took over as coach in June.",
  ],
};
