import { existsSync, readdirSync } from "node:fs";
import { type CheckResult, checkRelease } from "@onrecord/export";
import type { CheckOptions } from "../commands/check.ts";
import { Problem } from "../problem.ts";
import { printLine, type Terminal } from "../terminal.ts";
import { readFolder } from "./read-folder.ts";

/**
 * Checks a release and prints what was looked at and what is wrong.
 * @throws Problem where anything is wrong
 */
export async function check(folder: string, { json }: CheckOptions, terminal: Terminal): Promise<void> {
  if (!existsSync(folder)) throw new Problem("no such folder", { file: folder, line: null });
  const results = checkRelease(readFolder(folder), readdirSync(folder));
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  terminal.stdout.write(json ? `${JSON.stringify({ failed, results }, null, 2)}\n` : toTable(results));
  if (!json) for (const problem of results.flatMap(({ problems }) => problems)) printLine(terminal, problem);
  if (failed > 0) throw new Problem(`${failed} found wrong`, { file: folder, line: null });
}

const toTable = (results: readonly CheckResult[]): string =>
  results
    .map(({ check: name, checked, failed }) => {
      const count = checked.toLocaleString("en-US").padStart(12);
      return `${name.padEnd(18)}${count}  ${failed === 0 ? "ok" : `${failed} wrong`}\n`;
    })
    .join("");
