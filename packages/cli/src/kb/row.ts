import type { Place } from "../problem.ts";

/** A record as it stands in a file. */
export type Fields = Readonly<Record<string, unknown>>;

/** A row of a knowledge base before it is checked, and where it stands. */
export interface KnowledgeRow {
  readonly entity: Fields | null;
  readonly roles: readonly Fields[];
  readonly place: Place;
}

export const text = (value: unknown): string | null => {
  if (typeof value === "number") return String(value);
  const words = typeof value === "string" ? value.trim() : "";
  return words === "" ? null : words;
};

/** A list as JSON has it, or a cell joined by `;` or `|`. */
export const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : (text(value) ?? "").split(/[;|]/)).flatMap((item) => text(item) ?? []);
