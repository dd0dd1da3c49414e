import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What each package makes public, values and types, as its `index.ts` names it. A change here is a change for users. */
const packages = join(import.meta.dirname, "../../packages");

const namesIn = (source: string): string[] =>
  Array.from(
    source.matchAll(
      /export (?:type )?\{([^}]*)\}|export (?:const|function|type|interface|async function) (\w+)/g,
    ),
  )
    .flatMap(([, list, name]) => (list === undefined ? [name ?? ""] : list.split(",")))
    .map((name) =>
      name
        .trim()
        .replace(/^type /, "")
        .replace(/^\w+ as /, ""),
    )
    .filter((name) => name !== "")
    .sort();

test("the public names are those of the list", async () => {
  const list = readdirSync(packages)
    .sort()
    .map((name) => {
      const source = readFileSync(join(packages, name, "src/index.ts"), "utf8");
      expect(source, `${name} names everything public`).not.toMatch(/export \*/);
      return `${name}\n${namesIn(source)
        .map((found) => `  ${found}\n`)
        .join("")}`;
    })
    .join("\n");
  await expect(list).toMatchFileSnapshot("public.txt");
});
