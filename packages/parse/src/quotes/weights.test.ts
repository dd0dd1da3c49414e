import { expect, test } from "vitest";
import { attributionFeatures } from "./attribute/features.ts";
import { weights as attributionWeights } from "./attribute/weights.gen.ts";
import { featureNames } from "./choose/features.ts";
import { weights as speakerWeights } from "./choose/weights.gen.ts";
import { contentFeatures } from "./contents/boundaries.ts";
import { weights as contentWeights } from "./contents/weights.gen.ts";

test.each([
  ["speakers", featureNames, speakerWeights],
  ["attributions", attributionFeatures, attributionWeights],
  ["contents", contentFeatures, contentWeights],
] as const)(
  "every feature of %s has its weight; estimate them again where this fails",
  (_, names, weights) => {
    expect(weights).toHaveLength(names.length);
    expect(new Set(names).size).toBe(names.length);
    expect(weights.every(Number.isFinite)).toBe(true);
  },
);
