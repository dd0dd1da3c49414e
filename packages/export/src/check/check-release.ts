import { readArrow } from "../arrow/read-arrow.ts";
import { readCsv } from "../csv/read-csv.ts";
import { createFingerprint } from "../fingerprint/fingerprint.ts";
import { openRelease, type Read, type Release } from "../release/read-release.ts";
import { findStrangeColumns, toReleasedTable } from "../release/released-tables.ts";
import { createRowCheck, describeRow } from "../table/check-row.ts";
import { compareRows } from "../table/sort-rows.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { changes } from "../tables/changes.ts";
import { ids } from "../tables/ids.ts";
import { tables } from "../tables/index.ts";
import { checkDerived } from "./check-derived.ts";
import { findDangling } from "./check-references.ts";
import { createSpanCheck } from "./check-spans.ts";
import { checkSums } from "./check-sums.ts";
import { createLint } from "./lint.ts";
import { type CheckResult, createResult } from "./result.ts";

/**
 * Checks a release, of this version or one that had fewer columns, against itself: sums of all files, schemas, every row of every table in CSV and Arrow, keys and what
 * points to them, spans against the texts, fingerprints, copies and counts. `names` are the files that lie there.
 */
export function checkRelease(read: Read, names: readonly string[]): CheckResult[] {
  const results = [checkSums(read, names)];
  const opened = createResult("descriptors");
  let release: Release | null = null;
  opened.look();
  opened.attempt(() => {
    release = openRelease(read);
  });
  results.push(opened.result());
  if (!release) return results;
  const { schemas } = release as Release;
  const released = (all: readonly Table[]) =>
    all.map((table) => toReleasedTable(table, schemas.get(table.name)));
  const own = released(tables);
  results.push(checkSchemas(release));
  const rows = (table: Table): Iterable<AnyRow> => {
    const chunks = read(`${table.name}.csv`);
    return chunks ? readCsv(table, chunks) : [];
  };
  results.push(...checkTables(release, { own, all: [...own, ...released([ids, changes])] }, rows, read));
  const broken = results.some(({ check, failed }) => (check === "schemas" || check === "rows") && failed > 0);
  return broken ? results : [...results, checkReferences(own, rows), checkDerived(own, rows)];
}

function checkSchemas({ schemas }: Release): CheckResult {
  const result = createResult("schemas");
  result.look(schemas.size);
  for (const { table, column, change } of findStrangeColumns(tables, schemas))
    result.fail(
      `table ${table}${column ? `, column ${column}` : ""}: ${change}, against the schema of this version`,
    );
  return result.result();
}

function checkTables(
  { manifest }: Release,
  { own, all }: { readonly own: readonly Table[]; readonly all: readonly Table[] },
  rows: (table: Table) => Iterable<AnyRow>,
  read: Read,
): CheckResult[] {
  const found = {
    rows: createResult("rows"),
    prints: createResult("fingerprints"),
    spans: createResult("spans"),
    lint: createResult("lint"),
  };
  const spans = createSpanCheck(own, rows, found.spans);
  for (const table of all) {
    const said = manifest.tables[table.name];
    found.rows.attempt(() => {
      const check = createRowCheck(table);
      const compare = compareRows(table);
      const fingerprint = createFingerprint(table);
      const lint = createLint(table);
      let before: AnyRow | null = null;
      let count = 0;
      for (const row of rows(table)) {
        check(row);
        if (before && compare(before, row) >= 0)
          found.rows.fail(`${describeRow(table, row)}: not above the key before it`);
        fingerprint.add(row);
        lint.add(row);
        spans(table, row);
        before = row;
        count++;
      }
      found.rows.look(count);
      if (count !== said?.rows)
        found.rows.fail(
          `table ${table.name}: release.json says ${said?.rows} rows, ${table.name}.csv has ${count}`,
        );
      const digest = fingerprint.digest();
      comparePrint(`${table.name}.csv`, digest, said?.fingerprint);
      if (JSON.stringify(lint.result()) !== JSON.stringify(said?.lint))
        found.lint.fail(`table ${table.name}: release.json counts otherwise`);
      found.lint.look();
    });
    found.prints.attempt(() => {
      const chunks = read(`${table.name}.arrow`);
      if (!chunks) return found.prints.fail(`there is no ${table.name}.arrow`);
      const fingerprint = createFingerprint(table);
      for (const row of readArrow(table, chunks)) fingerprint.add(row);
      comparePrint(`${table.name}.arrow`, fingerprint.digest(), said?.fingerprint);
    });
  }
  return [found.rows.result(), found.prints.result(), found.spans.result(), found.lint.result()];

  function comparePrint(file: string, digest: string, said: string | undefined): void {
    found.prints.look();
    if (digest !== said) found.prints.fail(`${file}: expected the fingerprint ${said}, got ${digest}`);
  }
}

function checkReferences(tables: readonly Table[], rows: (table: Table) => Iterable<AnyRow>): CheckResult {
  const result = createResult("references");
  result.look(tables.reduce((sum, { references = [] }) => sum + references.length, 0));
  for (const { message } of findDangling(tables, rows)) result.fail(message);
  return result.result();
}
