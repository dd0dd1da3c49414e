import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
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
import { runHere } from "../../packages/cli/testing/terminal.ts";

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
  const release = join(folder, "release");
  const tarballs = new Map<string, string>();

  beforeAll(() => {
    const script = ["--import", "tsx", "scripts/release.ts", "--dry-run", "--out", release];
    execFileSync(process.execPath, script, {
      cwd: join(packages, ".."),
      stdio: ["ignore", "pipe", "inherit"],
    });
    for (const name of names) {
      const { name: full, version } = manifest(name);
      const file = `${full.replace("@", "").replace("/", "-")}-${version}.tgz`;
      tarballs.set(name, join(release, file));
    }
    mkdirSync(join(folder, "project"));
    writeFileSync(join(folder, "project/package.json"), `{ "private": true, "type": "module" }`);
    const args = ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", [...args, ...tarballs.values()], { cwd: join(folder, "project") });
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("SHA256SUMS has every file; the assets of a dataset are a release by themselves", async () => {
    const sums = readFileSync(join(release, "SHA256SUMS"), "utf8").trimEnd().split("\n");
    for (const line of sums) {
      const bytes = readFileSync(join(release, line.slice(66)));
      expect(createHash("sha256").update(bytes).digest("hex"), line).toBe(line.slice(0, 64));
    }
    const assets = readdirSync(release).filter((name) => name.startsWith("dataset-"));
    expect(assets.length).toBeGreaterThan(0);
    for (const name of assets) {
      expect(
        sums.some((line) => line.endsWith(`  ${name}/quotes.csv`)),
        name,
      ).toBe(true);
    }
    const sample = assets.find((name) => name.startsWith("dataset-newswire-sample-"))!;
    expect(await runHere(["check", join(release, sample)])).toMatchObject({ code: 0, stderr: "" });
  });

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
