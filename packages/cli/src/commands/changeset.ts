import type { AddCommand } from "./command.ts";

export interface ChangesetOptions {
  readonly package: string;
  readonly out: string;
  readonly check?: true;
}

export const addChangeset: AddCommand = (program, terminal) => {
  program
    .command("changeset")
    .description("write the changeset that the difference between two releases demands")
    .argument("<older>", "the folder of the older release")
    .argument("<newer>", "the folder of the newer release")
    .requiredOption("--package <name>", "the package of the dataset, as its package.json names it")
    .option("--out <folder>", "the folder of changesets", ".changeset")
    .option("--check", "write nothing; fail unless the changesets there raise the package enough")
    .action(async (older: string, newer: string, options: ChangesetOptions) => {
      const { changeset } = await import("../release/changeset.ts");
      await changeset(older, newer, options, terminal);
    });
};
