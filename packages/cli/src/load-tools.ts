import { toKnowledge } from "@onrecord/normalize";
import type { Tools } from "./code-article.ts";

export interface ToolOptions {
  /** False: work without tags, trees and events. */
  readonly model: boolean;
  /** Path of the user's `kb.csv`, or of what `onrecord kb build` wrote. */
  readonly knowledgeBase: string | null;
  readonly allSyntax?: boolean;
}

/** Loads what the stages work with: once, before the first text. */
export async function loadTools({ model, knowledgeBase, allSyntax = false }: ToolOptions): Promise<Tools> {
  const { loadModel } = await import("@onrecord/model-en");
  const user =
    knowledgeBase === null
      ? undefined
      : await (await import("./kb/kb-file.ts")).readUserKnowledge(knowledgeBase);
  return {
    model: model ? await loadModel() : undefined,
    knowledge: user && toKnowledge(user),
    allSyntax,
  };
}
