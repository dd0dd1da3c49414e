import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

/**
 * `npm run release -- --dry-run [--out DIR]` makes the exact tarballs and dataset assets in a folder;
 * `npm run release -- --from DIR` publishes what such a folder holds and is not published yet.
 */
const { values } = parseArgs({
  options: {
    "dry-run": { type: "boolean", default: false },
    out: { type: "string", default: "release" },
    from: { type: "string" },
  },
});

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
}

const root = join(import.meta.dirname, "..");
const run = (command: string, args: readonly string[], cwd = root) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
const foldersIn = (parent: string) =>
  readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, parent, entry.name, "package.json")))
    .map((entry) => join(root, parent, entry.name));
const assetsName = ({ name, version }: Manifest) => `${name.replace(/^@onrecord\//, "")}-${version}`;

function pack(out: string): void {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const folder of foldersIn("packages")) {
    if (!manifestOf(folder).private) run("npm", ["pack", "--silent", "--pack-destination", out], folder);
  }
  for (const folder of foldersIn("datasets")) {
    const manifest = manifestOf(folder);
    for (const file of readdirSync(join(folder, "data"))) {
      copyFileSync(join(folder, "data", file), join(out, `${assetsName(manifest)}.${file}`));
    }
  }
  const sums = readdirSync(out)
    .sort()
    .map(
      (file) =>
        `${createHash("sha256")
          .update(readFileSync(join(out, file)))
          .digest("hex")}  ${file}\n`,
    );
  writeFileSync(join(out, "SHA256SUMS"), sums.join(""));
  console.log(`${sums.length} files in ${out}`);
}

const isPublished = ({ name, version }: Manifest) => {
  try {
    return run("npm", ["view", `${name}@${version}`, "version"]).trim() === version;
  } catch {
    return false;
  }
};

function publish(from: string): void {
  for (const folder of foldersIn("packages")) {
    const manifest = manifestOf(folder);
    if (manifest.private || isPublished(manifest)) continue;
    const tarball = `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`;
    run("npm", ["publish", join(from, tarball), "--access", "public", "--provenance"]);
  }
  for (const folder of foldersIn("datasets")) {
    const manifest = manifestOf(folder);
    const tag = `${manifest.name}@${manifest.version}`;
    if (run("git", ["ls-remote", "--tags", "origin", tag]).trim()) continue;
    const assets = readdirSync(from)
      .filter((file) => file.startsWith(`${assetsName(manifest)}.`))
      .map((file) => join(from, file));
    run("gh", [
      "release",
      "create",
      tag,
      "--title",
      tag,
      "--notes-file",
      join(folder, "CHANGELOG.md"),
      ...assets,
    ]);
  }
}

if (values.from) publish(resolve(values.from));
else if (values["dry-run"]) pack(resolve(values.out));
else {
  console.error("npm run release -- --dry-run [--out DIR]   or   npm run release -- --from DIR");
  process.exit(2);
}
