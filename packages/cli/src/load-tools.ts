import { toKnowledge } from "@onrecord/normalize";
import type { Tools } from "./code-article.ts";
import { readKnowledgeBase } from "./read-knowledge-base.ts";

export interface ToolOptions {
  /** False: work without tags, trees and events. */
  readonly model: boolean;
  /** Path of the user's `kb.csv`. */
  readonly knowledgeBase: string | null;
  readonly allSyntax?: boolean;
}

/** Loads what the stages work with: once, before the first text. */
export async function loadTools({ model, knowledgeBase, allSyntax = false }: ToolOptions): Promise<Tools> {
  const { loadModel } = await import("@onrecord/model-en");
  const user = knowledgeBase === null ? undefined : await readKnowledgeBase(knowledgeBase);
  return {
    model: model ? await loadModel() : undefined,
    knowledge: user && toKnowledge(user),
    allSyntax,
  };
}
