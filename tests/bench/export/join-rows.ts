/** A hash join of two releases of the quotations of a folder, over all columns, in DuckDB: rows new, gone, changed. */
export const joinRows = (
  folder: string,
) => `select count(*) filter (o.quote_id is null), count(*) filter (n.quote_id is null), count(*) filter (o.row <> n.row)
  from (select quote_id, sha256(q::varchar) as row from '${folder}/older.parquet' q) o
  full join (select quote_id, sha256(q::varchar) as row from '${folder}/newer.parquet' q) n using (quote_id)`;
