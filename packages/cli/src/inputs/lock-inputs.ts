import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { Problem } from "../problem.ts";
import { printWarning, type Terminal } from "../terminal.ts";
import { findInputFiles, type InputFile } from "./find-input-files.ts";
import { strictReporter } from "./raw-article.ts";

/** An input file as a lock file has it; the path is relative to the lock file. */
interface LockedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes the size and sha256 of every input file, sorted by path, so that a build cache which looks at the folder of a
 * dataset sees when a text outside it changes. A file that is right already is not written again.
 * @throws Problem where an input cannot be read
 */
export async function lockInputs(inputs: readonly string[], out: string, terminal: Terminal): Promise<void> {
  const files = findInputFiles(
    inputs,
    strictReporter((problem) => printWarning(terminal, problem)),
  );
  const locked: LockedFile[] = [];
  for (const file of files) locked.push(await lockFile(file, out));
  locked.sort((a, b) => (a.path < b.path ? -1 : 1));
  const text = `${JSON.stringify({ files: locked }, null, 2)}\n`;
  if (!existsSync(out) || readFileSync(out, "utf8") !== text) writeFileSync(out, text);
}

async function lockFile({ path, shown }: InputFile, out: string): Promise<LockedFile> {
  if (path === null) throw new Problem("standard input cannot be locked", { file: shown, line: null });
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path: relative(dirname(out), path).split(sep).join("/"), bytes, sha256: hash.digest("hex") };
}
