import { defineProject } from "vitest/config";

const conditions = ["@onrecord/source", "module", "node", "development|production"];

/** A vitest project that resolves workspace packages to their sources, with no build in between. */
export const source = (name: string) =>
  defineProject({
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: { name, testTimeout: 30_000, hookTimeout: 120_000 },
  });
