import type { InputOptions } from "../commands/input-options.ts";
import { UsageProblem } from "../problem.ts";
import { parseFieldMap } from "./fields.ts";
import { inputFormats } from "./formats/find-format.ts";
import { defaultLimits } from "./limits.ts";
import type { ReadOptions } from "./read-inputs.ts";

/** @throws UsageProblem where an option makes no sense */
export function toReadOptions(
  options: InputOptions,
  from: Pick<ReadOptions, "stdin" | "reporter">,
): ReadOptions {
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
