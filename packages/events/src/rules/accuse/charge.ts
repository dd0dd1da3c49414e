import type { EventRule } from "../rule.ts";

export const charge: EventRule = {
  id: "event/accuse/charge",
  doc: "brings a criminal charge or impeaches",
  type: "ACCUSE",
  modes: ["allege"],
  step: "charged",
  cameo: "112",
  recipient: ["object"],
  nounRecipient: ["against", "of"],
  examples: [
    [
      "The bureau’s director, Ann Ross, said Kenya offers a reward for the arrest of Mora, indicted as the planner.",
      "",
      "Mora",
    ],
    ["Ghanaian prosecutors charged the minister with theft.", "Ghanaian prosecutors", "minister"],
    ["The mayor was indicted on Monday.", "", "mayor"],
  ],
  not: [
    "The garage charges drivers eight euros.",
    "The office is in charge of the harbour.",
    "The delegate count favours the senator.",
    "The council has charged the inspectors with verifying the count.",
  ],
};
