import type { EventRule } from "../rule.ts";

export const urge: EventRule = {
  id: "event/request/urge",
  doc: "asks, urges, demands or orders",
  type: "REQUEST",
  modes: [],
  step: null,
  cameo: "100",
  recipient: ["object", "on", "upon", "to", "with", "from", "inner"],
  nounRecipient: ["to", "on"],
  examples: [
    ["The Kenyan president said Uganda must free the sailors.", "Kenyan president", "Uganda"],
    ["Canada urged Japan to free the sailors.", "Canada", "Japan"],
    ["Sudan asked Egypt to open the border.", "Sudan", "Egypt"],
    ["A group of former Malian fighters called for a truce.", "former Malian fighters", ""],
    ["The Ghanaian envoy has issued a statement asking Togo to free the crew.", "Ghanaian envoy", "Togo"],
    ["The Omani minister told the envoys to leave the capital.", "Omani minister", "envoys"],
  ],
  not: [
    "The waiter asked the guests to sit.",
    "The readers want longer novels.",
    "She joined a group called the Working Party on Ports.",
    "Nora Feld pleaded with her brother to see a doctor.",
    "According to press reports, the ministry moved in June.",
    "People were encouraged to send in their drawings.",
  ],
};
