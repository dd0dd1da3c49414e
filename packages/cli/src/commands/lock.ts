import type { AddCommand } from "./command.ts";

export const addLock: AddCommand = (program, terminal) => {
  program
    .command("lock")
    .description("write down the checksums of inputs that lie outside the folder of a dataset")
    .argument("<input...>", "what build takes: files, folders of *.txt")
    .option("--out <file>", "where to", "inputs.lock.json")
    .action(async (inputs: string[], { out }: { readonly out: string }) => {
      const { lockInputs } = await import("../inputs/lock-inputs.ts");
      await lockInputs(inputs, out, terminal);
    });
};
