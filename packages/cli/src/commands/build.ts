import type { AddCommand } from "./command.ts";
import { addInputOptions, type InputOptions } from "./input-options.ts";

export interface BuildOptions extends InputOptions {
  readonly out: string;
  readonly dataset?: string;
  readonly previous?: string;
  readonly parquet?: true;
  readonly kb?: string;
  /** False with `--no-model`. */
  readonly model: boolean;
  readonly jobs?: string;
  readonly work?: string;
  readonly keepGoing?: boolean;
  readonly quiet?: true;
  readonly json?: true;
}

export const addBuild: AddCommand = (program, terminal) => {
  const command = program
    .command("build")
    .description("build a dataset release from news texts")
    .argument(
      "<input...>",
      "files, folders of *.txt, .jsonl, .json, .csv, each also gzipped; - is standard input",
    )
    .requiredOption("--out <folder>", "where the release goes; a release that stands there is replaced")
    .option("--dataset <folder>", "the folder of dataset.json, package.json, metadata.csv, kb.csv …")
    .option(
      "--previous <release>",
      "the release before this one: its ids are kept, and what changed is listed",
    )
    .option("--kb <file>", "people, organizations and places that you know, beside the gazetteer")
    .option("--no-model", "work without tags and trees: no events are found")
    .option("--jobs <number>", "worker threads (default: the number of cores)")
    .option("--work <folder>", "keep what is found in each text there, so that a later build is quick")
    .option("--parquet", "write every table as Parquet too")
    .option("--keep-going", "leave out inputs that cannot be used, with a warning each")
    .option("--quiet", "say nothing but warnings and errors")
    .option("--json", "say how far it is and what it came to as lines of JSON");
  addInputOptions(command).action(async (inputs: string[], options: BuildOptions) => {
    const { build } = await import("../build/build.ts");
    await build(inputs, options, terminal);
  });
};
