import type { DatasetInfo } from "../release/dataset-info.ts";

/** The file `CITATION.cff` (1.2.0), which says how to cite a release. */
export function toCitation(info: DatasetInfo): string {
  const authors =
    info.contributors.length > 0 ? info.contributors : [{ title: `the makers of ${info.name}` }];
  const line = (key: string, value: string | null | undefined) =>
    value ? `${key}: ${JSON.stringify(value)}\n` : "";
  return [
    "cff-version: 1.2.0\n",
    'message: "If you use this dataset, please cite it as below."\n',
    "type: dataset\n",
    line("title", info.title || info.name),
    line("version", info.version),
    line("abstract", info.description),
    line("url", info.homepage),
    info.released ? `date-released: ${info.released}\n` : "",
    line("license", info.license?.name),
    "authors:\n",
    ...authors.map(({ title }) => `  - name: ${JSON.stringify(title)}\n`),
    info.keywords.length > 0
      ? `keywords:\n${info.keywords.map((word) => `  - ${JSON.stringify(word)}\n`).join("")}`
      : "",
  ].join("");
}
