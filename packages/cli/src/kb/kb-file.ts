import { readFileSync, writeFileSync } from "node:fs";
import type { UserKnowledge } from "@onrecord/normalize";
import { Problem } from "../problem.ts";
import type { KnowledgeBase } from "./build-kb.ts";

const mark = '{"onrecord":"kb","version":1}';

/** Writes a knowledge base: a first line that says what it is, then a row a line. The same base gives the same bytes. */
export function writeKnowledgeFile(path: string, { entities, roles }: KnowledgeBase): void {
  const rows = [...entities.map((entity) => ({ entity })), ...roles.map((role) => ({ role }))];
  writeFileSync(path, [mark, ...rows.map((row) => JSON.stringify(row)), ""].join("\n"));
}

/** Reads what `onrecord kb build` wrote. */
export function readKnowledgeFile(path: string): UserKnowledge {
  const [head, ...lines] = readFileSync(path, "utf8").split("\n");
  if (head !== mark)
    throw new Problem("is no knowledge base of this version: build it with `onrecord kb build`", {
      file: path,
      line: 1,
    });
  const rows = lines.filter(Boolean).map(
    (line) =>
      JSON.parse(line) as Partial<{
        entity: KnowledgeBase["entities"][number];
        role: KnowledgeBase["roles"][number];
      }>,
  );
  return toUserKnowledge({
    entities: rows.flatMap(({ entity }) => entity ?? []),
    roles: rows.flatMap(({ role }) => role ?? []),
  });
}

/**
 * Reads a user's knowledge base: what `onrecord kb build` wrote, or one of the tables that it is built from (`kb.csv`).
 * @throws Problem that names file and line
 */
export async function readUserKnowledge(path: string): Promise<UserKnowledge> {
  if (!/\.(?:csv|jsonl?)(?:\.gz)?$/i.test(path)) return readKnowledgeFile(path);
  const { buildKnowledgeBase } = await import("./build-kb.ts");
  return toUserKnowledge(await buildKnowledgeBase([path]));
}

/** A knowledge base as the stages take it. */
function toUserKnowledge({ entities, roles }: KnowledgeBase): UserKnowledge {
  return {
    entities: entities.map(({ id, redirect: _, ...entity }) => ({
      ...entity,
      userId: id,
      needs: null,
      prominent: true,
      source: "user",
    })),
    offices: roles,
  };
}
