import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPolnearTrain } from "../../scripts/train/polnear.ts";
import { estimateQuotes } from "../../scripts/train/quotes.ts";
import { formatWeights, weightsFile } from "../../scripts/train/write-weights.ts";
import { sharedFile } from "../score/shared.ts";

const absent = sharedFile("gold", "quotes", "polnear.train.jsonl") === null;

test.skipIf(absent)(
  "the weights of quotations are those of the rules as they stand; else `npm run train -- quotes && npm run generate`",
  () => {
    for (const weights of estimateQuotes(readPolnearTrain()))
      expect(readFileSync(weightsFile(weights.name), "utf8"), weights.name).toBe(formatWeights(weights));
  },
);
