import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Packed as npm would, installed in an empty project, each package run by itself. Needs `npm run build`. */
const packages = join(import.meta.dirname, "../../packages");
const names = readdirSync(packages);
const built = names.every((name) => existsSync(join(packages, name, "dist")));

const firstLines: Readonly<Record<string, string>> = {
  parse: `import { parse } from "@onrecord/parse"; console.log(parse("One. Two.").sentences.length);`,
  normalize: `import { detectLanguage } from "@onrecord/normalize"; console.log(typeof detectLanguage);`,
  events: `import { codeEvents } from "@onrecord/events"; console.log(typeof codeEvents);`,
  link: `import * as link from "@onrecord/link"; console.log(typeof link);`,
  export: `import * as tables from "@onrecord/export"; console.log(typeof tables);`,
  gazetteer: `import * as gazetteer from "@onrecord/gazetteer"; console.log(typeof gazetteer);`,
  "model-en": `import * as model from "@onrecord/model-en"; console.log(typeof model);`,
  cli: `import { codeArticle } from "onrecord"; console.log(typeof codeArticle);`,
};

const manifest = (name: string) =>
  JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8")) as { name: string; version: string };

describe.skipIf(!built)("packed", { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-packed-"));
  const tarballs = new Map<string, string>();

  beforeAll(() => {
    for (const name of names) {
      const args = ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder];
      const file = execFileSync("npm", args, { cwd: join(packages, name), encoding: "utf8" }).trim();
      tarballs.set(name, join(folder, file));
    }
    mkdirSync(join(folder, "project"));
    writeFileSync(join(folder, "project/package.json"), `{ "private": true, "type": "module" }`);
    const args = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", [...args, ...tarballs.values()], { cwd: join(folder, "project") });
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(names)("%s has nothing for publint to say", async (name) => {
    const { messages, pkg } = await publint({
      pkgDir: join(folder, "project/node_modules", manifest(name).name),
    });
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });

  test.each(names)("%s runs alone", (name) => {
    const file = join(folder, "project", `${name}.js`);
    writeFileSync(file, firstLines[name] ?? "");
    const printed = execFileSync("node", [file], { encoding: "utf8" });
    expect(printed).toMatch(/^(2|function|object)\n$/);
  });
});
