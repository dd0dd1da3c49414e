import type { EventRule } from "../rule.ts";

export const restrict: EventRule = {
  id: "event/coerce/restrict",
  doc: "bans, bars, closes or puts under curfew",
  type: "COERCE",
  modes: ["restrict"],
  step: null,
  cameo: "172",
  recipient: ["object", "on", "from", "for", "against"],
  nounRecipient: ["on", "of", "against", "for"],
  examples: [
    ["Iceland banned Russian trawlers.", "Iceland", "Russian"],
    ["Canada cancelled the visa of a Belarusian minister.", "Canada", "Belarusian minister"],
    ["The Nepalese government imposed a curfew.", "Nepalese government", ""],
  ],
  not: ["The rules ban shoes in the hall.", "The rock band disbanded in 2019."],
};
