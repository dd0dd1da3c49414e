import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import type { RawArticle } from "../inputs/raw-article.ts";
import { makeFolder } from "../make-folder.ts";
import type { BatchSettings } from "./code-batch.ts";
import { guardWriting } from "./guard-writing.ts";

/** Where finished batches lie until the release is written, so that a build can go on where it was stopped. */
export interface WorkFolder {
  readonly path: string;
  /** The file of a batch, named after all that it depends on. */
  readonly toPath: (articles: readonly RawArticle[]) => string;
  /** A folder of its own for what this process alone uses. */
  readonly scratch: string;
  /** After the release is written: drops what no later build can use. */
  readonly clear: () => void;
  /** Batches that an earlier build left there, stopped before it was done. */
  readonly found: number;
  /** After a failure: keeps the finished batches, for the next build, and nothing else; says how many. */
  readonly leave: () => number;
}

/**
 * Opens the work folder of a build: the one the user names, which is kept, else one beside the release, which goes when
 * the release is there.
 */
export function openWorkFolder(
  given: string | null,
  { out, settings }: { readonly out: string; readonly settings: BatchSettings },
): WorkFolder {
  const path = given ?? join(dirname(out), `.${basename(resolve(out))}.work`);
  const scratch = join(path, `scratch-${process.pid}`);
  guardWriting(path, () => makeFolder(scratch));
  const digest = digestSettings(settings);
  const used = new Set<string>();
  const countBatches = () => readdirSync(path).filter((name) => name.endsWith(".batch")).length;
  return {
    path,
    found: countBatches(),
    scratch,
    toPath: (articles) => {
      const name = `${digestArticles(articles, digest)}.batch`;
      used.add(name);
      return join(path, name);
    },
    leave: () => {
      rmSync(scratch, { recursive: true, force: true });
      for (const name of readdirSync(path))
        if (name.endsWith(`.${process.pid}.partial`)) rmSync(join(path, name), { force: true });
      if (given === null && readdirSync(path).length === 0) rmSync(path, { recursive: true });
      return existsSync(path) ? countBatches() : 0;
    },
    clear: () => {
      if (given === null) return rmSync(path, { recursive: true, force: true });
      for (const name of readdirSync(path)) {
        const ours = /^(?:[0-9a-f]{64}\.batch(?:\.\d+\.partial)?|scratch-\d+)$/.test(name);
        if (ours && !used.has(name)) rmSync(join(path, name), { recursive: true, force: true });
      }
    },
  };
}

function digestArticles(articles: readonly RawArticle[], settings: string): string {
  const hash = createHash("sha256").update(settings);
  for (const { text, metadata } of articles) hash.update(JSON.stringify([text, metadata]));
  return hash.digest("hex");
}

/** Changes with the options, the knowledge base and the code itself. */
function digestSettings(settings: BatchSettings): string {
  const { knowledgeBase } = settings.tools;
  const hash = createHash("sha256").update(JSON.stringify(settings));
  if (knowledgeBase !== null) hash.update(readFileSync(knowledgeBase));
  for (const stamp of codeStamps()) hash.update(stamp);
  return hash.digest("hex");
}

const codePackages = ["parse", "normalize", "events", "link", "export", "gazetteer", "model-en"];

/** Version, and size and age of the files, of every package that codes articles. */
function* codeStamps(): Generator<string> {
  const require = createRequire(import.meta.url);
  for (const name of codePackages) {
    const manifest = require.resolve(`@onrecord/${name}/package.json`);
    yield readFileSync(manifest, "utf8");
    for (const part of ["dist", "src", "data"]) {
      const folder = join(dirname(manifest), part);
      if (!existsSync(folder)) continue;
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
        const { size, mtimeMs } = statSync(join(folder, file));
        yield `${name}/${part}/${file} ${size} ${mtimeMs}\n`;
      }
    }
  }
}
