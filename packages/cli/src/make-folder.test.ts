import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../testing/folder.ts";
import { runHere } from "../testing/terminal.ts";
import { makeFolder } from "./make-folder.ts";

test("makes a folder and those above it, or finds them there", () => {
  const folder = join(folderOf({}), "a/b/c");
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test("a file where a folder should be is an error", () => {
  expect(() => makeFolder(join(folderOf({ a: "" }), "a/b"))).toThrow("ENOTDIR");
});

test.skipIf(!existsSync("/proc/self"))("a file system that takes no folders ends the build", async () => {
  const folder = folderOf({ "a.txt": "The board met." });
  const ran = await runHere(["build", join(folder, "a.txt"), "--out", "/proc/onrecord/data"]);
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toMatch(/^onrecord: .*: cannot be written: no such file or folder\n$/);
});
