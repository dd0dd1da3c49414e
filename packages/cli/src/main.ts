import { keepHeapTight } from "./keep-heap-tight.ts";
import { toProblemLine } from "./problem.ts";
import { run } from "./run.ts";
import { printLine } from "./terminal.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  printLine(process, `onrecord: standard output: ${toProblemLine(error) ?? error.message}`);
  process.exit(1);
});

const args = process.argv.slice(2);
// of one text there is little garbage, and looking for it takes time
if (args[0] !== "explain") keepHeapTight();
process.exitCode = await run(args, process);
