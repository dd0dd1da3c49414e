import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const raw = join(root, "datasets/newswire-sample/raw");
const folder = mkdtempSync(join(tmpdir(), "onrecord-determinism-"));
const files = readdirSync(raw).sort();
const lines = files.map((file) =>
  JSON.stringify({ id: file, text: readFileSync(join(raw, file), "utf8"), published: "2024-05-07" }),
);

/** Builds in a process of its own, from source. */
function build(name: string, records: readonly string[], env: NodeJS.ProcessEnv): string {
  const input = join(folder, `${name}.jsonl`);
  const out = join(folder, name);
  writeFileSync(input, `${records.join("\n")}\n`);
  const main = join(root, "packages/cli/src/main.ts");
  const args = [
    "--import",
    "tsx",
    "--conditions=@onrecord/source",
    main,
    "build",
    input,
    "--out",
    out,
    "--quiet",
  ];
  execFileSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  return out;
}

let first = "";
let second = "";
beforeAll(() => {
  first = build("first", lines, { TZ: "UTC", LC_ALL: "C" });
  second = build("second", lines.toReversed(), { TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8" });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("another zone, locale and order of inputs give the same files", () => {
  expect(readdirSync(second)).toEqual(readdirSync(first));
  expect(readdirSync(first).length).toBeGreaterThan(20);
});

test("… and the same bytes", () => {
  const bytes = (out: string) =>
    readdirSync(out).map((file) => [file, readFileSync(join(out, file)).toString("base64")]);
  expect(bytes(second)).toEqual(bytes(first));
});
