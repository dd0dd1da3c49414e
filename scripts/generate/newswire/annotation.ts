import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** One hand-written annotation file: its sections as lines, and how to complain about one of them. */
export interface Annotation {
  readonly doc: string;
  readonly text: string;
  /** Publication day. */
  readonly dct: string;
  readonly lines: (section: string) => readonly string[];
  readonly where: (section: string, line: string) => string;
}

const sections = [
  "meta",
  "quotes",
  "not quotes",
  "dates",
  "entities",
  "anonymous",
  "pronouns",
  "roles",
  "traps",
  "events",
  "not events",
];

/** Splits `KEY: value` lines; a key without value is `true`. */
export function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return colon < 0 ? [line.trim(), "true"] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}

export const split = (value: string | undefined, separator: string): string[] =>
  (value ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Groups indented lines under the line before them. */
export function readBlocks(lines: readonly string[]): { head: string; body: string[] }[] {
  const blocks: { head: string; body: string[] }[] = [];
  for (const line of lines)
    if (/^\s/.test(line)) blocks.at(-1)?.body.push(line.trim());
    else blocks.push({ head: line.trim(), body: [] });
  return blocks;
}

/**
 * Reads `[section]` headings and the lines below; lines that begin with `#` are remarks. A verbatim copy of another
 * article has only `[meta]` and takes the rest from there.
 */
export function readAnnotation(file: string, readText: (doc: string) => string): Annotation {
  const doc = basename(file, ".txt");
  const byName = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      if (!sections.includes(heading))
        throw new Error(`${file}: no section “${heading}”; there are ${sections.join(", ")}`);
      current = [];
      byName.set(heading, current);
    } else if (line.trim() && !line.startsWith("#")) current.push(line.trimEnd());
  }
  const original = readFields(byName.get("meta") ?? []).get("copy");
  if (original !== undefined) {
    const source = readAnnotation(join(dirname(file), `${original}.txt`), readText);
    if (source.text !== readText(doc)) throw new Error(`${file}: the text is no copy of ${original}`);
    for (const section of sections) if (section !== "meta") byName.set(section, [...source.lines(section)]);
  }
  const lines = (section: string) => byName.get(section) ?? [];
  const dct = readFields(lines("meta")).get("date");
  if (!dct) throw new Error(`${file}: [meta] lacks the date of publication`);
  return { doc, text: readText(doc), dct, lines, where: (section, line) => `${doc} [${section}] ${line}` };
}
