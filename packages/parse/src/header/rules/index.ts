import type { HeaderRule } from "../rule.ts";
import { agencyMark } from "./agency-mark.ts";
import { byline } from "./byline.ts";
import { dateInLine } from "./date-in-line.ts";
import { dateLabel } from "./date-label.ts";
import { dateLine } from "./date-line.ts";
import { dateline } from "./dateline.ts";
import { title } from "./title.ts";
import { wireCode } from "./wire-code.ts";

/** In this order; a later rule sees what the earlier ones found. */
export const headerRules: readonly HeaderRule[] = [
  dateLabel,
  byline,
  dateLine,
  dateInLine,
  dateline,
  agencyMark,
  wireCode,
  title,
];
