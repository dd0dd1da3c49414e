import { toProblemLine } from "./problem.ts";
import { run } from "./run.ts";
import { printLine } from "./terminal.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  printLine(process, `onrecord: standard output: ${toProblemLine(error) ?? error.message}`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), process);
