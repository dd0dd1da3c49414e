import type { AddCommand } from "./command.ts";
import { addInputOptions, type InputOptions } from "./input-options.ts";

export interface ExplainOptions extends InputOptions {
  readonly json?: true;
  readonly out?: string;
}

export const addExplain: AddCommand = (program, terminal) => {
  const command = program
    .command("explain")
    .description("show what is found in a text, with the rule that found it")
    .argument("[file]", "a text or other input; standard input where there is none", "-")
    .option("--json", "an article a line as JSON, with all spans")
    .option("--out <file>", "write to a file instead of standard output");
  addInputOptions(command).action(async (file: string, options: ExplainOptions) => {
    const { explain } = await import("../explain/explain.ts");
    await explain(file, options, terminal);
  });
};
