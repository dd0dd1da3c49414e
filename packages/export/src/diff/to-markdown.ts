import type { ReleaseDiff } from "./release-diff.ts";

/** A difference for people: what was lost first, then schemas, tables, columns. */
export function toMarkdown(diff: ReleaseDiff): string {
  const { older, newer, bump, schema, tables, lostIds } = diff;
  const changed = tables.filter(({ added, removed, changed: count }) => added + removed + count > 0);
  const columns = changed.flatMap(({ table, columns: differing }) =>
    Object.entries(differing).map(([column, counts]) => ({ table, column, ...counts })),
  );
  const lost = columns.filter((column) => column.lost > 0).sort((a, b) => b.lost - a.lost);
  const parts = [
    `Data ${older} → ${newer}: **${bump}**.`,
    Object.keys(lostIds).length > 0 &&
      `Ids gone without an entry in \`ids.csv\`: ${Object.entries(lostIds)
        .map(([table, count]) => `${count} of \`${table}\``)
        .join(", ")}.`,
    lost.length > 0 &&
      toTable(
        ["coverage lost in", "cells emptied"],
        lost.map(({ table, column, lost: count }) => [`\`${table}.${column}\``, count]),
      ),
    schema.length > 0 &&
      toTable(
        ["schema", "change", "asks for"],
        schema.map(({ table, column, change, bump: asked }) => [
          `\`${column ? `${table}.${column}` : table}\``,
          change,
          asked,
        ]),
      ),
    changed.length > 0 &&
      toTable(
        ["table", "added", "removed", "changed", "unchanged"],
        changed.map((table) => [
          `\`${table.table}\``,
          table.added,
          table.removed,
          table.changed,
          table.unchanged,
        ]),
      ),
    columns.length > 0 &&
      toTable(
        ["column", "other value", "filled", "emptied"],
        columns.map(({ table, column, changed: count, filled, lost: emptied }) => [
          `\`${table}.${column}\``,
          count,
          filled,
          emptied,
        ]),
      ),
    bump === "none" && "No row differs.",
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const toTable = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [
    `| ${head.join(" | ")} |`,
    `|${head.map((_, index) => (typeof rows[0]?.[index] === "number" ? "--:" : "---")).join("|")}|`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
