import type { Command } from "commander";

/** The options of a command that reads news texts. */
export interface InputOptions {
  readonly map: readonly string[];
  readonly format?: string;
  readonly metadata?: string;
}

const append = (pair: string, pairs: readonly string[]): readonly string[] => [...pairs, ...pair.split(",")];

export const addInputOptions = (command: Command): Command =>
  command
    .option(
      "--map <field=name>",
      "read a field from a column or key of another name (repeatable)",
      append,
      [],
    )
    .option("--metadata <file>", "CSV with a column `file` that says what the texts do not")
    .option("--format <format>", "text, jsonl, json or csv, whatever the names end in");
