import { parseArgs } from "node:util";
import fc from "fast-check";
import { fuzzProperties } from "./properties.ts";

/** `npm run fuzz -- [--runs N] [--seed S]`: tries N inputs for each property and says how many it tried. */
const { values } = parseArgs({
  options: { runs: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error("--runs wants a whole number above 0, --seed a whole number");
  process.exit(2);
}

let tried = 0;
process.on("unhandledRejection", (error) => {
  console.error(`unhandled rejection after ${tried} inputs:`, error);
  process.exit(1);
});
for (const { name, property } of fuzzProperties) {
  const result = await fc.check(property, { numRuns: runs, seed });
  tried += result.numRuns;
  console.log(`${result.failed ? "FAILED" : "held"}  ${result.numRuns} inputs  ${name}`);
  if (result.failed) {
    console.error(fc.defaultReportMessage(result), result.errorInstance);
    process.exitCode = 1;
  }
}
console.log(`${tried} inputs tried with seed ${seed}`);
