import { UsageProblem } from "../problem.ts";
import type { AddCommand } from "./command.ts";
import { addInputOptions, type InputOptions } from "./input-options.ts";

export interface ExplainOptions extends InputOptions {
  readonly json?: true;
  readonly html?: true;
  readonly out?: string;
}

export const addExplain: AddCommand = (program, terminal) => {
  const command = program
    .command("explain")
    .description("show what is found in a text, with the rule that found it")
    .argument("[file]", "a text or other input; standard input where there is none", "-")
    .option("--json", "an article a line as JSON, with all spans")
    .option("--html", "one page that needs nothing else")
    .option("--out <file>", "write to a file instead of standard output");
  addInputOptions(command).action(async (file: string, options: ExplainOptions) => {
    if (options.json && options.html) throw new UsageProblem("--json and --html: one of them");
    const { explain } = await import("../explain/explain.ts");
    await explain(file, options, terminal);
  });
};
