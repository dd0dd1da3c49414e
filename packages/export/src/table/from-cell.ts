import type { ColumnType } from "./columns.ts";

/** Reads the text of a cell back into its value; the opposite of `toCellOf`. Throws on text that is no such value. */
export function fromCell(type: ColumnType, text: string): unknown {
  switch (type.kind) {
    case "string":
    case "day":
    case "enum":
      return text;
    case "boolean":
      if (text === "true" || text === "false") return text === "true";
      break;
    case "integer":
      if (/^-?\d+$/.test(text)) return Number(text);
      break;
    case "number":
      if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
      break;
    case "list":
    case "struct":
      try {
        return JSON.parse(text);
      } catch {
        break;
      }
  }
  throw new TypeError(`expected ${describeType(type)}, got ${JSON.stringify(text.slice(0, 60))}`);
}

/** A type in words, for messages and docs: `list of {char_start: integer, char_end: integer}`. */
export function describeType(type: ColumnType): string {
  if (type.kind === "list") return `list of ${describeType(type.item.type)}`;
  if (type.kind === "enum") return `one of ${type.values.join(", ")}`;
  if (type.kind !== "struct") return type.kind;
  return `{${type.fields.map((field) => `${field.name}${field.nullable ? "?" : ""}: ${describeType(field.type)}`).join(", ")}}`;
}
