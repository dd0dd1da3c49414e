import type { DateRule } from "../rule.ts";
import { seasonName } from "./season.ts";

export const seasonAlone: DateRule = {
  id: "date/season-alone",
  doc: "a season without an article: “by summer”",
  triggers: ["season"],
  pattern: "season",
  value: seasonName.value,
  examples: [["Prices eased by spring.", "2024-SP"]],
};
