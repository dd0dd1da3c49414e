import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { DatasetInfo } from "@onrecord/export";
import { parseJson, toObject } from "../inputs/parse-json.ts";
import { Problem } from "../problem.ts";

/** What lies in the folder of a dataset beside its texts. Every file is optional. */
export interface DatasetFolder {
  readonly info: DatasetInfo;
  /** Whether the version is one that people gave. */
  readonly versioned: boolean;
  /** Paths of what is there, else null. */
  readonly metadata: string | null;
  readonly knowledgeBase: string | null;
}

const infoName = "dataset.json";

/**
 * Reads `dataset.json` (title, licence, description …), name and version from `package.json`, and finds the tables that
 * people keep by hand. Without a folder it is called `dataset`, wherever it is written to.
 * @throws Problem where a file is there and wrong
 */
export async function readDatasetFolder(folder: string | null): Promise<DatasetFolder> {
  const { DatasetInfo } = await import("@onrecord/export");
  if (folder === null) {
    const info = DatasetInfo.parse({ name: "dataset" });
    return { info, versioned: false, metadata: null, knowledgeBase: null };
  }
  if (!existsSync(folder)) throw new Problem("no such folder", { file: folder, line: null });
  const file = (name: string): string | null => (existsSync(join(folder, name)) ? join(folder, name) : null);
  const manifest = readObject(file("package.json"));
  const given = readObject(file(infoName));
  const result = DatasetInfo.safeParse({
    name: toDatasetName(String(manifest.name ?? basename(resolve(folder)))),
    ...(typeof manifest.version === "string" ? { version: manifest.version } : {}),
    ...given,
  });
  if (!result.success) {
    const [issue] = result.error.issues;
    const message = `${issue?.path.join(".") || "it"}: ${issue?.message}`;
    throw new Problem(message, { file: join(folder, infoName), line: null });
  }
  const versioned = typeof (given.version ?? manifest.version) === "string";
  return { info: result.data, versioned, metadata: file("metadata.csv"), knowledgeBase: file("kb.csv") };
}

function readObject(path: string | null): Readonly<Record<string, unknown>> {
  if (path === null) return {};
  const place = { file: path, line: null };
  return toObject(parseJson(readFileSync(path, "utf8"), place), place);
}

/** `@onrecord/dataset-harbour news` becomes `harbour-news`. */
const toDatasetName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^@[^/]*\//, "")
    .replace(/^dataset-/, "")
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "") || "dataset";
