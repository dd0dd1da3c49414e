import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../../testing/folder.ts";
import { runHere } from "../../testing/terminal.ts";

test("locks every file by its checksum, and writes again only what changed", async () => {
  const folder = folderOf({ "raw/b.txt": "Two.\n", "raw/a.txt": "One.\n", "set/dataset.json": "{}" });
  const out = join(folder, "set/inputs.lock.json");
  const lock = () => runHere(["lock", join(folder, "raw"), "--out", out]);
  expect(await lock()).toEqual({ code: 0, stdout: "", stderr: "" });
  const { files } = JSON.parse(readFileSync(out, "utf8"));
  expect(files).toEqual([
    { path: "../raw/a.txt", bytes: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    { path: "../raw/b.txt", bytes: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  const { mtimeMs } = statSync(out);
  await lock();
  expect(statSync(out).mtimeMs).toBe(mtimeMs);
  writeFileSync(join(folder, "raw/a.txt"), "Uno.\n");
  await lock();
  expect(JSON.parse(readFileSync(out, "utf8")).files[0].sha256).not.toBe(files[0].sha256);
});

test("what is not there cannot be locked", async () => {
  const ran = await runHere(["lock", "gone.txt"]);
  expect(ran).toMatchObject({ code: 1, stderr: "onrecord: gone.txt: no such file or folder\n" });
});
