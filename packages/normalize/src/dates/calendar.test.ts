import { expect, test } from "vitest";
import { findDates } from "./find-dates.ts";

test.each(["The port was founded in 663 BC, the mayor said.", "A bone of the year 12000 BC was shown."])(
  "years without four digits stay in EDTF and are no day: %s",
  (text) => {
    for (const { startDate, endDate } of findDates(text, { published: "2024-05-07" })) {
      for (const day of [startDate, endDate]) if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  },
);
