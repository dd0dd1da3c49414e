import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../../testing/folder.ts";
import { toProblemLine } from "../problem.ts";
import { type FileSink, replaceFolder } from "./replace-folder.ts";

const sum = "0".repeat(64);
const release = { SHA256SUMS: `${sum}  a.csv\n`, "a.csv": "old" };

const writeNew = (open: (name: string) => FileSink) => {
  for (const [name, text] of Object.entries({ ...release, "a.csv": "new" })) {
    const sink = open(name);
    sink.write(Buffer.from(text));
    sink.close();
  }
};

const problemOf = (done: Promise<unknown>) => done.then(() => null).catch(toProblemLine);

test.each([
  ["no folder", {}],
  ["a release", { "data/SHA256SUMS": release.SHA256SUMS, "data/a.csv": release["a.csv"] }],
])("writes where there is %s", async (_, files) => {
  const folder = folderOf({ "beside.txt": "", ...files });
  await replaceFolder(join(folder, "data"), writeNew);
  expect(readFileSync(join(folder, "data/a.csv"), "utf8")).toBe("new");
  expect(readdirSync(folder).sort()).toEqual(["beside.txt", "data"]);
});

test.each([
  [{ "data/thesis.txt": "x" }, "exists and is not a release (it has no SHA256SUMS); not touched"],
  [
    { "data/SHA256SUMS": release.SHA256SUMS, "data/a.csv": "", "data/notes.txt": "x" },
    "holds notes.txt, no part of its release; not touched",
  ],
  [{ data: "x" }, "is a file; a folder is expected"],
])("leaves %j alone", async (files, message) => {
  const folder = folderOf(files);
  const out = join(folder, "data");
  expect(await problemOf(replaceFolder(out, writeNew))).toBe(`${out}: ${message}`);
  for (const [name, text] of Object.entries(files))
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
});

test("what stood there stands when writing fails", async () => {
  const folder = folderOf({ "data/SHA256SUMS": release.SHA256SUMS, "data/a.csv": "old" });
  const out = join(folder, "data");
  const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  await expect(
    replaceFolder(out, (open) => {
      writeNew(open);
      throw full;
    }),
  ).rejects.toBe(full);
  expect(readFileSync(join(out, "a.csv"), "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["data"]);
});

test("what a killed build left is cleared, and a release it was replacing comes back", async () => {
  const folder = folderOf({});
  const dead = 2 ** 22 + 1;
  mkdirSync(join(folder, `.data.partial-${dead}`));
  mkdirSync(join(folder, `.data.former-${dead}`));
  writeFileSync(join(folder, `.data.former-${dead}`, "SHA256SUMS"), release.SHA256SUMS);
  writeFileSync(join(folder, `.data.former-${dead}`, "a.csv"), "old");
  await expect(
    replaceFolder(join(folder, "data"), () => {
      expect(readFileSync(join(folder, "data/a.csv"), "utf8")).toBe("old");
      throw new Error("stop");
    }),
  ).rejects.toThrow("stop");
  expect(readdirSync(folder)).toEqual(["data"]);
});

test("no name leads out of the folder", async () => {
  const folder = folderOf({});
  await expect(replaceFolder(join(folder, "data"), (open) => open("../evil.csv"))).rejects.toThrow(
    "no file name",
  );
  expect(existsSync(join(folder, "evil.csv"))).toBe(false);
});
