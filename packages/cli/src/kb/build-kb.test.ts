import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findEntities, resolveRole, toKnowledge } from "@onrecord/normalize";
import { afterAll, expect, test } from "vitest";
import { toProblemLine } from "../problem.ts";
import { buildKnowledgeBase } from "./build-kb.ts";
import { readKnowledgeFile, readUserKnowledge, writeKnowledgeFile } from "./kb-file.ts";

const folder = mkdtempSync(join(tmpdir(), "kb-"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, ...lines: string[]) => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
};

const people = write(
  "people.csv",
  "id,type,name,aliases,gender,roles",
  "x:1,person,Ilse Varga,I. Varga|Ilze Varga,female,harbour master@x:2@2020-01-01@2024-06-30",
  "x:2,place,Port Marlow,,,",
);

test("a base from tables, written and read, is known to the stages", async () => {
  const more = write(
    "more.jsonl",
    '{"id":"x:3","type":"person","name":"Jon Adair","aliases":["Johnny Adair"]}',
    '{"holder_id":"x:3","role":"harbour master","of_id":"x:2","start":"2024-07-01"}',
    '{"id":"ftm-1","schema":"Company","caption":"Marlow Tugs","properties":{"name":["Marlow Tugs","MT Ltd"]}}',
  );
  const path = join(folder, "my.kb");
  writeKnowledgeFile(path, await buildKnowledgeBase([people, more]));
  const knowledge = toKnowledge(readKnowledgeFile(path));
  const { entities } = findEntities("Johnny Adair of Marlow Tugs met Ilze Varga in Port Marlow.", {
    knowledge,
  });
  expect(entities.map(({ userId, name }) => [userId, name])).toEqual([
    ["x:3", "Jon Adair"],
    ["ftm-1", "Marlow Tugs"],
    ["x:1", "Ilse Varga"],
    ["x:2", "Port Marlow"],
  ]);
  const asked = { title: "harbour master", jurisdiction: "Port Marlow" };
  expect(resolveRole({ ...asked, on: "2024-05-01" }, knowledge)?.name).toBe("Ilse Varga");
  expect(resolveRole({ ...asked, on: "2024-08-01" }, knowledge)?.name).toBe("Jon Adair");
  expect(readFileSync(path, "utf8").split("\n")[0]).toBe('{"onrecord":"kb","version":1}');
});

test("two persons of one name hold their own offices", async () => {
  const path = write(
    "namesakes.csv",
    "id,type,name,roles",
    "x:1,person,Ilse Varga,",
    "x:4,person,Ilse Varga,harbour master@x:2@2020-01-01@",
    "x:2,place,Port Marlow,",
  );
  const knowledge = toKnowledge(await readUserKnowledge(path));
  const holders = [0, 1].map((person) => knowledge.spellsOf(person).length);
  expect([knowledge.known(0)?.userId, knowledge.known(1)?.userId, knowledge.known(2)?.userId]).toEqual([
    "x:1",
    "x:2",
    "x:4",
  ]);
  expect([...holders, knowledge.spellsOf(2).length]).toEqual([0, 0, 1]);
});

test("Popolo documents read as they are", async () => {
  const popolo = write(
    "council.json",
    '{"persons":[{"id":"p1","name":"Ada Halder"}],"organizations":[{"id":"o1","name":"Marlow Council"}],',
    '"memberships":[{"person_id":"p1","organization_id":"o1","role":"councillor","start_date":"2022-05-01"}]}',
  );
  const base = await buildKnowledgeBase([popolo]);
  expect(base.entities.map(({ name }) => name)).toEqual(["Marlow Council", "Ada Halder"]);
  expect(base.roles).toEqual([
    { holder: "p1", title: "councillor", of: "o1", start: "2022-05-01", end: null },
  ]);
});

test("a later file wins, and what redirects lends its names", async () => {
  const later = write(
    "later.csv",
    "id,type,name,redirect",
    "x:2,place,Marlow Harbour,",
    "x:9,person,Ilse Varga-Holm,x:1",
  );
  const { entities } = await buildKnowledgeBase([people, later]);
  expect(entities.find(({ id }) => id === "x:2")?.name).toBe("Marlow Harbour");
  expect(entities.find(({ id }) => id === "x:1")?.aliases).toContain("Ilse Varga-Holm");
});

test.each([
  ["a broken row", ["id,type,name", "x:1,persn,Ilse Varga"], /broken\.csv:2: type: /],
  [
    "two rows of one id",
    ["id,type,name", "x:1,person,A B", "x:1,person,C D"],
    /broken\.csv:3: the id “x:1” stands in .*:2/,
  ],
  [
    "an end before a start",
    ["id,type,name,roles", "x:1,person,A B,mayor@x:1@2024@2020"],
    /broken\.csv:2: the end is before/,
  ],
  [
    "a circle",
    ["id,type,name,redirect", "a,person,A B,b", "b,person,C D,a"],
    /broken\.csv:[23]: the redirects .* circle/,
  ],
  ["a long name", ["id,type,name", `x:1,person,${"A".repeat(10_000)}`], /broken\.csv:2: name: /],
])("%s is told with its line", async (_, lines, message) => {
  const path = write("broken.csv", ...lines);
  const failure = await buildKnowledgeBase([path]).catch((error: unknown) => error);
  expect(toProblemLine(failure)).toMatch(message);
});
