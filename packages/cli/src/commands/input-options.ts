import type { Command } from "commander";
import type { ReadOptions } from "../inputs/read-inputs.ts";
import { UsageProblem } from "../problem.ts";

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

/** @throws UsageProblem where an option makes no sense */
export async function toReadOptions(
  options: InputOptions,
  from: Pick<ReadOptions, "stdin" | "reporter">,
): Promise<ReadOptions> {
  const [{ parseFieldMap }, { inputFormats }, { defaultLimits }] = await Promise.all([
    import("../inputs/fields.ts"),
    import("../inputs/formats/find-format.ts"),
    import("../inputs/limits.ts"),
  ]);
  const format = inputFormats.find((known) => known === options.format) ?? null;
  if (options.format !== undefined && format === null) {
    throw new UsageProblem(`--format ${options.format}: there are ${inputFormats.join(", ")}`);
  }
  try {
    const map = parseFieldMap(options.map);
    return { ...from, limits: defaultLimits, map, format, metadata: options.metadata ?? null };
  } catch (error) {
    throw new UsageProblem(`--map: ${(error as Error).message}`);
  }
}
