import type { AddCommand } from "./command.ts";
import { addInputOptions, type InputOptions } from "./input-options.ts";

export interface HydrateOptions extends InputOptions {
  readonly out: string;
  readonly keepGoing?: true;
}

export const addHydrate: AddCommand = (program, terminal) => {
  const command = program
    .command("hydrate")
    .description("fill the words of a release without texts from texts of your own")
    .argument("<release>", "the folder of the release")
    .argument("<texts...>", "files and folders with the texts, as build takes them")
    .requiredOption("--out <folder>", "where the filled release goes")
    .option("--keep-going", "fill what can be filled although texts are missing");
  addInputOptions(command).action(async (release: string, texts: string[], options: HydrateOptions) => {
    const { hydrate } = await import("../release/hydrate.ts");
    await hydrate(release, texts, options, terminal);
  });
};
