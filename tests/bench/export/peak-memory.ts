import { createArrowWriter, createCsvWriter, createRowCheck } from "@onrecord/export";
import { peakMemory } from "./peak.ts";
import { quotes, toQuoteRow } from "./rows.ts";

/** Writes as many rows as the argument says, as CSV and Arrow, and prints the peak of its memory in kB. */
const count = Number(process.argv[2]);
const sink = { write: () => {}, close: () => {} };
const writers = [createCsvWriter(quotes, sink), createArrowWriter(quotes, sink)];
const check = createRowCheck(quotes);
for (let index = 0; index < count; index++) {
  const row = toQuoteRow(index);
  check(row);
  for (const writer of writers) writer.write(row);
}
for (const writer of writers) writer.close();
console.log(peakMemory());
