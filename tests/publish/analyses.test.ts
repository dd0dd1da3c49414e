import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fillPage, toDataset } from "../../scripts/generate/analyses/page.ts";

const root = join(import.meta.dirname, "../..");
const pages = readdirSync(join(root, "docs/analyses")).filter((name) => name.endsWith(".md"));

describe.each(pages)("%s", (name) => {
  const page = readFileSync(join(root, "docs/analyses", name), "utf8");
  const data = join(root, "datasets", toDataset(page), "data");

  test.skipIf(!existsSync(data))("its SQL over the committed data gives the results it prints", async () => {
    expect(await fillPage(page, data)).toBe(page);
    expect(page.match(/^\| .*\d.* \|$/gm)?.length).toBeGreaterThan(1);
  });

  test("says the same in SQL, pandas and R", () => {
    for (const language of ["sql", "python", "r"]) expect(page).toContain(`\`\`\`${language}\n`);
  });
});
