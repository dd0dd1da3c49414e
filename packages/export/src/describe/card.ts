import type { DatasetInfo } from "../release/dataset-info.ts";
import type { TableFacts } from "./data-package.ts";
import { provedReaders } from "./proved-readers.ts";
import { toReaders } from "./readers.ts";

/** The card of a release, `README.md`: what it is, how it was made, how far to trust it, and how to read it. */
export function toCard(info: DatasetInfo, tables: readonly TableFacts[]): string {
  const parts: (string | false)[] = [
    toFrontMatter(info),
    `# ${info.title || info.name}`,
    `Version ${info.version}${info.license ? `, ${toLicense(info)}` : ""}.`,
    info.description,
    "> Coded by machine from news texts. **It may be wrong about real people.** A row says what a text says, not what is true: follow its offsets to the words before you repeat it.",
    "## Tables",
    ["| table | one row is | rows |", "|---|---|--:|", ...tables.map(toLine)].join("\n"),
    `Each table is a CSV file (UTF-8, \`\\n\`, empty means unknown, lists as JSON) and an Arrow file${hasParquet(tables) ? " and a Parquet file" : ""} of the same rows in the same order. Columns ending in \`char_start\` and \`char_end\` are half-open ranges of Unicode code points of \`articles.text\`. All columns are described in \`datapackage.json\`.`,
    info.profile === "facts" &&
      "## Without the texts\n\nThe texts may not be redistributed, so the columns that repeat their words are empty. Offsets, hashes, names, dates and codes are here. Whoever has the texts fills the columns again, after every text's sha256 was compared:\n\n```sh\nnpx onrecord hydrate RELEASE TEXTS --out DIR\n```",
    "## How it was made",
    "By [onrecord](https://www.npmjs.com/package/onrecord): rules and small models find spans in each text, give them meaning, and join what is the same across texts. `rule` names the rule that found a row; `correction/…` names the columns that a person set, `human` is a row that a person stated. Unknown is empty, never a guess.",
    info.sources.length > 0 && ["Sources:", ...info.sources.map(toSource)].join("\n"),
    info.precision.length > 0 &&
      [
        "## Measured",
        "",
        "| measure | value | on |",
        "|---|--:|---|",
        ...info.precision.map(({ measure, value, basis }) => `| ${measure} | ${value} | ${basis} |`),
      ].join("\n"),
    info.limits.length > 0 && ["## Limits", "", ...info.limits.map((limit) => `- ${limit}`)].join("\n"),
    "## Corrections and takedown",
    info.contact
      ? `Write to ${info.contact}. Corrected cells and removed rows stay so in every later release; removed ids are kept in \`ids.csv\` without their content.`
      : "No address for corrections was given for this release.",
    "## Read it",
    "`NA`, `null` and `None` are words that people say; these lines keep them.",
    ...toReaders(tables),
    "## Check it",
    `Every table has a logical fingerprint in \`release.json\`, which does not depend on the file format. These readers come to the same one: ${toProved()}.`,
    "```sh\nsha256sum --check SHA256SUMS\nnpx onrecord check .\n```",
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const toLicense = ({ license }: DatasetInfo): string =>
  license?.path
    ? `[${license.title ?? license.name}](${license.path})`
    : (license?.title ?? license?.name ?? "");

const toProved = () =>
  Object.entries(provedReaders)
    .map(([reader, forms]) => `${reader} (${forms.join(", ")})`)
    .join(", ");

const hasParquet = (tables: readonly TableFacts[]) =>
  tables.some(({ files }) => files.some(({ name }) => name.endsWith(".parquet")));

const toLine = ({ table, rows }: TableFacts) =>
  `| [${table.name}](${table.name}.csv) | ${table.doc} | ${rows} |`;

const toSource = ({ title, path }: { title: string; path?: string | undefined }) =>
  path ? `- [${title}](${path})` : `- ${title}`;

function toFrontMatter(info: DatasetInfo): string {
  const lines = [
    `pretty_name: ${JSON.stringify(info.title || info.name)}`,
    ...(info.license ? [`license: ${info.license.name.toLowerCase()}`] : []),
    ...(info.keywords.length > 0
      ? ["tags:", ...info.keywords.map((word) => `  - ${JSON.stringify(word)}`)]
      : []),
  ];
  return ["---", ...lines, "---"].join("\n");
}
