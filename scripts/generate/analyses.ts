import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillPage, toDataset } from "./analyses/page.ts";

const root = join(import.meta.dirname, "../..");

/** Runs the analyses of `docs/analyses` over the committed datasets and writes their results into the pages. */
export async function generateAnalyses(): Promise<void> {
  const folder = join(root, "docs/analyses");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
    const page = readFileSync(join(folder, name), "utf8");
    const data = join(root, "datasets", toDataset(page), "data");
    if (existsSync(data)) writeFileSync(join(folder, name), await fillPage(page, data));
  }
}
