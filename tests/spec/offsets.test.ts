import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { type AnyRow, readCsv, type Table, tables } from "@onrecord/export";
import { runCommand } from "onrecord";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const raw = join(import.meta.dirname, "../../datasets/newswire-sample/raw");
const folder = mkdtempSync(join(tmpdir(), "onrecord-offsets-"));
const out = join(folder, "data");
const silent = new Writable({ write: (_chunk, _encoding, done) => done() });

beforeAll(async () => {
  const terminal = { stdin: process.stdin, stdout: silent, stderr: silent };
  expect(await runCommand(["build", raw, "--out", out, "--quiet"], terminal)).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (table: Table) => [...readCsv(table, [readFileSync(join(out, `${table.name}.csv`))])];
const find = (name: string) => tables.find((table) => table.name === name) as Table;

/** Values at a path of columns; a dot looks into a list. */
function valuesAt(row: AnyRow, path: string): readonly unknown[] {
  const [column = "", inner] = path.split(".");
  const value = row[column];
  return inner === undefined ? [value] : (value as readonly AnyRow[]).map((item) => item[inner]);
}

describe.each(tables.filter(({ spans }) => spans !== undefined).map((table) => [table.name, table] as const))(
  "%s",
  (_, table) => {
    test("every offset lies in its text, in code points, and slices to the words beside it", () => {
      const texts = new Map(
        read(find("articles")).map((row) => [row.article_id, Array.from(String(row.text))]),
      );
      const articleOf = new Map(read(find("events")).map((row) => [row.event_id, row.article_id]));
      for (const row of read(table)) {
        const text = texts.get(row.article_id ?? articleOf.get(row.event_id)) ?? [];
        for (const { start, end, text: words } of table.spans ?? []) {
          const ends = valuesAt(row, end);
          const slices = valuesAt(row, start).map((from, index) => {
            const to = ends[index];
            if (from === null && to === null) return null;
            expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
            expect(0 <= Number(from) && Number(from) <= Number(to) && Number(to) <= text.length).toBe(true);
            return text.slice(Number(from), Number(to)).join("");
          });
          if (words === undefined) continue;
          const expected = row[words] ?? null;
          expect(slices.every((slice) => slice === null) ? null : slices.join(" ")).toBe(expected);
        }
      }
    });
  },
);
