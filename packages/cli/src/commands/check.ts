import type { AddCommand } from "./command.ts";

export interface CheckOptions {
  readonly json?: true;
}

export const addCheck: AddCommand = (program, terminal) => {
  program
    .command("check")
    .description("check a release against itself: sums, schemas, rows, keys, spans, fingerprints")
    .argument("<release>", "the folder of the release")
    .option("--json", "what was checked and what is wrong as JSON")
    .action(async (release: string, options: CheckOptions) => {
      const { check } = await import("../release/check.ts");
      await check(release, options, terminal);
    });
};
