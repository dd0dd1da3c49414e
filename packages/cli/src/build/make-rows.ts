import { createToArticleRows, tables } from "@onrecord/export";
import { type Entity, toLinkedArticle } from "@onrecord/link";
import { readBatchArticles } from "./batch-file.ts";
import { type Layout, readSpill } from "./layout.ts";
import { createRowSpill } from "./row-spill.ts";
import type { Chapter } from "./spread-keys.ts";

const byName = new Map(tables.map((table) => [table.name, table]));

/** Makes the rows of the articles of a chapter, which are read again from their batch files. */
export function makeRows({ name: chapter, batches }: Chapter, layout: Layout): void {
  const answers = readSpill(layout, "answers");
  const toMap = (file: string) =>
    new Map(Array.from(answers.lines(file), (line) => line.split(" ") as [string, string]));
  const statementOf = toMap(`statements.${chapter}`);
  const incidentOf = toMap(`incidents.${chapter}`);
  const entities = Array.from(answers.lines(`entities.${chapter}`), (line) => JSON.parse(line) as Entity);
  const toArticleRows = createToArticleRows(entities);
  const rows = createRowSpill(layout);
  for (const { path, copies, withdrawn } of batches) {
    const originals = new Map(copies.map(({ index, original }) => [index, original.id]));
    let index = -1;
    for (const identified of readBatchArticles(path)) {
      if (withdrawn.includes(++index)) continue;
      const original = originals.get(index);
      const duplicateOf = new Map(original === undefined ? [] : [[identified.ids.id, original]]);
      const linked = toLinkedArticle(identified, { duplicateOf, statementOf, incidentOf });
      for (const [name, some] of toArticleRows(linked)) {
        const table = byName.get(name);
        if (table !== undefined) for (const row of some) rows.add(table, row);
      }
    }
  }
  rows.flush();
}
