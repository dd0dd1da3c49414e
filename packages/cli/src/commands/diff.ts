import type { AddCommand } from "./command.ts";

export interface DiffOptions {
  readonly json?: true;
  readonly rows?: true;
}

export const addDiff: AddCommand = (program, terminal) => {
  program
    .command("diff")
    .description("what differs between two releases, and the version that asks for, as Markdown")
    .argument("<older>", "the folder of the older release")
    .argument("<newer>", "the folder of the newer release")
    .option("--json", "as JSON")
    .option("--rows", "every row that differs, one a line as JSON")
    .action(async (older: string, newer: string, options: DiffOptions) => {
      const { diff } = await import("../release/diff.ts");
      await diff(older, newer, options, terminal);
    });
};
