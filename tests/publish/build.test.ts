import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";
import { runHere } from "../../packages/cli/testing/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-people-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = [
  {
    id: "a",
    published: "2024-03-05",
    text: "“The ferry will sail again in spring,” Mayor Ida Halder said on Monday.",
  },
  {
    id: "b",
    published: "2024-03-06",
    text: "“The ferry will sail again in spring,” Ida Halder told reporters.",
  },
];
const dataset = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
const build = (out: string, ...more: string[]) =>
  runHere([
    "build",
    join(folder, "in.jsonl"),
    "--dataset",
    folder,
    "--out",
    join(folder, out),
    "--quiet",
    ...more,
  ]);
const rows = (out: string, table: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder, out, `${table}.csv`), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
const manifest = (out: string) => JSON.parse(readFileSync(join(folder, out, "release.json"), "utf8"));

test("corrections, a later release with its ids and changes, removals", async () => {
  dataset({
    "in.jsonl": told.map((line) => JSON.stringify(line)).join("\n"),
    "package.json": JSON.stringify({ name: "harbour", version: "1.0.0" }),
  });
  expect(await build("one")).toMatchObject({ code: 0, stderr: "" });
  const [quote] = rows("one", "quotes");

  dataset({
    "corrections.csv": `table,id,column,value,who,why\nquotes,${quote!.quote_id},kind,mixed,I.B.,half of it\n`,
    "package.json": JSON.stringify({ name: "harbour", version: "1.0.1" }),
  });
  expect(await build("two", "--previous", join(folder, "one"))).toMatchObject({ code: 0, stderr: "" });
  const corrected = rows("two", "quotes").find(({ quote_id }) => quote_id === quote!.quote_id);
  expect(corrected).toMatchObject({ kind: "mixed", rule: "correction/kind" });
  expect(rows("two", "changes")).toEqual([
    { table: "quotes", id: quote!.quote_id, change: "changed", columns: '["kind","rule"]' },
  ]);
  expect(manifest("two")).toMatchObject({ corrections: 1, previous: { version: "1.0.0", bump: "patch" } });

  dataset({ "removals.csv": `id,date,reason\n${quote!.quote_id},2024-04-01,asked to\n` });
  const stale = await build("three", "--previous", join(folder, "two"));
  expect(stale.code).toBe(1);
  expect(stale.stderr).toContain(`corrections.csv:2: there is no row ${quote!.quote_id} in quotes`);

  expect(existsSync(join(folder, "three"))).toBe(false);

  dataset({ "corrections.csv": "table,id,column,value,who,why\n" });
  const three = await build("three", "--previous", join(folder, "two"));
  expect(three.code).toBe(0);
  expect(three.stderr).toContain("version 1.0.1 is not above that of");
  expect(three.stderr.trimEnd()).toMatch(/two; its data are written as 1\.1\.0$/);
  expect(manifest("three")).toMatchObject({ version: "1.1.0", info: { version: "1.1.0" } });
  expect(rows("three", "quotes")).toHaveLength(1);
  expect(rows("three", "ids").find(({ id }) => id === quote!.quote_id)).toMatchObject({
    status: "removed",
    first_release: "1.0.0",
    last_release: "1.0.1",
  });
});

test("without a version of its own a release counts on from the one before", async () => {
  const bare = mkdtempSync(join(folder, "bare-"));
  const at = (name: string) => join(bare, name);
  const write = (count: number) =>
    writeFileSync(
      at("in.jsonl"),
      told
        .slice(0, count)
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
  const next = async (out: string, ...more: string[]) => {
    const args = ["build", at("in.jsonl"), "--out", at(out), "--json", ...more];
    const ran = await runHere(args);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const release = JSON.parse(readFileSync(join(at(out), "release.json"), "utf8"));
    const ids = Papa.parse<Record<string, string>>(readFileSync(join(at(out), "ids.csv"), "utf8"), {
      header: true,
      skipEmptyLines: true,
    }).data;
    return { done: JSON.parse(ran.stdout.trim().split("\n").at(-1)!), release, ids };
  };
  write(1);
  expect((await next("one")).release.version).toBe("0.1.0");
  write(2);
  const two = await next("two", "--previous", at("one"));
  expect(two.done).toMatchObject({ version: "0.2.0", bump: "minor" });
  expect(two.release).toMatchObject({ version: "0.2.0", previous: { version: "0.1.0", bump: "minor" } });
  const releases = two.ids.map((row) => `${row.first_release} ${row.last_release}`);
  expect(new Set(releases)).toEqual(new Set(["0.1.0 0.2.0", "0.2.0 0.2.0"]));
  expect((await next("same", "--previous", at("two"))).release.version).toBe("0.2.0");
  write(1);
  const fewer = await next("fewer", "--previous", at("two"));
  expect(fewer.release.version).toBe("0.3.0");
  const gone = fewer.ids.filter(({ status }) => status !== "live");
  expect(gone.length).toBeGreaterThan(0);
  for (const row of gone) expect(row).toMatchObject({ first_release: "0.2.0", last_release: "0.2.0" });
});

test.each([
  ["corrections.csv", "table,id\n", "line 1: expected the columns table,id,column,value,who,why"],
  [
    "corrections.csv",
    "table,id,column,value,who,why\nquotas,q,kind,direct,,\n",
    "corrections.csv:2: expected one of the tables articles",
  ],
  [
    "decisions.csv",
    "left,right,verdict,who,when\nQ1,Q2,alike,,\n",
    'column verdict: expected one of same, different, got "alike"',
  ],
])("%s with %j is an error and nothing is written", async (name, text, message) => {
  dataset({
    "corrections.csv": "table,id,column,value,who,why\n",
    "removals.csv": "id,date,reason\n",
    [name]: text,
  });
  const { code, stderr } = await build("four");
  expect(code).toBe(1);
  const lines = stderr.trim().split("\n");
  expect(lines.at(-1)).toContain(message);
  for (const line of lines.slice(0, -1)) expect(line).toContain("what was found until then is kept in");
});
