import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runHere } from "../../packages/cli/testing/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-release-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: string[]) => join(folder, ...path);
const rows = (out: string, table: string) =>
  Papa.parse<Record<string, string>>(readFileSync(at(out, `${table}.csv`), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;

const texts = {
  "a.txt":
    "Ferry to sail in spring 🚢\n\n“The ferry will sail again in spring,” Mayor Ida Halder said on Monday, 4 March 2024.",
  "b.txt":
    "Police arrested Tomas Bren in Harwick on 2 May 2024. “We ask for patience,” said police spokesman Per Olsen.",
};

beforeAll(async () => {
  writeFileSync(at("package.json"), JSON.stringify({ name: "@press/dataset-harbour", version: "1.0.0" }));
  mkdirSync(at("raw"));
  for (const [name, text] of Object.entries(texts)) writeFileSync(at("raw", name), text);
  const build = async (out: string, ...more: string[]) =>
    expect(
      await runHere(["build", at("raw"), "--out", at(out), "--dataset", folder, "--quiet", ...more]),
    ).toMatchObject({
      code: 0,
      stderr: "",
    });
  await build("full");
  writeFileSync(at("dataset.json"), JSON.stringify({ profile: "facts" }));
  await build("facts");
  writeFileSync(at("dataset.json"), "{}");
  writeFileSync(at("raw/c.txt"), "“It never left,” said harbour master Ana Petrel.");
  writeFileSync(at("package.json"), JSON.stringify({ name: "@press/dataset-harbour", version: "1.0.1" }));
  await build("later", "--previous", at("full"));
}, 60_000);

describe("check", () => {
  test.each(["full", "facts", "later"])("finds nothing wrong with %s", async (release) => {
    const { code, stdout, stderr } = await runHere(["check", at(release)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^spans +\d+ {2}ok$/m);
  });

  /** A copy of the full release, with something done to it. */
  const spoil = (name: string, act: (file: (path: string) => string) => void) => {
    cpSync(at("full"), at(name), { recursive: true });
    act((path) => at(name, path));
    return runHere(["check", at(name)]);
  };
  const replace = (file: string, from: string | RegExp, to: string) =>
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));

  test("a flipped byte", async () => {
    const { code, stdout, stderr } = await spoil("flipped", (file) => {
      const bytes = readFileSync(file("quotes.arrow"));
      const place = bytes.lastIndexOf("spring");
      bytes[place]! ^= 1;
      writeFileSync(file("quotes.arrow"), bytes);
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^sums +\d+ {2}1 wrong$/m);
    expect(stderr).toMatch(/^quotes\.arrow: expected the sha256 [0-9a-f]{64}, got /m);
    expect(stderr).toMatch(/^quotes\.arrow: expected the fingerprint /m);
  });

  test("a truncated Arrow file", async () => {
    const { code, stderr } = await spoil("cut", (file) =>
      writeFileSync(file("quotes.arrow"), readFileSync(file("quotes.arrow")).subarray(0, 4000)),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /quotes: expected an Arrow file, got other or truncated bytes|quotes\.arrow: expected the fingerprint/,
    );
  });

  test("a missing table", async () => {
    const { code, stderr } = await spoil("missing", (file) => rmSync(file("quotes.csv")));
    expect(code).toBe(1);
    expect(stderr).toContain("quotes.csv: is missing");
  });

  test("a file that belongs to nobody", async () => {
    const { code, stderr } = await spoil("more", (file) => writeFileSync(file("notes.txt"), ""));
    expect(code).toBe(1);
    expect(stderr).toContain("notes.txt: is not in SHA256SUMS");
  });

  test("words that are not in the text, a key that points to nothing, a value that is none", async () => {
    const words = await spoil("words", (file) =>
      replace(file("quotes.csv"), "We ask for patience", "We ask for nothing!"),
    );
    expect(words.stderr).toMatch(
      /table quotes, row q\w+, column parts.char_start: expected "We ask for nothing!,", the text has "We ask for patience,"/,
    );
    const key = await spoil("key", (file) =>
      replace(file("statements.csv"), /,q[0-9a-z]{13}/, ",q0000000000000"),
    );
    expect(key.stderr).toMatch(
      /table statements, row s\w+, column first_quote_id: there is no q0000000000000 in quotes/,
    );
    const value = await spoil("value", (file) => replace(file("quotes.csv"), ",direct,", ",spoken,"));
    expect(value.stderr).toMatch(
      /table quotes, row q\w+, column kind: expected one of direct, mixed, indirect, got "spoken"/,
    );
  });

  test("another schema, and no release at all", async () => {
    const { stderr } = await spoil("schema", (file) =>
      replace(file("datapackage.json"), '"name": "cue_lemma"', '"name": "cue_word"'),
    );
    expect(stderr).toContain(
      "table quotes, column cue_lemma: column removed, against the schema of this version",
    );
    expect(await runHere(["check", at("raw")])).toMatchObject({ code: 1 });
    expect((await runHere(["check", at("nowhere")])).stderr).toContain("nowhere: no such folder");
  });
});

describe("a release with another byte", () => {
  test.each([
    [
      "its rows",
      "quotes.arrow",
      (bytes: Buffer) => bytes.writeUInt8(bytes.at(-900)! ^ 1, bytes.length - 900),
    ],
    ["its columns", "events.arrow", (bytes: Buffer) => bytes.writeUInt8(bytes[600]! ^ 0xff, 600)],
  ])("in %s is named by every command that reads it", async (_, file, spoil) => {
    const folder = `spoilt-${file}`;
    cpSync(at("full"), at(folder), { recursive: true });
    const bytes = readFileSync(at(folder, file));
    spoil(bytes);
    writeFileSync(at(folder, file), bytes);
    for (const args of [
      ["diff", at(folder), at("later")],
      ["changeset", at("full"), at(folder), "--package", "p", "--out", at("sets"), "--check"],
      ["hydrate", at(folder), at("raw"), "--out", at("never")],
      ["build", at("raw"), "--out", at("never"), "--previous", at(folder)],
    ]) {
      const { code, stdout, stderr } = await runHere(args);
      expect({ code, stdout }, args[0]).toEqual({ code: 1, stdout: "" });
      expect(stderr, args[0]).toMatch(
        new RegExp(`^onrecord: .*${folder}: ${file}: expected the sha256 [^\\n]+published\\n$`),
      );
    }
    expect(existsSync(at("never"))).toBe(false);
  });
});

describe("diff and changeset", () => {
  test("an article more is a minor version", async () => {
    const { stdout } = await runHere(["diff", at("full"), at("later")]);
    expect(stdout).toContain("Data 1.0.0 → 1.0.1: **minor**.");
    expect(stdout).toMatch(/^\| `articles` \| 1 \| 0 \| 0 \| 2 \|$/m);
    const lines = (await runHere(["diff", at("full"), at("later"), "--rows"])).stdout.trim().split("\n");
    const told = rows("later", "changes").map(({ table, id }) => `${table} ${id}`);
    const found = lines.map((line) => JSON.parse(line)).map(({ table, id }) => `${table} ${id}`);
    expect(found.sort()).toEqual(told.sort());
  });

  test("articles gone without a word are a major version", async () => {
    const { stdout } = await runHere(["diff", at("later"), at("full"), "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ bump: "major", lostIds: { articles: 1 } });
  });

  test("the words of a release are coverage when they go", async () => {
    const { stdout } = await runHere(["diff", at("full"), at("facts")]);
    expect(stdout).toContain("| coverage lost in | cells emptied |");
    expect(stdout).toMatch(/^\| `articles\.text` \| 2 \|$/m);
  });

  test("nothing differs from itself", async () => {
    expect((await runHere(["diff", at("full"), at("full")])).stdout).toContain("No row differs.");
  });

  test("the changeset raises the package, and a smaller one is refused", async () => {
    const args = [
      "changeset",
      at("full"),
      at("later"),
      "--package",
      "@press/dataset-harbour",
      "--out",
      at("sets"),
    ];
    expect((await runHere([...args, "--check"])).stderr).toContain(
      "changed by a minor version; no changeset says so",
    );
    expect(await runHere(args)).toMatchObject({ code: 0 });
    const [name] = readdirSync(at("sets"));
    expect(name).toMatch(/^data-harbour-[0-9a-f]{8}\.md$/);
    expect(readFileSync(at("sets", name!), "utf8")).toMatch(
      /^---\n"@press\/dataset-harbour": minor\n---\n\nData 1\.0\.0 → /,
    );
    await runHere(args);
    expect(readdirSync(at("sets"))).toEqual([name]);
    expect(await runHere([...args, "--check"])).toMatchObject({ code: 0 });
    writeFileSync(at("sets", name!), '---\n"@press/dataset-harbour": patch\n---\n\nLess.\n');
    expect((await runHere([...args, "--check"])).code).toBe(1);
  });
});

describe("hydrate", () => {
  test("fills every word, byte for byte", async () => {
    rmSync(at("raw/c.txt"));
    const done = await runHere(["hydrate", at("facts"), at("raw"), "--out", at("filled")]);
    expect(done).toMatchObject({ code: 0, stderr: "" });
    for (const name of readdirSync(at("full")).filter((file) => file.endsWith(".csv"))) {
      const table = name.slice(0, -4);
      expect(rows("filled", table), name).toEqual(rows("full", table));
    }
    expect(await runHere(["check", at("filled")])).toMatchObject({ code: 0, stderr: "" });
  });

  test("another text is told from a missing one, and nothing is written", async () => {
    writeFileSync(at("raw/a.txt"), texts["a.txt"].replace("spring", "autumn"));
    const other = await runHere(["hydrate", at("facts"), at("raw"), "--out", at("wrong")]);
    expect(other.code).toBe(1);
    expect(other.stderr).toContain("its text is another than the one that was coded");
    const none = await runHere(["hydrate", at("facts"), at("raw/b.txt"), "--out", at("wrong")]);
    expect(none.stderr).toContain("its text is missing");
    expect(existsSync(at("wrong"))).toBe(false);
    const some = await runHere(["hydrate", at("facts"), at("raw"), "--out", at("some"), "--keep-going"]);
    expect(some.code).toBe(0);
    expect(rows("some", "articles").filter(({ text }) => text)).toHaveLength(1);
  });
});
