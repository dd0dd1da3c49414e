import type { Bump } from "@onrecord/export";
import type { Counts } from "./counts.ts";

/** What a build came to. */
export interface BuildSummary extends Counts {
  readonly out: string;
  readonly entities: number;
  readonly statements: number;
  readonly incidents: number;
  readonly warnings: number;
  readonly skipped: number;
  readonly seconds: number;
  /** Where there is a release before: the version of this one, and what the difference demands. */
  readonly version?: string;
  readonly bump?: Bump;
}

/** A summary as a table of two columns. */
export function toSummaryTable(summary: BuildSummary): string {
  const { articles, quotes, spoken, statements, events, incidents, entities, dates } = summary;
  const { seconds, bytes, warnings, skipped, out } = summary;
  const rows: (readonly [name: string, value: string, note?: string])[] = [
    ["articles", String(articles), skipped === 0 ? "" : `${skipped} inputs left out`],
    ["quotations", String(quotes), `${spoken} with a speaker, ${statements} statements`],
    ["events", String(events), `${incidents} incidents`],
    ["entities", String(entities)],
    ["dates", String(dates)],
    ["seconds", seconds.toFixed(1), `${(bytes / 1e6 / seconds).toFixed(2)} MB/s`],
    ["warnings", String(warnings)],
  ];
  if (summary.version !== undefined) rows.push(["version", summary.version, `${summary.bump}`]);
  const width = Math.max(...rows.map(([, value]) => value.length));
  const lines = rows.map(([name, value, note = ""]) =>
    `${name.padEnd(11)} ${value.padStart(width)}  ${note}`.trimEnd(),
  );
  return `${lines.join("\n")}\n\n${out}\n`;
}
