import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { Problem } from "../problem.ts";
import { guardWriting } from "./guard-writing.ts";

/** Where the bytes of one file go. */
export interface FileSink {
  readonly write: (bytes: Uint8Array) => void;
  readonly close: () => void;
}

const sums = "SHA256SUMS";

/**
 * Writes a folder whole or not at all: the files go into a new folder beside it, `partial`, which takes its name once all
 * of them are there. What stood there before must be a release, and nothing but one.
 * @throws Problem where it is something else, or where writing fails; what stood there still stands
 */
export async function replaceFolder<Result>(
  folder: string,
  write: (open: (name: string) => FileSink, partial: string) => Result | Promise<Result>,
): Promise<Result> {
  const path = resolve(folder);
  const partial = besideOf(path, "partial");
  const former = besideOf(path, "former");
  guardWriting(folder, () => makeFolder(dirname(path)));
  clearLeftovers(path);
  requireRelease(folder);
  const open = new Set<FileSink>();
  try {
    guardWriting(folder, () => mkdirSync(partial));
    const result = await write((name) => openFile(partial, folder, name, open), partial);
    guardWriting(folder, () => {
      if (existsSync(path)) renameSync(path, former);
      renameSync(partial, path);
    });
    return result;
  } finally {
    for (const sink of open) sink.close();
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(path) && existsSync(former)) renameSync(former, path);
    rmSync(former, { recursive: true, force: true });
  }
}

/** A folder beside another that tells whose it is and which process made it. */
const besideOf = (path: string, what: "partial" | "former", process_ = process.pid): string =>
  join(dirname(path), `.${basename(path)}.${what}-${process_}`);

/** What a killed build left behind: an unfinished folder goes, a release that was being replaced comes back. */
function clearLeftovers(path: string): void {
  const pattern = /\.(partial|former)-(\d+)$/;
  for (const name of readdirSync(dirname(path))) {
    const [, what, process_] = pattern.exec(name) ?? [];
    if (what === undefined || !name.startsWith(`.${basename(path)}.${what}-`)) continue;
    if (isRunning(Number(process_))) continue;
    const leftover = join(dirname(path), name);
    if (what === "former" && !existsSync(path)) renameSync(leftover, path);
    else rmSync(leftover, { recursive: true, force: true });
  }
}

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * @throws Problem where a folder exists that is neither empty nor a release with nothing beside its files
 */
export function requireRelease(folder: string): void {
  const path = resolve(folder);
  const place = { file: folder, line: null };
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) throw new Problem("is a file; a folder is expected", place);
  const names = readdirSync(path);
  if (names.length === 0) return;
  if (!names.includes(sums)) {
    throw new Problem(`exists and is not a release (it has no ${sums}); not touched`, place);
  }
  const listed = new Set(readFileSync(join(path, sums), "utf8").match(/(?<=^[0-9a-f]{64} [ *]).+$/gm));
  const foreign = names.filter((name) => name !== sums && !listed.has(name));
  if (foreign.length > 0) {
    throw new Problem(`holds ${foreign.slice(0, 3).join(", ")}, no part of its release; not touched`, place);
  }
}

function openFile(partial: string, folder: string, name: string, open: Set<FileSink>): FileSink {
  const sink = createFile(partial, folder, name, () => open.delete(sink));
  open.add(sink);
  return sink;
}

/** Makes a file of a folder that is not complete yet; messages name the folder that it will be in. */
export function createFile(
  partial: string,
  folder: string,
  name: string,
  onClose: () => boolean = () => true,
): FileSink {
  if (basename(name) !== name || name === "." || name === "..") throw new Error(`no file name: ${name}`);
  const shown = join(folder, name);
  const descriptor = guardWriting(shown, () => openSync(join(partial, name), "wx"));
  return {
    write: (bytes) =>
      guardWriting(shown, () => {
        for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
      }),
    close: () => {
      if (onClose()) guardWriting(shown, () => closeSync(descriptor));
    },
  };
}
