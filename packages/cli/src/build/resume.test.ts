import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { folderOf } from "../../testing/folder.ts";
import { runHere } from "../../testing/terminal.ts";

const towns = ["Lorient", "Kabwe", "Paita", "Tromso", "Galle", "Dili"];
const toText = (index: number) =>
  `${towns[index % 6]} council votes on quay ${index}\n\n` +
  `“We have waited ${index + 2} years for this quay,” Mayor Ida Halder told the council of ${towns[index % 6]} on Monday. ` +
  "The harbour board rejected the plan in March and sued the builder.\n\n".repeat(2);
const toLines = (count: number) =>
  Array.from({ length: count }, (_, index) => JSON.stringify({ id: `n${index}`, text: toText(index) }));

const readAll = (folder: string) =>
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file)).toString("base64")]);

test("the bytes do not depend on the number of workers", async () => {
  const folder = folderOf({ "n.jsonl": toLines(90).join("\n") });
  const build = (jobs: string) =>
    runHere([
      "build",
      join(folder, "n.jsonl"),
      "--out",
      join(folder, jobs, "data"),
      "--jobs",
      jobs,
      "--quiet",
      "--no-model",
    ]);
  expect(await build("1")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(await build("3")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(readAll(join(folder, "3/data"))).toEqual(readAll(join(folder, "1/data")));
});

test("a killed build leaves no release and its work; the next one goes on and gives the same bytes", {
  timeout: 120_000,
}, async () => {
  const folder = folderOf({ "n.jsonl": toLines(80).join("\n") });
  const toArgs = (name: string) => [
    "build",
    join(folder, "n.jsonl"),
    "--out",
    join(folder, name, "data"),
    "--jobs",
    "1",
    "--quiet",
  ];
  const work = join(folder, "killed/.data.work");
  const main = join(import.meta.dirname, "../main.ts");
  const node = ["--import", "tsx", "--conditions=@onrecord/source", main];
  const child = spawn(process.execPath, [...node, ...toArgs("killed")]);
  const finished = () =>
    existsSync(work) ? readdirSync(work).filter((name) => name.endsWith(".batch")) : [];
  while (child.exitCode === null && finished().length < 2) await setTimeout(20);
  child.kill("SIGKILL");
  await once(child, "close");
  expect(existsSync(join(folder, "killed/data"))).toBe(false);
  const before = finished();
  const written = (name: string) => statSync(join(work, name)).mtimeMs;
  const times = before.map(written);
  expect(before.length).toBeGreaterThan(1);
  expect(await runHere([...toArgs("killed"), "--work", work])).toMatchObject({ code: 0, stderr: "" });
  expect(before.map(written)).toEqual(times);
  const again = await runHere(toArgs("killed").filter((arg) => arg !== "--quiet"));
  expect(again).toMatchObject({
    code: 0,
    stderr: `goes on from what a build that was stopped left in ${work}\n`,
  });
  expect(existsSync(work)).toBe(false);
  expect((await runHere(toArgs("whole"))).code).toBe(0);
  expect(readAll(join(folder, "killed/data"))).toEqual(readAll(join(folder, "whole/data")));
  expect(readdirSync(join(folder, "whole"))).toEqual(["data"]);
});

test("a kept work folder: a changed text redoes its batch, other options all", async () => {
  const lines = toLines(200);
  const folder = folderOf({
    "n.jsonl": lines.join("\n"),
    "m.jsonl": lines.with(100, lines[100]!.replace("waited", "hoped")).join("\n"),
  });
  const work = join(folder, "work");
  const build = async (file: string, ...more: string[]) => {
    const before = new Set(existsSync(work) ? readdirSync(work) : []);
    const ran = await runHere([
      "build",
      join(folder, file),
      "--out",
      join(folder, "data"),
      "--work",
      work,
      "--quiet",
      "--no-model",
      ...more,
    ]);
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
    const after = readdirSync(work);
    return { all: after.length, fresh: after.filter((name) => !before.has(name)).length };
  };
  const first = await build("n.jsonl");
  expect(first.fresh).toBe(first.all);
  expect(first.all).toBeGreaterThan(3);
  expect(await build("n.jsonl")).toEqual({ all: first.all, fresh: 0 });
  expect(await build("m.jsonl")).toEqual({ all: first.all, fresh: 1 });
});
