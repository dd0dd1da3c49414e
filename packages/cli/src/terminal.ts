import type { Writable } from "node:stream";
import { toPrintable } from "./printable.ts";
import { type Problem, toProblemLine } from "./problem.ts";

/** What a command reads from and writes to: that of the process, or a test's own. */
export interface Terminal {
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** One line on standard error. Nothing in it can steer the terminal. */
export const printLine = ({ stderr }: Terminal, line: string): void => {
  stderr.write(`${toPrintable(line).replaceAll("\n", " ")}\n`);
};

export const printWarning = (terminal: Terminal, problem: Problem): void =>
  printLine(terminal, `warning: ${toProblemLine(problem)}`);
