import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

/**
 * `npm run release -- --dry-run [--out DIR]` makes the exact tarballs and, each in a folder of its own, the assets of the
 * datasets;
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
    requireVersion(folder, manifest);
    cpSync(join(folder, "data"), join(out, assetsName(manifest)), { recursive: true });
  }
  const sums = readdirSync(out, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(join(out, file)).isFile())
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

/** Data that were built before their package was raised would be published under a version that they do not have. */
function requireVersion(folder: string, { name, version }: Manifest): void {
  const path = join(folder, "data/release.json");
  const { version: built } = JSON.parse(readFileSync(path, "utf8")) as { version: string };
  if (built === version) return;
  const build = "build them where their texts are: npm run data";
  throw new Error(`${name}: expected data of version ${version}, got ${built} in ${path}; ${build}`);
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
    const assets = readdirSync(join(from, assetsName(manifest))).map((file) =>
      join(from, assetsName(manifest), file),
    );
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
