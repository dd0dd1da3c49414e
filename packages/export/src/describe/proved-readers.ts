/**
 * Readers that give the logical fingerprint of every table from each of these forms. `npm test` proves those of
 * JavaScript, `npm run test:readers` those of Python.
 */
export const provedReaders: Readonly<Record<string, readonly string[]>> = {
  "apache-arrow": ["Arrow file", "Arrow stream"],
  "@uwdata/flechette": ["Arrow file"],
  hyparquet: ["Parquet"],
  papaparse: ["CSV"],
  "DuckDB in Node": ["CSV", "Parquet"],
  "Python csv": ["CSV"],
  pandas: ["CSV", "Parquet"],
  pyarrow: ["Arrow file", "Arrow stream", "Parquet"],
  polars: ["CSV", "Arrow file", "Parquet"],
  "DuckDB in Python": ["CSV", "Parquet"],
};
