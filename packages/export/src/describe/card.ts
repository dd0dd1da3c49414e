import type { DatasetInfo } from "../release/dataset-info.ts";
import type { TableFacts } from "./data-package.ts";

/** The card of a release, `README.md`: what it is, how it was made, how far to trust it, and how to read it. */
export function toCard(info: DatasetInfo, tables: readonly TableFacts[]): string {
  return [
    `# ${info.title || info.name} ${info.version}`,
    info.description,
    "**Coded by machine. It may be wrong about real people.** Check the evidence before you repeat a row.",
    ["| table | one row is | rows |", "|---|---|--:|", ...tables.map(toLine)].join("\n"),
    info.profile === "facts" &&
      "Profile `facts`: columns that repeat words of the texts are empty. `onrecord hydrate` fills them from copies of your own.",
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

const toLine = ({ table, rows }: TableFacts) =>
  `| [${table.name}](${table.name}.csv) | ${table.doc} | ${rows} |`;
