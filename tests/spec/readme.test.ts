import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/**
 * Every ```ts block of a README is run from source and must print the ```text block after it. Every
 * `$ npx onrecord …` of a ```console block is run from the root and must print what stands below it; figures that
 * depend on the machine (seconds, MB/s) are masked.
 */
const root = join(import.meta.dirname, "../..");
const readmes = [
  "README.md",
  ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`),
  ...readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

interface Block {
  readonly language: string;
  readonly body: string;
}

const read = (file: string): string => {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return "";
  }
};

const blocksOf = (markdown: string): Block[] =>
  Array.from(markdown.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm), ([, language = "", body = ""]) => ({
    language,
    body,
  }));

const programs = (blocks: readonly Block[]) =>
  blocks.flatMap(({ language, body }, i) => {
    const next = blocks[i + 1];
    return language === "ts" && next?.language === "text" ? [{ program: body, printed: next.body }] : [];
  });

const commands = (blocks: readonly Block[]) =>
  blocks
    .filter(({ language }) => language === "console")
    .flatMap(({ body }) => body.split(/^(?=\$ )/m))
    .flatMap((session) => {
      const [, command, printed = ""] = session.match(/^\$ npx onrecord ([^\n]*)\n([\s\S]*)$/) ?? [];
      return command && printed.trim() ? [{ command, printed }] : [];
    });

const masked = (printed: string) =>
  printed
    .replace(/\d+(?:\.\d+)?(?= ?(?:s|ms|MB\/s)\b)|(?<=^seconds +)[\d.]+/gm, "#")
    .replace(/[ \t]+/g, " ")
    .trim();

const node = (args: readonly string[], cwd: string) =>
  execFileSync("node", ["--import", "tsx", "--conditions=@onrecord/source", ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });

describe.each(readmes.filter((file) => read(file)))("%s", (file) => {
  const blocks = blocksOf(read(file));

  test.each(programs(blocks))("program %#", ({ program, printed }) => {
    const script = join(root, "tests", `.readme-${process.pid}.ts`);
    writeFileSync(script, program);
    try {
      expect(node([script], root).trim()).toBe(printed.trim());
    } finally {
      rmSync(script);
    }
  });

  test.each(commands(blocks))("$ npx onrecord $command", ({ command, printed }) => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-readme-"));
    const out = join(folder, "release");
    try {
      const args = command.split(" ").map((word) => word.replace(/^OUT\b/, out));
      const main = join(root, "packages/cli/src/main.ts");
      expect(masked(node([main, ...args], root).replaceAll(out, "OUT"))).toBe(masked(printed));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("has no program without its output", () => {
    expect(
      blocks.filter(({ language }, i) => language === "ts" && blocks[i + 1]?.language !== "text"),
    ).toEqual([]);
  });
});
