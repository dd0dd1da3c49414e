import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import { folderOf } from "../../testing/folder.ts";
import { runHere } from "../../testing/terminal.ts";
import { codeArticle, noMetadata } from "../code-article.ts";
import { toBlocks } from "./blocks.ts";
import type { Finding } from "./findings.ts";
import { toSegments } from "./segments.ts";
import { toHtml } from "./to-html.ts";
import { toTerminal } from "./to-terminal.ts";

const text = "Quay repaired\n\n“It holds,” harbour master Ida Halder said on Monday.\n";

const finding = (id: string, start: number, end: number): Finding => ({
  id,
  kind: "entity",
  spans: [{ start, end }],
  label: id,
  rule: "test/rule",
});

test("segments cover the range and nothing twice, however findings nest and cross", () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 12 });
  fc.assert(
    fc.property(spans, fc.nat(30), (pairs, from) => {
      const range = { start: from, end: from + 15 };
      const findings = pairs.map(([start, length], index) => finding(`e${index}`, start, start + length));
      const segments = toSegments(range, findings);
      expect(segments.map(({ start }) => start)).toEqual([
        range.start,
        ...segments.slice(0, -1).map(({ end }) => end),
      ]);
      expect(segments.at(-1)?.end).toBe(range.end);
      for (const { start, end, findings: here } of segments) {
        const covering = findings.filter(
          ({ spans: [span] }) => span && span.start <= start && span.end >= end,
        );
        expect(new Set(here)).toEqual(new Set(covering));
      }
      const count = (side: "opened" | "closed") =>
        segments.reduce((sum, segment) => sum + segment[side].length, 0);
      expect(count("opened")).toBe(count("closed"));
    }),
    { seed: 11 },
  );
});

test("blocks hold the whole text but blank stretches, and each finding where it stands", () => {
  const paragraphs = [
    { start: 0, end: 3 },
    { start: 5, end: 8 },
  ];
  const findings = [finding("a", 0, 2), finding("b", 2, 6), finding("c", 9, 11)];
  const blocks = toBlocks("One\n\nTwo x y", paragraphs, findings);
  expect(
    blocks.map(({ start, end, findings }) => [start, end, findings.map(({ id }) => id).join("")]),
  ).toEqual([
    [0, 3, "ab"],
    [5, 8, "b"],
    [8, 12, "c"],
  ]);
});

describe("explain", () => {
  test("marks findings in brackets where there are no colours, and names the rules", () => {
    const article = codeArticle(text, noMetadata("a.txt"));
    const span = { start: text.indexOf("Monday"), end: text.indexOf("Monday") + 6 };
    const mention = {
      ...span,
      timexType: "DATE" as const,
      timexValue: "XXXX-WXX-1",
      timexMod: null,
      edtf: null,
      startDate: null,
      endDate: null,
      precision: "day" as const,
      qualifier: "exact" as const,
      duration: null,
      status: "unresolved" as const,
      anchor: "none" as const,
      alternatives: [],
      evidence: null,
      rule: "date/weekday",
    };
    const shown = toTerminal({ ...article, dates: [mention] });
    expect(shown).toContain("on [d1 Monday].");
    expect(shown).toMatch(/^ {4}d1 +XXXX-WXX-1, unresolved {2}\(date\/weekday\)$/m);
    const coloured = toTerminal({ ...article, dates: [mention] }, picocolors.createColors(true));
    expect(coloured).toContain("\u001b[33mMonday\u001b[39m");
  });

  test("reads a file or standard input; --json gives spans that slice", async () => {
    const folder = folderOf({ "a.txt": text });
    const { code, stdout } = await runHere(["explain", join(folder, "a.txt"), "--json"]);
    expect(code).toBe(0);
    const article = JSON.parse(stdout);
    expect(article.text).toBe(text);
    expect(article.metadata.source).toBe("a.txt");
    const fromStdin = JSON.parse((await runHere(["explain", "--json"], text)).stdout);
    expect({ ...fromStdin, metadata: null }).toEqual({ ...article, metadata: null });
  });

  test("--out writes a file", async () => {
    const folder = folderOf({ "a.txt": text });
    const out = join(folder, "a.json");
    const { code, stdout } = await runHere(["explain", join(folder, "a.txt"), "--json", "--out", out]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(JSON.parse(readFileSync(out, "utf8")).text).toBe(text);
  });

  test("escape codes in texts, names and messages do not reach the terminal", async () => {
    const evil = "The \u001b]0;gone\u0007mayor \u009b2Jspoke.\n";
    const folder = folderOf({ "a\u001b[31m.txt": evil });
    const fine = await runHere(["explain", join(folder, "a\u001b[31m.txt")]);
    const bad = await runHere(["explain", join(folder, "b\u001b[31m.txt")]);
    expect(bad.code).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(fine.stdout + fine.stderr + bad.stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });
});

describe("--html", () => {
  test("is one page: text escaped, nothing loaded from anywhere", async () => {
    const folder = folderOf({
      "a.txt": `${text}\n<script src="https://evil.example/x.js"></script> "A & B"\n`,
    });
    const { code, stdout } = await runHere(["explain", join(folder, "a.txt"), "--html"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).toContain('name="viewport"');
    expect(stdout).toContain("default-src 'none'");
    expect(stdout).toContain("&lt;script src=&quot;https://evil.example/x.js&quot;&gt;");
    expect(stdout).not.toMatch(/<[^>]+ (?:src|href)=/);
    expect(stdout.match(/<script/g)).toHaveLength(1);
  });

  test("marks evidence with its rule, and has a row for it", () => {
    const article = codeArticle(text, noMetadata("a.txt"));
    const start = text.indexOf("Quay");
    const part = { start, end: start + 4, kind: "title" as const, within: null, rule: "header/title" };
    const page = toHtml({ ...article, header: [part] }, 1);
    expect(page).toContain(
      '<mark class="header" data-ids="1-h1" title="h1 title (header/title)">Quay</mark>',
    );
    expect(page).toContain('<li class="header" data-ids="1-h1">h1 title <code>header/title</code></li>');
  });
});

describe("exit codes", () => {
  test.each([
    [["explain", "--json", "--html"], 2, "onrecord: --json and --html: one of them\n"],
    [["explain", "--format", "pdf"], 2, "onrecord: --format pdf: there are text, jsonl, json, csv\n"],
    [["explain", "--map", "day=date"], 2, "onrecord: --map: “day=date” is not FIELD=NAME with FIELD one of"],
    [["explain", "--nonsense"], 2, "error: unknown option '--nonsense'"],
    [["explian"], 2, "error: unknown command 'explian'"],
    [["explain", "gone.txt"], 1, "onrecord: gone.txt: no such file or folder\n"],
    [
      ["explain", "README.md", "--out", "no/such/folder"],
      1,
      "onrecord: no/such/folder: no such file or folder\n",
    ],
  ])("%j gives %i", async (args, code, message) => {
    const ran = await runHere(args);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(message);
  });

  test("help and version give 0", async () => {
    expect(await runHere(["--version"])).toMatchObject({ code: 0, stdout: "0.1.0\n" });
    expect((await runHere(["--help"])).stdout).toContain("explain");
  });
});
