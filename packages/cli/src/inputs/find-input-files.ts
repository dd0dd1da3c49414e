import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Problem, toSystemReason } from "../problem.ts";
import type { Reporter } from "./raw-article.ts";
import { createTextList } from "./text-list.ts";

/** A file to read. */
export interface InputFile {
  /** Where it is; null for standard input. */
  readonly path: string | null;
  /** As messages name it. */
  readonly shown: string;
  /** What identifies its texts: the path below a folder argument, the base name of a file argument, `stdin`. */
  readonly name: string;
}

/** A folder argument may hold this table of what its texts do not say. */
export const metadataName = "metadata.csv";

const isText = (name: string): boolean => /\.txt(?:\.gz)?$/i.test(name);
const withoutGzip = (name: string): string => name.replace(/\.gz$/i, "");

/**
 * All files that the arguments stand for, in the order given, those of a folder sorted by code unit; can be gone over
 * again. A file that two arguments stand for is read for the first, and the second is reported.
 */
export function findInputFiles(inputs: readonly string[], reporter: Reporter): Iterable<InputFile> {
  if (inputs.length === 1) return findFiles(inputs[0] ?? "", reporter);
  const taken = new Map<string, InputFile>();
  const identify = createIdentify();
  return inputs.flatMap((input) => {
    const again: InputFile[] = [];
    const fresh = [...findFiles(input, reporter)].filter((file) => {
      const before = taken.get(identify(file));
      if (before === undefined) taken.set(identify(file), file);
      else again.push(before);
      return before === undefined;
    });
    const [first] = again;
    if (first === undefined) return fresh;
    const rest = again.length === 1 ? "" : `, and ${again.length - 1} more of its files`;
    const message = `is among the inputs already: ${first.shown}${rest}`;
    reporter.skip(new Problem(message, { file: input, line: null }));
    return fresh;
  });
}

/** Gives the same for one file, however it is named. */
function createIdentify(): (file: InputFile) => string {
  const folders = new Map<string, string>();
  return ({ path }) => {
    if (path === null) return "-";
    const folder = dirname(path);
    const real = folders.get(folder) ?? realpathSync(folder);
    folders.set(folder, real);
    return join(real, basename(path));
  };
}

function findFiles(input: string, reporter: Reporter): Iterable<InputFile> {
  if (input === "-") return [{ path: null, shown: "stdin", name: "stdin" }];
  try {
    if (statSync(input).isDirectory()) return findTexts(input, reporter);
  } catch (error) {
    reporter.skip(new Problem(toSystemReason(error) ?? String(error), { file: input, line: null }));
    return [];
  }
  return [{ path: input, shown: input, name: withoutGzip(basename(input)) }];
}

function findTexts(folder: string, reporter: Reporter): Iterable<InputFile> {
  const root = realpathSync(folder);
  const found = createTextList();
  const others: string[] = [];
  const visit = (at: string): void => {
    for (const entry of readFolder(at)) {
      const path = join(at, entry.name);
      const kind = entry.isSymbolicLink() ? followLink(path, root, reporter) : toKind(entry);
      if (kind === "folder") visit(path);
      else if (kind === "file" && isText(entry.name)) found.add(path);
      else if (kind === "file" && entry.name !== metadataName && !entry.name.startsWith("."))
        others.push(path);
    }
  };
  visit(folder);
  const place = { file: folder, line: null };
  const named = `${others.slice(0, 3).join(", ")}${others.length > 3 ? ` and ${others.length - 3} more` : ""}`;
  if (found.length() === 0) {
    const hint = others.length === 0 ? "" : `; it holds ${named} (name such files themselves)`;
    reporter.skip(new Problem(`no *.txt in this folder or below${hint}`, place));
  } else if (others.length > 0) {
    reporter.warn(
      new Problem(`of a folder *.txt are read, and not ${named} (name such files themselves)`, place),
    );
  }
  return {
    *[Symbol.iterator]() {
      for (let index = 0; index < found.length(); index++) {
        const path = found.at(index);
        const name = withoutGzip(relative(folder, path).split(sep).join("/"));
        yield { path, shown: path, name };
      }
    },
  };
}

const toKind = (entry: { isDirectory(): boolean; isFile(): boolean }): "file" | "folder" | null =>
  entry.isDirectory() ? "folder" : entry.isFile() ? "file" : null;

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new Problem(toSystemReason(error) ?? String(error), { file: folder, line: null });
  }
}

/** Links to files inside the root are read; those that lead out of it, to folders (they may turn in circles) or to nothing are not. */
function followLink(path: string, root: string, reporter: Reporter): "file" | null {
  try {
    const target = realpathSync(path);
    if (!target.startsWith(resolve(root) + sep)) {
      reporter.warn(
        new Problem("is a link out of the input folder; not followed", { file: path, line: null }),
      );
      return null;
    }
    if (statSync(target).isFile()) return "file";
    reporter.warn(new Problem("is a link to a folder; not followed", { file: path, line: null }));
  } catch {
    reporter.warn(new Problem("is a link to nothing", { file: path, line: null }));
  }
  return null;
}
