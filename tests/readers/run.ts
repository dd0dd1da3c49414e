import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { provedReaders } from "@onrecord/export";
import { runCommand } from "onrecord";
import { toDataset } from "../../scripts/generate/analyses/page.ts";
import { runInR } from "./run-in-r.ts";

/**
 * `npm run test:readers`: builds the sample with Parquet, reads it with every reader of Python, compares the
 * fingerprints, and runs the validators; runs the pandas and R forms of the analyses, and compares them with the SQL.
 * Makes an environment of its own in `.venv`.
 */
interface Report {
  readonly readers: readonly { reader: string; version: string; wrong: string[] }[];
  readonly validators: readonly { validator: string; version: string; found: string[] }[];
}

const root = join(import.meta.dirname, "../..");
const environment = join(root, ".venv/readers");
const python = join(environment, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");

function skip(reason: string): never {
  console.log(`skipped: readers of Python (${reason})`);
  process.exit(0);
}

if (!existsSync(python)) {
  if (spawnSync("python3", ["--version"]).status !== 0) skip("there is no python3");
  mkdirSync(join(root, ".venv"), { recursive: true });
  if (spawnSync("python3", ["-m", "venv", environment], { stdio: "inherit" }).status !== 0)
    skip("it makes no environment");
}
const requirements = join(import.meta.dirname, "requirements.txt");
const install = [
  "-m",
  "pip",
  "install",
  "--quiet",
  "--disable-pip-version-check",
  "--requirement",
  requirements,
];
if (spawnSync(python, install, { stdio: "inherit" }).status !== 0) skip("its packages cannot be installed");

const folder = mkdtempSync(join(tmpdir(), "onrecord-readers-"));
const dataset = join(root, "datasets/newswire-sample");
const args = [
  "build",
  join(dataset, "raw"),
  "--dataset",
  dataset,
  "--out",
  join(folder, "data"),
  "--parquet",
  "--quiet",
];
if ((await runCommand(args, process)) !== 0) process.exit(1);
const output = execFileSync(python, [join(import.meta.dirname, "read.py"), join(folder, "data")], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"],
  maxBuffer: 1 << 28,
});
rmSync(folder, { recursive: true });

const { readers, validators } = JSON.parse(output) as Report;
const line = (name: string, version: string, wrong: readonly string[]) =>
  console.log(`${name.padEnd(24)} ${version.padEnd(10)} ${wrong.length === 0 ? "ok" : wrong.join("\n  ")}`);
for (const { reader, version, wrong } of readers) line(reader, version, wrong);
for (const { validator, version, found } of validators) line(validator, version, found);

const analyses = join(root, "docs/analyses");
const pages = readdirSync(analyses)
  .filter((name) => name.endsWith(".md"))
  .map((name) => {
    const page = join(analyses, name);
    return { page, data: join(root, "datasets", toDataset(readFileSync(page, "utf8")), "data") };
  });
const compared = JSON.parse(
  execFileSync(
    python,
    [join(import.meta.dirname, "analyses.py"), ...pages.flatMap(({ page, data }) => [page, data])],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  ),
) as { pages: Record<string, string>; sql: Record<string, string[][]> };
const different = pages.flatMap(({ page, data }) => {
  const inPandas = compared.pages[page] ?? "";
  const inR = runInR(readFileSync(page, "utf8"), data, compared.sql[page] ?? []);
  line(basename(page), "pandas", inPandas === "" ? [] : [inPandas]);
  if (inR === null)
    console.log(`${basename(page).padEnd(24)} R          skipped (no R with dplyr and readr)`);
  else line(basename(page), "R", inR === "" ? [] : [inR]);
  return [inPandas, inR ?? ""].filter(Boolean);
});

const proved = new Set(readers.filter(({ wrong }) => wrong.length === 0).map(({ reader }) => reader));
const inPython = ["Python csv", "pandas", "pyarrow", "polars", "DuckDB in Python"];
const claimed = inPython.flatMap((name) => {
  const short = name.replace(" in Python", "");
  return (provedReaders[name] ?? []).map((form) => (name === "Python csv" ? name : `${short}, ${form}`));
});
const unproved = claimed.filter((name) => !proved.has(name));
if (unproved.length > 0) console.error(`claimed on the card and not so: ${unproved.join("; ")}`);
const failed = readers.length - proved.size + validators.filter(({ found }) => found.length > 0).length;
process.exit(failed + unproved.length + different.length === 0 ? 0 : 1);
