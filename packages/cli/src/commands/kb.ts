import { printLine } from "../terminal.ts";
import type { AddCommand } from "./command.ts";

export const addKb: AddCommand = (program, terminal) => {
  const kb = program.command("kb").description("people, organizations and places of your own");
  kb.command("build")
    .description("check tables of people, organizations and places, and write them as one knowledge base")
    .argument("<files...>", "CSV, JSON Lines, FollowTheMoney or Popolo; the later file wins")
    .requiredOption("-o, --out <file>", "the knowledge base to write, for --kb")
    .action(async (files: string[], { out }: { readonly out: string }) => {
      const { buildKnowledgeBase } = await import("../kb/build-kb.ts");
      const { writeKnowledgeFile } = await import("../kb/kb-file.ts");
      const base = await buildKnowledgeBase(files);
      writeKnowledgeFile(out, base);
      printLine(terminal, `${out}: ${base.entities.length} entities, ${base.roles.length} offices`);
    });
};
