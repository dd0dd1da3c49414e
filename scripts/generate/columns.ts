import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Column,
  changes,
  corrections,
  decisions,
  ids,
  readArticles,
  removals,
  statedEvents,
  type Table,
  tables,
  toColumns,
} from "@onrecord/export";
import { toTable } from "./to-table.ts";

/** Writes `docs/columns.md`, every column of every table, from the row schemas. */
export function generateColumns(): void {
  const page = [
    "# Tables and columns",
    "Made from the row schemas of `@onrecord/export` by `npm run generate`. `?` may be empty, which means unknown. _Text_ columns repeat words of a text: they are empty in releases of the profile `facts`. Offsets are Unicode code points, half-open.",
    ...[...tables, ids, changes].map(toSection),
    "# Files that people keep",
    "In the folder of a dataset; applied at every build.",
    ...[corrections, decisions, removals, statedEvents, readArticles].map(toSection),
  ];
  writeFileSync(join(import.meta.dirname, "../../docs/columns.md"), `${page.join("\n\n")}\n`);
}

function toSection(table: Table): string {
  const points = new Map(
    (table.references ?? []).map(({ columns, table: to, to: [key] }) => [columns[0], `${to}.${key}`]),
  );
  const lines = toColumns(table).map((column) => {
    const key = table.key.includes(column.name) ? " **key**" : "";
    const reference = points.get(column.name);
    const about = `${column.description}${reference ? `; → \`${reference}\`` : ""}${column.text ? "; _text_" : ""}`;
    return [`\`${column.name}\`${column.nullable ? "?" : ""}${key}`, toType(column), about];
  });
  return [`## ${table.name}`, table.doc, toTable(["column", "type", ""], lines)].join("\n\n");
}

function toType({ type }: Column): string {
  if (type.kind === "enum") return type.values.map((value) => `\`${value}\``).join(" ");
  if (type.kind === "list") return `list of ${toType(type.item)}`;
  if (type.kind !== "struct") return type.kind;
  return `{${type.fields.map((field) => `${field.name}${field.nullable ? "?" : ""}: ${toType(field)}`).join(", ")}}`;
}
