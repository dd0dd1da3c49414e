import type { EventRule } from "../rule.ts";

export const convict: EventRule = {
  id: "event/sanction/convict",
  doc: "convicts, sentences or fines",
  type: "SANCTION",
  modes: ["convict"],
  step: "convicted",
  cameo: "116",
  recipient: ["object"],
  nounRecipient: ["of"],
  examples: [
    [
      "The former Chilean minister was tried in his absence and sentenced on Saturday.",
      "",
      "former Chilean minister",
    ],
    ["A Turkish court convicted the Greek journalist.", "Turkish court", "Greek journalist"],
    ["The Swedish minister was found guilty.", "", "Swedish minister"],
    ["The Maltese firm was ordered to pay the council two million euros.", "", "Maltese firm"],
  ],
  not: ["The dancer moved with conviction.", "The book was given a second term at the top of the list."],
};
