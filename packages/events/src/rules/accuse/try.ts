import type { EventRule } from "../rule.ts";

export const trySuspect: EventRule = {
  id: "event/accuse/try",
  doc: "puts someone on trial",
  type: "ACCUSE",
  modes: ["allege"],
  step: "tried",
  cameo: "112",
  recipient: ["object"],
  nounRecipient: ["of", "against"],
  examples: [["The Belarusian activist went on trial on Tuesday.", "", "Belarusian activist"]],
  not: ["The chef tried the soup."],
};
