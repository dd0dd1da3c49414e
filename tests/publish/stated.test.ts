import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { statedEvents, toColumns } from "@onrecord/export";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";
import { runHere } from "../../packages/cli/testing/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-stated-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text =
  "HARWICK, 5 March 2024 (Coast Wire) - Police arrested Tomas Bren 🚢 on Monday. " +
  "The harbour board had a bone to pick with the dockers over the new cranes.";
const at = (words: string) => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return [start, start + Array.from(words).length];
};
writeFileSync(join(folder, "in.jsonl"), JSON.stringify({ id: "a", text }));

const columns = toColumns(statedEvents).map(({ name }) => name);
const [triggerStart, triggerEnd] = at("bone to pick");
const [clauseStart, clauseEnd] = at(
  "The harbour board had a bone to pick with the dockers over the new cranes",
);
const [dockersStart, dockersEnd] = at("the dockers");
const quarrel = {
  article: "a",
  trigger_char_start: triggerStart,
  trigger_char_end: triggerEnd,
  evidence_char_start: clauseStart,
  evidence_char_end: clauseEnd,
  type: "ACCUSE",
  modes: '["disapprove"]',
  label: "have a bone to pick",
  quad: 3,
  cameo: "111",
  actors: '[{"name":"harbour board","sector":"GOV"}]',
  recipients: JSON.stringify([
    { name: "dockers", sector: "LAB", char_start: dockersStart, char_end: dockersEnd },
  ]),
  date_precision: "unknown",
  date_basis: "none",
  polarity: "positive",
  modality: "actual",
  time: "past",
  evidentiality: "asserted",
  trigger_lemma: "bone",
};
const [arrestStart, arrestEnd] = at("arrested");
const [sentenceStart, sentenceEnd] = at("Police arrested Tomas Bren 🚢 on Monday");
const arrest = {
  ...quarrel,
  trigger_char_start: arrestStart,
  trigger_char_end: arrestEnd,
  evidence_char_start: sentenceStart,
  evidence_char_end: sentenceEnd,
  type: "COERCE",
  modes: '["arrest"]',
  step: "arrested",
  quad: 4,
  cameo: "173",
  label: "arrest",
  trigger_lemma: "arrest",
  killed: 0,
};

const write = (name: string, rows: readonly object[], header: readonly string[]) => {
  const data = rows.map((row) => header.map((column) => (row as Record<string, unknown>)[column] ?? ""));
  const text = Papa.unparse({ fields: [...header], data }, { newline: "\n" });
  writeFileSync(join(folder, name), `${text.trimEnd()}\n`);
};
const state = (...rows: object[]) => write("stated-events.csv", rows, columns);
const readWhole = (...rows: object[]) => write("read.csv", rows, ["article", "table", "who", "when"]);
const build = (out: string, ...more: string[]) =>
  runHere([
    "build",
    join(folder, "in.jsonl"),
    ...["--dataset", folder, "--out", join(folder, out), "--quiet", ...more],
  ]);
const rows = (out: string, table: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder, out, `${table}.csv`), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;

test("a stated event is added, or set where the machine found it; its id is the one the machine would give", async () => {
  readWhole();
  state();
  expect(await build("found")).toMatchObject({ code: 0, stderr: "" });
  const [found, ...more] = rows("found", "events");
  expect(found).toMatchObject({ trigger: "arrested", label: "arrest", killed: "" });
  expect(more).toEqual([]);

  state(quarrel, arrest);
  expect(await build("stated", "--previous", join(folder, "found"))).toMatchObject({ code: 0, stderr: "" });
  const events = rows("stated", "events");
  expect(events).toHaveLength(2);
  const added = events.find(({ rule }) => rule === "human")!;
  expect(added).toMatchObject({ trigger: "bone to pick", type: "ACCUSE", actors: '["harbour board"]' });
  const set = events.find(({ event_id }) => event_id === found!.event_id)!;
  expect(set.rule).toMatch(/^correction\/.*killed/);
  expect(set).toMatchObject({ killed: "0", step: "arrested" });
  expect(
    rows("stated", "event_entities").filter(({ event_id }) => event_id === added.event_id),
  ).toMatchObject([
    { role: "actor", name: "harbour board", sector: "GOV", implicit: "true" },
    { role: "recipient", name: "dockers", char_start: String(dockersStart), implicit: "false" },
  ]);
  expect(rows("stated", "incidents")).toHaveLength(2);
  expect(rows("stated", "articles")).toMatchObject([{ event_count: "2" }]);
  expect(rows("stated", "ids").find(({ id }) => id === added.event_id)).toMatchObject({ status: "live" });
  expect(await runHere(["check", join(folder, "stated")])).toMatchObject({ code: 0, stderr: "" });
  const manifest = JSON.parse(readFileSync(join(folder, "stated", "release.json"), "utf8"));
  expect(manifest.stated).toBe(2);
});

test("of an article that was read whole nothing else is published; the id that goes is retired", async () => {
  state(quarrel);
  readWhole({ article: "a", table: "events", who: "I.B." });
  expect(await build("whole", "--previous", join(folder, "found"))).toMatchObject({ code: 0, stderr: "" });
  expect(rows("whole", "events").map(({ trigger }) => trigger)).toEqual(["bone to pick"]);
  const [before] = rows("found", "events");
  expect(rows("whole", "ids").find(({ id }) => id === before!.event_id)).toMatchObject({ status: "retired" });
});

test.each([
  ["an unknown article", { article: "b" }, "stated-events.csv:2: there is no article b among the inputs"],
  [
    "a place outside the text",
    { evidence_char_end: 4000 },
    "stated-events.csv:2: the article has no characters",
  ],
  [
    "a trigger outside its clause",
    { trigger_char_start: 0, trigger_char_end: 4 },
    "stated-events.csv:2: its trigger is not within its clause",
  ],
  ["another type", { type: "QUARREL" }, "line 2: table stated-events, row a:"],
  ["a list that is none", { modes: "disapprove" }, "line 2, column modes: expected list of string"],
  ["nobody", { actors: "[{}]" }, "stated-events.csv:2: expected a name or an entity_id"],
])("%s is an error with its line, and nothing is written", async (_, wrong, message) => {
  readWhole();
  state({ ...quarrel, ...wrong });
  const { code, stderr } = await build("never");
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(() => rows("never", "events")).toThrow();
});

test("an event stated twice is an error; an entity that the article does not name is told of", async () => {
  readWhole();
  state(quarrel, quarrel);
  expect((await build("never")).stderr).toContain(
    "stated-events.csv:3: its trigger is stated on line 2 already",
  );
  state({ ...quarrel, actors: '[{"name":"harbour board","entity_id":"Q1"}]' });
  const { code, stderr } = await build("told");
  expect(code).toBe(0);
  expect(stderr).toContain("stated-events.csv:2: the article speaks of no entity Q1");
});

test("a correction that came right is told of, one whose row is gone is an error, all of them at once", async () => {
  readWhole();
  state();
  const [found] = rows("found", "events");
  const correct = (...more: object[]) =>
    write(
      "corrections.csv",
      [{ table: "events", id: found!.event_id, column: "type", value: found!.type }, ...more],
      ["table", "id", "column", "value", "who", "why"],
    );
  correct();
  const right = await build("right");
  expect(right.code).toBe(0);
  expect(right.stderr).toContain("corrections.csv:2: column type of");
  expect(right.stderr).toContain("holds that value already; it can be dropped");
  expect(rows("right", "events")).toEqual(rows("found", "events"));
  correct(
    { table: "events", id: "e1", column: "type", value: "AID" },
    { table: "quotes", id: "q1", column: "kind", value: "direct" },
  );
  const gone = await build("right");
  expect(gone.code).toBe(1);
  expect(gone.stderr).toContain("corrections.csv:4: there is no row q1 in quotes");
  expect(gone.stderr.trimEnd()).toMatch(
    /corrections\.csv:3: there is no row e1 in events; it is gone or was never there \(and 1 more, see above\)$/,
  );
  expect(rows("right", "events")).toEqual(rows("found", "events"));
});
