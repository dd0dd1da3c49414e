import { UsageProblem } from "../problem.ts";
import type { AddCommand } from "./command.ts";
import { addInputOptions, type InputOptions } from "./input-options.ts";

export interface ExplainOptions extends InputOptions {
  readonly json?: true;
  readonly html?: true;
  readonly conllu?: true;
  readonly kb?: string;
  /** False with `--no-model`. */
  readonly model: boolean;
  readonly out?: string;
}

export const addExplain: AddCommand = (program, terminal) => {
  const command = program
    .command("explain")
    .description("show what is found in a text, with the rule that found it")
    .argument("[file]", "a text or other input; standard input where there is none", "-")
    .option("--json", "an article a line as JSON, with all spans")
    .option("--html", "one page that needs nothing else")
    .option("--conllu", "tokens, tags, lemmas and trees as CoNLL-U")
    .option("--kb <file>", "people, organizations and places that you know, beside the gazetteer")
    .option("--no-model", "work without tags and trees: no events are found")
    .option("--out <file>", "write to a file instead of standard output");
  addInputOptions(command).action(async (file: string, options: ExplainOptions) => {
    const layouts = (["json", "html", "conllu"] as const).filter((layout) => options[layout]);
    if (layouts.length > 1) {
      throw new UsageProblem(`${layouts.map((layout) => `--${layout}`).join(" and ")}: one of them`);
    }
    const { explain } = await import("../explain/explain.ts");
    await explain(file, options, terminal);
  });
};
