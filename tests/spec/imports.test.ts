import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const line = ["parse", "normalize", "events", "link", "export"];
const data = ["gazetteer", "model-en"];
const packages = join(import.meta.dirname, "../../packages");

const sources = (name: string) =>
  readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );

const importsOf = (name: string) =>
  sources(name).flatMap((file) =>
    Array.from(
      readFileSync(join(packages, name, "src", file), "utf8").matchAll(
        /^(?:import|export)\s+(type\s)?[^;]*?from\s+"@onrecord\/([a-z-]+)([^"]*)"/gm,
      ),
      ([, type, to = "", path = ""]) => ({ file, type: Boolean(type), to, path }),
    ),
  );

describe.each(line)("%s", (name) => {
  const imports = importsOf(name);

  test("imports only what comes before it in the line", () => {
    const later = imports.filter(({ to }) => line.includes(to) && line.indexOf(to) >= line.indexOf(name));
    expect(later).toEqual([]);
  });

  test("loads no other stage at run time", () => {
    const loaded = imports.filter(({ type, file }) => !type && file !== "schema.ts");
    expect(loaded.filter(({ to }) => !data.includes(to))).toEqual([]);
  });
});

test.each(data)("%s depends on nothing", (name) => {
  expect(importsOf(name)).toEqual([]);
});

test.each(["parse", "normalize", "events", "link"])("%s loads zod in its schemas only", (name) => {
  const loading = sources(name).filter((file) =>
    /^import (?!type).*from "zod"/m.test(readFileSync(join(packages, name, "src", file), "utf8")),
  );
  expect(loading.filter((file) => !file.endsWith("schema.ts"))).toEqual([]);
});

test("the pattern above finds imports at all", () => {
  expect(importsOf("events").length).toBeGreaterThan(0);
});
