import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { folderOf } from "../../testing/folder.ts";
import { type Problem, toProblemLine } from "../problem.ts";
import { parseFieldMap } from "./fields.ts";
import { defaultLimits } from "./limits.ts";
import type { RawArticle } from "./raw-article.ts";
import { type ReadOptions, readInputs } from "./read-inputs.ts";

interface Read {
  readonly articles: RawArticle[];
  readonly skipped: string[];
  readonly warnings: string[];
}

async function read(
  inputs: readonly string[],
  { stdin = "", ...options }: Partial<Omit<ReadOptions, "stdin">> & { stdin?: string | Buffer } = {},
): Promise<Read> {
  const articles: RawArticle[] = [];
  const skipped: string[] = [];
  const warnings: string[] = [];
  const line = (problem: Problem) => toProblemLine(problem) ?? "";
  const reporter = {
    skip: (problem: Problem) => skipped.push(line(problem)),
    warn: (problem: Problem) => warnings.push(line(problem)),
  };
  const given = { reporter, limits: defaultLimits, map: {}, format: null, metadata: null, ...options };
  for await (const article of readInputs(inputs, { stdin: Readable.from([Buffer.from(stdin)]), ...given })) {
    articles.push(article);
  }
  return { articles, skipped, warnings };
}

const sourcesOf = ({ articles }: Read) => articles.map(({ metadata }) => metadata.source);
const harbour = "The harbour board met on Tuesday.\n";

describe("texts", () => {
  test("a folder gives its *.txt, recursively, by path", async () => {
    const folder = folderOf({
      "b.txt": harbour,
      "2024/a.txt": harbour,
      "c.txt.gz": gzipSync(harbour),
      "n.md": "x",
    });
    const result = await read([folder]);
    expect(sourcesOf(result)).toEqual(["2024/a.txt", "b.txt", "c.txt"]);
    expect(result.articles.every(({ text }) => text === harbour)).toBe(true);
  });

  test("of a folder that holds other files too, it is told what is not read", async () => {
    const others = {
      "day.jsonl": "{}",
      "b/n.csv": "x",
      "p.pdf": "x",
      "q.pdf": "x",
      "metadata.csv": "file\n",
    };
    const folder = folderOf({ "a.txt": harbour, ".notes": "x", ...others });
    const { warnings } = await read([folder]);
    const named = ["b/n.csv", "day.jsonl", "p.pdf"].map((name) => join(folder, name)).join(", ");
    expect(warnings).toEqual([
      `${folder}: of a folder *.txt are read, and not ${named} and 1 more (name such files themselves)`,
    ]);
  });

  test("a file that two inputs stand for is read once and reported", async () => {
    const folder = folderOf({ "a.txt": harbour, "sub/b.txt": harbour, "sub/c.txt": harbour });
    const sub = join(folder, "sub");
    const result = await read([folder, sub, join(sub, "../a.txt"), "-", "-"], { stdin: harbour });
    expect(sourcesOf(result)).toEqual(["a.txt", "sub/b.txt", "sub/c.txt", "stdin#1"]);
    expect(result.skipped).toEqual([
      `${sub}: is among the inputs already: ${join(sub, "b.txt")}, and 1 more of its files`,
      `${join(folder, "a.txt")}: is among the inputs already: ${join(folder, "a.txt")}`,
      "-: is among the inputs already: stdin",
    ]);
  });

  test("a file gives its base name", async () => {
    const folder = folderOf({ "2024/a.txt": harbour });
    expect(sourcesOf(await read([join(folder, "2024/a.txt")]))).toEqual(["a.txt"]);
  });

  test("line ends and a byte order mark are normalised, the rest is kept", async () => {
    const folder = folderOf({ "a.txt": "\ufeff  One.\r\nTwo.\rThree.  \n" });
    const { articles } = await read([folder]);
    expect(articles[0]?.text).toBe("  One.\nTwo.\nThree.  \n");
  });

  test("control characters are replaced and reported", async () => {
    const folder = folderOf({ "a.txt": "The mayor\u0001 spoke.\u001f" });
    const { articles, warnings } = await read([folder]);
    expect(articles[0]?.text).toBe("The mayor\ufffd spoke.\ufffd");
    expect(warnings).toEqual([`${folder}/a.txt: 2 control characters or halves of characters replaced`]);
  });

  test("a folder without texts says what it holds", async () => {
    const folder = folderOf({ "news.jsonl": "{}" });
    expect((await read([folder])).skipped[0]).toContain("no *.txt in this folder or below; it holds");
  });

  test("links out of the folder are not followed, links inside are", async () => {
    const outside = folderOf({ "secret.txt": "Not for you." });
    const folder = folderOf({ "a.txt": harbour });
    symlinkSync(join(outside, "secret.txt"), join(folder, "b.txt"));
    symlinkSync(outside, join(folder, "c"));
    symlinkSync(join(folder, "a.txt"), join(folder, "d.txt"));
    symlinkSync(join(folder, "nowhere"), join(folder, "e.txt"));
    const result = await read([folder]);
    expect(sourcesOf(result)).toEqual(["a.txt", "d.txt"]);
    expect(result.warnings.map((line) => line.slice(folder.length + 1))).toEqual([
      "b.txt: is a link out of the input folder; not followed",
      "c: is a link out of the input folder; not followed",
      "e.txt: is a link to nothing",
    ]);
  });
});

describe("metadata.csv", () => {
  test("says what the texts do not", async () => {
    const folder = folderOf({
      "a.txt": harbour,
      "b.txt": harbour,
      "metadata.csv": "file,published,source,id\na.txt,2024-05-07,Port Herald,ph-1\nz.txt,2024-05-08,,\n",
    });
    const result = await read([folder]);
    expect(sourcesOf(result)).toEqual(["ph-1", "b.txt"]);
    expect(result.articles[0]?.metadata).toMatchObject({ publisher: "Port Herald", published: "2024-05-07" });
    expect(result.warnings).toEqual([`${folder}/metadata.csv:3: “z.txt” is not among the inputs`]);
  });

  test.each([
    ["name,published\na.txt,2024\n", "metadata.csv:1: no column “file”; it has name, published"],
    ["file\na.txt\na.txt\n", "metadata.csv:3: “a.txt” stands in line 2 already"],
  ])("%j is refused", async (table, message) => {
    const folder = folderOf({ "a.txt": harbour, "metadata.csv": table });
    await expect(read([folder]).catch((error) => toProblemLine(error))).resolves.toBe(`${folder}/${message}`);
  });
});

describe("records", () => {
  test("JSON Lines are named by id, address or line", async () => {
    const lines = [
      { id: "x1", text: "One.", url: "https://herald.example/1" },
      { text: "Two.", url: "https://herald.example/2" },
      { text: "Three.", id: null },
      { text: "Four.", id: 17 },
    ];
    const jsonl = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n\n`;
    const folder = folderOf({ "n.jsonl": jsonl, "n.jsonl.gz": gzipSync(jsonl.replaceAll("x1", "x2")) });
    const sources = ["x1", "https://herald.example/2", "n.jsonl#3", "17"];
    expect(sourcesOf(await read([join(folder, "n.jsonl")]))).toEqual(sources);
    expect(sourcesOf(await read([join(folder, "n.jsonl.gz")]))).toEqual(["x2", ...sources.slice(1)]);
    expect(sourcesOf(await read(["-"], { stdin: jsonl }))).toEqual([...sources.slice(0, 2), "stdin#3", "17"]);
  });

  test.each([
    ["comma", 'id,text\nx1,"He said ""no"",\r\nand left."\nx2,Short.\n'],
    ["semicolon", 'id;text\nx1;"He said ""no"",\r\nand left."\nx2;Short.\n'],
    ["byte order mark, Windows line ends", '\ufeffid,text\r\nx1,"He said ""no"",\r\nand left."\r\nx2,Short.'],
  ])("CSV: %s", async (_, csv) => {
    const folder = folderOf({ "n.csv": csv });
    const { articles, skipped } = await read([join(folder, "n.csv")]);
    expect(skipped).toEqual([]);
    expect(articles.map(({ text, metadata, place }) => [metadata.source, text, place.line])).toEqual([
      ["x1", 'He said "no",\nand left.', 2],
      ["x2", "Short.", 4],
    ]);
  });

  test("characters that are cut by chunks survive", async () => {
    const text = "“Überraschung” — 東京 ".repeat(20_000);
    const { articles } = await read(["-"], { stdin: `id,text\na,"${text}"\n` });
    expect(articles[0]?.text).toBe(text);
  });

  test("other names are mapped, and names that nothing reads are told once", async () => {
    const lines = [
      { body: "One.", day: "2024-05-07", section: "port" },
      { body: "Two.", day: "2024-05-08", section: "port" },
    ];
    const folder = folderOf({ "n.jsonl": lines.map((line) => JSON.stringify(line)).join("\n") });
    const map = parseFieldMap(["text=body", "published=day"]);
    const { articles, warnings } = await read([join(folder, "n.jsonl")], { map });
    expect(articles.map(({ text, metadata }) => [text, metadata.published])).toEqual([
      ["One.", "2024-05-07"],
      ["Two.", "2024-05-08"],
    ]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("n.jsonl:1: not used: section");
  });

  test("JSON of trafilatura", async () => {
    const item = {
      title: "Quay repaired",
      author: "Ida Halder",
      hostname: "herald.example",
      date: "2024-05-07",
      id: null,
      license: null,
      comments: "",
      text: "The quay is repaired.",
      language: null,
      source: "https://herald.example/quay",
      "source-hostname": "Port Herald",
      excerpt: "",
      tags: "",
    };
    const folder = folderOf({ "quay.json": JSON.stringify(item, null, 2) });
    const { articles, warnings } = await read([join(folder, "quay.json")]);
    expect(warnings).toEqual([]);
    expect(articles[0]?.metadata).toEqual({
      source: "https://herald.example/quay",
      inputId: null,
      url: "https://herald.example/quay",
      title: "Quay repaired",
      byline: "Ida Halder",
      publisher: "Port Herald",
      published: "2024-05-07",
      language: null,
      license: null,
    });
  });

  test("JSON of newspaper, a list, on standard input", async () => {
    const item = {
      url: "https://herald.example/quay",
      title: "Quay repaired",
      authors: ["Ida Halder", "Jon Wells"],
      publish_date: "2024-05-07T00:00:00",
      meta_site_name: "Port Herald",
      meta_lang: "en",
      text: "The quay is repaired.",
    };
    const { articles } = await read(["-"], { stdin: JSON.stringify([item], null, 4) });
    expect(articles[0]?.metadata).toMatchObject({
      source: "https://herald.example/quay",
      byline: "Ida Halder, Jon Wells",
      publisher: "Port Herald",
      published: "2024-05-07",
      language: "en",
    });
  });
});

describe("bad input gives one line and costs only itself", () => {
  const good = '{"id":"x9","text":"Fine."}';
  test.each<[string, string, string | Uint8Array, string]>([
    ["an empty file", "a.txt", "", "a.txt: is empty"],
    ["a blank file", "a.txt", " \n\t\n", "a.txt: is empty"],
    [
      "a binary file",
      "a.txt",
      Buffer.from([0x89, 0x50, 0, 1]),
      "a.txt: is a binary file, not text (NUL at byte 2)",
    ],
    ["UTF-16", "a.txt", Buffer.from("\ufeffNews", "utf16le"), "a.txt: is UTF-16; UTF-8 is expected"],
    ["Latin 1", "a.txt", Buffer.from("News\nCaf\xe9 shut", "latin1"), "a.txt:2: is not UTF-8 (byte 0xE9)"],
    [
      "gzip cut short",
      "a.txt.gz",
      gzipSync(harbour).subarray(0, 30),
      "a.txt.gz: its gzip is cut short or damaged",
    ],
    ["an empty JSONL", "n.jsonl", "\n", "n.jsonl: is empty"],
    ["a broken line", "n.jsonl", `${good}\n{"id":`, "n.jsonl:2: not JSON"],
    ["Latin 1 in a line", "n.jsonl", Buffer.from(`${good}\n"\xe9"`, "latin1"), "n.jsonl:2: is not UTF-8"],
    ["no object", "n.jsonl", `[1]\n${good}`, "n.jsonl:1: a JSON object is expected, not a list"],
    [
      "no text",
      "n.jsonl",
      `{"body":"x"}\n${good}`,
      "n.jsonl:1: no “text”; it has body (--map text=NAME says which)",
    ],
    ["empty text", "n.jsonl", `{"text":" "}`, "n.jsonl:1: the text is empty"],
    ["an odd type", "n.jsonl", `{"text":{"a":1}}`, "n.jsonl:1: “text” is an object; a string is expected"],
    ["one id twice", "n.jsonl", `${good}\n${good}`, "n.jsonl:2: has the id “x9” of n.jsonl:1"],
    ["an empty CSV", "n.csv", "", "n.csv: is empty"],
    ["a CSV without text", "n.csv", "id,body\n1,x\n", "n.csv:1: no column “text”; it has id, body"],
    ["a CSV without rows", "n.csv", "id,text\n", "n.csv:1: has no rows"],
    ["an empty list", "n.json", "[]", "n.json: is empty"],
    ["a short row", "n.csv", "id,text\n1\n", "n.csv:2: has 1 cells; the header has 2"],
    ["an open quote", "n.csv", 'id,text\n1,"x\n', "n.csv:2: not CSV: Quoted field unterminated"],
    ["a column twice", "n.csv", "text,text\n1,2\n", "n.csv:1: two columns are named “text”"],
    ["a file that is not there", "gone.txt", new Uint8Array(), "gone.txt: no such file or folder"],
  ])("%s", async (_, name, content, message) => {
    const folder = folderOf({ [name.replace("gone", "other")]: content, "fine.txt": harbour });
    const { articles, skipped } = await read([join(folder, name), join(folder, "fine.txt")]);
    expect(skipped).toHaveLength(1);
    expect(skipped[0]?.replaceAll(`${folder}/`, "").slice(0, message.length)).toBe(message);
    expect(articles.at(-1)?.metadata.source).toBe("fine.txt");
  });

  test("the same name in two folders", async () => {
    const [one, two] = [folderOf({ "a.txt": harbour }), folderOf({ "a.txt": harbour })];
    const { skipped } = await read([one, two]);
    expect(skipped).toEqual([`${two}/a.txt: has the id “a.txt” of ${one}/a.txt`]);
  });

  test("a gzip that unpacks to absurd size is not read further", async () => {
    const limits = { ...defaultLimits, unpackedBytes: 1_000_000 };
    const folder = folderOf({ "bomb.txt.gz": gzipSync(Buffer.alloc(30_000_000, 0x61)) });
    const { articles, skipped } = await read([folder], { limits });
    expect(articles).toEqual([]);
    expect(skipped[0]).toMatch(
      /bomb\.txt\.gz: unpacks to .* so far, more than 100 times its size, as no news does/,
    );
  });

  test("an article or record beyond all measure", async () => {
    const limits = { ...defaultLimits, recordBytes: 1000 };
    const folder = folderOf({ "a.txt": "x".repeat(2000), "b.csv": `text\n"${"x\n".repeat(1000)}` });
    const { skipped } = await read([join(folder, "a.txt"), join(folder, "b.csv")], { limits });
    expect(skipped[0]).toContain("a.txt: is longer than 0.000954 MiB, as no article is");
    expect(skipped[1]).toContain("b.csv:2: is longer than");
  });
});
