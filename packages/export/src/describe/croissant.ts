import type { DatasetInfo } from "../release/dataset-info.ts";
import { type Column, toColumns } from "../table/columns.ts";
import { type TableFacts, toMediaType } from "./data-package.ts";

const context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  arrayShape: "cr:arrayShape",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  containedIn: "cr:containedIn",
  cr: "http://mlcommons.org/croissant/",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  equivalentProperty: "cr:equivalentProperty",
  examples: { "@id": "cr:examples", "@type": "@json" },
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  fileProperty: "cr:fileProperty",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isArray: "cr:isArray",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  parentField: "cr:parentField",
  path: "cr:path",
  rai: "http://mlcommons.org/croissant/RAI/",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  samplingRate: "cr:samplingRate",
  sc: "https://schema.org/",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform",
};

/**
 * The descriptor `croissant.json` (Croissant 1.1): the files, and the columns of each CSV as a record set. What points to other
 * tables is left to the Data Package: the reader of Croissant joins along every reference, and cannot join twice.
 */
export function toCroissant(info: DatasetInfo, tables: readonly TableFacts[]) {
  return {
    "@context": context,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: info.name,
    description: info.description || info.title || info.name,
    version: info.version,
    ...(info.license && { license: info.license.path ?? info.license.name }),
    ...(info.homepage && { url: info.homepage }),
    ...(info.released && { datePublished: info.released }),
    ...(info.keywords.length > 0 && { keywords: info.keywords }),
    ...(info.contributors.length > 0 && {
      creator: info.contributors.map(({ title }) => ({ "@type": "sc:Person", name: title })),
    }),
    citeAs: `${info.title || info.name}, version ${info.version}`,
    distribution: tables.flatMap(({ files }) =>
      files.map(({ name, bytes, sha256 }) => ({
        "@type": "cr:FileObject",
        "@id": name,
        name,
        contentUrl: name,
        contentSize: `${bytes} B`,
        encodingFormat: toMediaType(name),
        sha256,
      })),
    ),
    recordSet: tables.map(({ table }) => ({
      "@type": "cr:RecordSet",
      "@id": table.name,
      name: table.name,
      description: table.doc,
      key: table.key.map((column) => ({ "@id": `${table.name}/${column}` })),
      field: toColumns(table).map((column) => ({
        "@type": "cr:Field",
        "@id": `${table.name}/${column.name}`,
        name: column.name,
        description: column.description,
        dataType: toDataType(column),
        source: { fileObject: { "@id": `${table.name}.csv` }, extract: { column: column.name } },
      })),
    })),
  };
}

/** A nullable integer is text to Croissant's own reader, which would make it a float; lists are JSON in a cell. */
function toDataType({ type, nullable }: Column): string {
  if (type.kind === "integer") return nullable ? "sc:Text" : "sc:Integer";
  if (type.kind === "boolean") return "sc:Boolean";
  return type.kind === "number" ? "sc:Float" : "sc:Text";
}
