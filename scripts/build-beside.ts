import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { runCommand } from "onrecord";

/**
 * Builds, in the folder of a dataset, a release from texts that may not be part of the repository and lie beside it.
 * `sources.lock.json` says where, and which: a text that is another is an error. Where they are not there the committed
 * data stand. `--lock` writes the lock anew from the texts that are there.
 */
interface Lock {
  /** Folder or file, from the folder that holds the checkout. */
  readonly beside: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

const lockName = "sources.lock.json";
const lock = JSON.parse(readFileSync(lockName, "utf8")) as Lock;
const input = resolve("../../..", lock.beside);
const dataset = basename(resolve("."));

if (!existsSync(input)) {
  console.log(`skipped: ${dataset} (its texts are not here; the committed data stand)`);
  process.exit(0);
}

const names = statSync(input).isDirectory() ? readdirSync(input).sort() : [basename(input)];
const files = names.map((name) => {
  const bytes = readFileSync(statSync(input).isDirectory() ? join(input, name) : input);
  return { name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
});
if (process.argv.includes("--lock")) {
  writeFileSync(lockName, `${JSON.stringify({ ...lock, files }, null, 2)}\n`);
} else if (JSON.stringify(files) !== JSON.stringify(lock.files)) {
  console.error(`${dataset}: the texts in ${lock.beside} are not those of ${lockName}`);
  process.exit(1);
}

process.exitCode = await runCommand(["build", input, "--dataset", ".", "--out", "data", "--quiet"], process);
