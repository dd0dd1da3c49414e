import {
  type AnyRow,
  bumpVersion,
  createArrowWriter,
  createTableDiff,
  defineTable,
  isAtLeast,
  type RowChange,
  readBatches,
  toCodePoints,
  toRise,
  toUnits,
} from "@onrecord/export";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { createMemory } from "./memory-release.ts";

const table = defineTable({
  name: "pairs",
  doc: "A pair.",
  key: ["id", "ordinal"],
  row: z.object({
    id: z.string(),
    ordinal: z.int(),
    word: z.string().nullable(),
    color: z.enum(["red", "green"]).nullable(),
    open: z.boolean().nullable(),
    spans: z.array(z.object({ start: z.int(), tags: z.array(z.string()) })),
  }),
});

const row = fc.record({
  id: fc.constantFrom("a", "b", "é", "🚢", "ﬀ"),
  ordinal: fc.integer({ min: 1, max: 3 }),
  word: fc.option(fc.constantFrom("x", "xy", "ж")),
  color: fc.option(fc.constantFrom("red" as const, "green" as const)),
  open: fc.option(fc.boolean()),
  spans: fc.array(
    fc.record({ start: fc.nat(2), tags: fc.array(fc.constantFrom("s", "t"), { maxLength: 2 }) }),
    {
      maxLength: 2,
    },
  ),
});
const keyOf = ({ id, ordinal }: AnyRow) => `${id}:${ordinal}`;
const rows = fc
  .uniqueArray(row, { selector: keyOf, maxLength: 12 })
  .map((all) =>
    all.sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)) || a.ordinal - b.ordinal),
  );

function batchesOf(written: readonly AnyRow[]) {
  const { files, open } = createMemory();
  const writer = createArrowWriter(table, open("pairs.arrow"));
  for (const one of written) writer.write(one);
  writer.close();
  return readBatches(table, [files.get("pairs.arrow")!]);
}

describe("the difference of two tables", () => {
  test("is what comparing every row with every other gives", () => {
    fc.assert(
      fc.property(rows, rows, (older, newer) => {
        const found: RowChange[] = [];
        const diff = createTableDiff(table, batchesOf(older), (change) => found.push(change));
        for (const batch of batchesOf(newer)) diff.push(batch);
        const counts = diff.close();

        const before = new Map(older.map((one) => [keyOf(one), one]));
        const after = new Map(newer.map((one) => [keyOf(one), one]));
        const expected = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
          const [was, is] = [before.get(id), after.get(id)];
          if (!was || !is) return [{ id, change: was ? "removed" : "added", columns: [] as string[] }];
          const columns = Object.keys(is).filter(
            (name) =>
              JSON.stringify(is[name as keyof typeof is]) !== JSON.stringify(was[name as keyof typeof was]),
          );
          return columns.length > 0 ? [{ id, change: "changed", columns }] : [];
        });
        const sort = (changes: readonly { id: string }[]) =>
          [...changes].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sort(found)).toEqual(sort(expected));
        expect(counts.added + counts.changed + counts.unchanged).toBe(newer.length);
        expect(counts.removed + counts.changed + counts.unchanged).toBe(older.length);
      }),
    );
  });

  test("tells cells that lost, got and changed their value", () => {
    const one = { id: "a", ordinal: 1, word: "x", color: null, open: true, spans: [] };
    const diff = createTableDiff(table, batchesOf([one]), () => {});
    for (const batch of batchesOf([{ ...one, word: null, color: "red", open: false }])) diff.push(batch);
    expect(diff.close().columns).toEqual({
      word: { changed: 0, filled: 0, lost: 1 },
      color: { changed: 0, filled: 1, lost: 0 },
      open: { changed: 1, filled: 0, lost: 0 },
    });
  });
});

test.each([
  ["1.2.3", "major", "2.0.0"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "patch", "1.2.4"],
  ["1.2.3", "none", "1.2.3"],
] as const)("%s by a %s version is %s", (version, bump, next) => {
  expect(bumpVersion(version, bump)).toBe(next);
  expect(toRise(version, next)).toBe(bump);
  expect(isAtLeast("minor", bump)).toBe(bump !== "major");
});

test("offsets in code points and in UTF-16 are each other's opposite", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
      const points = Array.from(text);
      const [toPoint, toUnit] = [toCodePoints(text), toUnits(text)];
      for (let at = 0; at <= points.length; at++) {
        const unit = points.slice(0, at).join("").length;
        expect(toUnit(at)).toBe(unit);
        expect(toPoint(unit)).toBe(at);
      }
    }),
  );
  expect(() => toCodePoints("🚢")(1)).toThrow("offset 1 is inside a character");
  expect(() => toCodePoints("ab")(3)).toThrow("expected an offset from 0 to 2, got 3");
});
