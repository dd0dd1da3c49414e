import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One report of a statement: a text of its own, and where the statement stands in it. */
export interface StatementReport {
  /** Day of publication. */
  readonly published: string;
  readonly publisher: string;
  readonly text: string;
  /** UTF-16 offsets of the words reported, half-open, without marks. */
  readonly start: number;
  readonly end: number;
}

/** Two reports: of one statement, of a statement told again on another day, or of two statements. */
export interface StatementPair {
  readonly id: string;
  readonly relation: "same" | "restates" | "different";
  readonly reports: readonly [StatementReport, StatementReport];
}

const file = join(import.meta.dirname, "statements/pairs.txt");

function readReport(line: string): StatementReport {
  const [published = "", publisher = "", marked = ""] = line.split("|").map((part) => part.trim());
  const start = marked.indexOf("[[");
  const end = marked.indexOf("]]") - 2;
  if (!/^\d{4}-\d\d-\d\d$/.test(published) || start < 0 || end < start)
    throw new Error(`${file}: expected “day | paper | text with [[…]]”, got “${line.trim()}”`);
  return { published, publisher, text: marked.replace("[[", "").replace("]]", ""), start, end };
}

/** The hand-written pairs of `statements/pairs.txt`, in order. */
export function readStatementPairs(): StatementPair[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"));
  const pairs: StatementPair[] = [];
  for (let at = 0; at < lines.length; at += 3) {
    const [relation = "", first = "", second = ""] = lines.slice(at, at + 3);
    if (!/^(?:same|restates|different)$/.test(relation))
      throw new Error(`${file}: expected same, restates or different, got “${relation}”`);
    pairs.push({
      id: `pair-${String(pairs.length + 1).padStart(2, "0")}`,
      relation: relation as StatementPair["relation"],
      reports: [readReport(first), readReport(second)],
    });
  }
  return pairs;
}
