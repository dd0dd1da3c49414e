import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { folderOf } from "../../testing/folder.ts";
import { runHere } from "../../testing/terminal.ts";

const text = "Quay repaired\n\n“It holds and it will hold,” harbour master Ida Halder said on Monday.\n";
const french =
  "Le conseil municipal a voté mardi la réparation du quai, que la tempête de novembre avait emporté.\n" +
  "« Nous ne pouvions plus attendre », a déclaré la maire devant les habitants réunis au port.\n";

describe("build", () => {
  test("writes every table twice, the descriptor, the card and the sums; says what it came to", async () => {
    const folder = folderOf({ "raw/a.txt": text, "raw/b.txt": `${text}Nothing more was said.\n` });
    const out = join(folder, "data");
    const { code, stdout, stderr } = await runHere(["build", join(folder, "raw"), "--out", out]);
    expect([code, stderr]).toEqual([0, ""]);
    const files = readdirSync(out);
    expect(files).toEqual(expect.arrayContaining(["README.md", "SHA256SUMS", "datapackage.json"]));
    for (const table of ["articles", "quotes", "statements", "events", "incidents", "entities", "mentions"]) {
      expect(files).toEqual(expect.arrayContaining([`${table}.csv`, `${table}.arrow`]));
    }
    expect(stdout).toMatch(/^articles +2$/m);
    expect(stdout).toMatch(/^seconds +\d+\.\d {2}\d+\.\d\d MB\/s$/m);
    expect(readdirSync(folder).sort()).toEqual(["data", "raw"]);
  });

  test("--json says the same as lines of JSON, --quiet nothing", async () => {
    const folder = folderOf({ "a.txt": text });
    const args = ["build", join(folder, "a.txt"), "--out", join(folder, "data")];
    const lines = (await runHere([...args, "--json"])).stdout.trimEnd().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
      articles: 1,
      warnings: 0,
    });
    expect(await runHere([...args, "--quiet"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("title, licence and version come from the folder of the dataset", async () => {
    const folder = folderOf({
      "raw/a.txt": text,
      "package.json": JSON.stringify({ name: "@press/dataset-harbour", version: "2.1.0" }),
      "dataset.json": JSON.stringify({ title: "Harbour news", license: { name: "CC-BY-4.0" } }),
      "metadata.csv": "file,published\na.txt,2024-05-07\n",
    });
    const out = join(folder, "data");
    const { code } = await runHere(["build", join(folder, "raw"), "--dataset", folder, "--out", out]);
    expect(code).toBe(0);
    const description = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"));
    expect(description).toMatchObject({ name: "harbour", title: "Harbour news", version: "2.1.0" });
  });

  test("a text that is not English has a row and a warning, and nothing is guessed", async () => {
    const folder = folderOf({ "raw/a.txt": french });
    const out = join(folder, "data");
    const { code, stderr } = await runHere(["build", join(folder, "raw"), "--out", out]);
    expect(code).toBe(0);
    expect(stderr).toBe(`warning: ${folder}/raw/a.txt: is not English (fr); nothing is looked for in it\n`);
    expect(readFileSync(join(out, "articles.csv"), "utf8").split("\n")[1]).toContain(",fr,");
    for (const table of ["quotes", "dates", "mentions", "events"]) {
      expect(readFileSync(join(out, `${table}.csv`), "utf8").match(/\n/g)).toHaveLength(1);
    }
  });

  test("ids and file names that try to leave the folder name nothing on the disk", async () => {
    const line = JSON.stringify({ id: "../../../evil", url: "file:///etc/passwd", text });
    const folder = folderOf({ "in/n.jsonl": line });
    const { code } = await runHere([
      "build",
      join(folder, "in/n.jsonl"),
      "--out",
      join(folder, "a/b/c/data"),
    ]);
    expect(code).toBe(0);
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => /evil|passwd/.test(String(name))),
    ).toEqual([]);
    expect(readFileSync(join(folder, "a/b/c/data/articles.csv"), "utf8")).toContain("../../../evil");
  });
});

test("progress: a bar on a terminal, nothing of it in a log of less than a minute", async () => {
  const lines = Array.from({ length: 90 }, (_, index) => JSON.stringify({ id: `n${index}`, text }));
  const folder = folderOf({ "n.jsonl": lines.join("\n") });
  const args = ["build", join(folder, "n.jsonl"), "--out", join(folder, "data"), "--jobs", "1", "--no-model"];
  const onTerminal = await runHere(args, "", { isTTY: true });
  expect(onTerminal.stderr).toMatch(/\d+ %\s+\S+ left\s+\d+ articles {2}\d+\.\d\d MB\/s {2}0 warnings/);
  expect((await runHere(args)).stderr).toBe("");
});

describe("bad input", () => {
  const fine = { "raw/fine.txt": text };
  test.each([
    ["an empty file", { "raw/a.txt": "" }, "raw/a.txt: is empty"],
    ["a binary file", { "raw/a.txt": "\0\u0001" }, "raw/a.txt: is a binary file, not text (NUL at byte 0)"],
    [
      "one id twice",
      { "raw/a.txt": text, "raw/metadata.csv": "file,id\na.txt,fine.txt\n" },
      "raw/fine.txt: has the id “fine.txt” of FOLDER/raw/a.txt",
    ],
  ])("%s: exit 1 and nothing written; with --keep-going exit 0 and a warning", async (_, files, message) => {
    const folder = folderOf({ ...fine, ...files } as Record<string, string>);
    const args = ["build", join(folder, "raw"), "--out", join(folder, "data")];
    const line = join(folder, message.replace("FOLDER", folder)).replace(`${folder}${folder}`, folder);
    const strict = await runHere(args);
    expect(strict).toMatchObject({ code: 1, stdout: "" });
    expect(strict.stderr.replaceAll(folder, "")).toBe(`onrecord: ${line.replaceAll(folder, "")}\n`);
    expect(existsSync(join(folder, "data"))).toBe(false);
    const going = await runHere([...args, "--keep-going"]);
    expect(going.code).toBe(0);
    expect(going.stderr).toContain("warning: ");
    expect(going.stderr).toContain(": left out: ");
    expect(going.stdout).toMatch(/^articles +1 {2}1 inputs left out$/m);
  });

  test("nothing that can be read is exit 1, even with --keep-going", async () => {
    const folder = folderOf({ "raw/a.txt": "" });
    const ran = await runHere(["build", join(folder, "raw"), "--out", join(folder, "data"), "--keep-going"]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("onrecord: no article could be read\n");
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("an output folder that is not a release is found out before anything is read", async () => {
    const folder = folderOf({ "data/thesis.txt": "mine" });
    const ran = await runHere(["build", "gone.txt", "--out", join(folder, "data")]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("data: exists and is not a release (it has no SHA256SUMS); not touched");
  });

  test("a dataset.json that is wrong names the field", async () => {
    const folder = folderOf({ ...fine, "dataset.json": '{"titel": "x"}' });
    const ran = await runHere([
      "build",
      join(folder, "raw"),
      "--dataset",
      folder,
      "--out",
      join(folder, "data"),
    ]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('dataset.json: it: Unrecognized key: "titel"');
  });

  test.each([
    [["build", "a.txt"], "error: required option '--out <folder>' not specified"],
    [["build", "--out", "data"], "error: missing required argument 'input'"],
  ])("wrong usage is exit 2: %j", async (args, message) => {
    const ran = await runHere(args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });

  test.skipIf(process.platform === "win32")("a disk that takes no more leaves no half release", async () => {
    const folder = folderOf({ "raw/a.txt": text.repeat(300) });
    const main = join(import.meta.dirname, "../main.ts");
    const command = `ulimit -f 60; exec "$@"`;
    const node = [process.execPath, "--import", "tsx", "--conditions=@onrecord/source", main];
    const args = [...node, "build", join(folder, "raw"), "--out", join(folder, "data")];
    const failed = await promisify(execFile)("sh", ["-c", command, "sh", ...args]).catch((error) => error);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/^onrecord: .*: cannot be written: the file grows beyond/);
    expect(readdirSync(folder)).not.toContain("data");
  });
});
