import { Command, CommanderError } from "commander";
import { commands } from "./commands/index.ts";
import { toProblemLine, UsageProblem } from "./problem.ts";
import { printLine, type Terminal } from "./terminal.ts";
import { readVersion } from "./version.ts";

/** Runs a command line. Gives the exit code: 0 done, 1 not done, 2 wrong usage. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await toProgram(terminal).parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const line = toProblemLine(error);
    if (line === null) throw error;
    printLine(terminal, `onrecord: ${line}`);
    return error instanceof UsageProblem ? 2 : 1;
  }
}

function toProgram(terminal: Terminal): Command {
  const program = new Command("onrecord")
    .description("Raw news texts in, datasets out: articles, quotations, events.")
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError("(onrecord --help lists what there is)")
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });
  for (const add of commands) add(program, terminal);
  return program;
}
