import type * as z from "zod";

/** Columns whose values are keys of another table, or of the same. A dot looks into a list: `relays.entity_id`. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/**
 * Columns that hold a half-open range of code points of `articles.text`, and the column that repeats those characters,
 * if there is one. A dot looks into a list: `mentions.char_start`.
 */
export interface SpanColumns {
  readonly start: string;
  readonly end: string;
  readonly text?: string;
  /** The words may come from elsewhere than the text, and then have no range: a title given with the input. */
  readonly free?: true;
}

/** A column that repeats, for reading, a column of the row that a key column points to. */
export interface Copy {
  readonly column: string;
  readonly by: string;
  readonly table: string;
  readonly from: string;
}

/** A column that counts the rows of another table whose column points here. */
export interface Count {
  readonly column: string;
  readonly table: string;
  readonly by: string;
}

/** A published table: all its forms and descriptions derive from the schema of one row. */
export interface Table<Row extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** One sentence: what one row is. */
  readonly doc: string;
  /** Columns that name a row; rows are sorted by them. */
  readonly key: readonly string[];
  readonly references?: readonly Reference[];
  readonly spans?: readonly SpanColumns[];
  readonly copies?: readonly Copy[];
  readonly counts?: readonly Count[];
  readonly row: Row;
}

/** A row of a table as an object. */
export type RowOf<Definition extends Table> = z.infer<Definition["row"]>;

/** A row whose table is not known at compile time. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** Declares a table. Throws when its key or a span names a column that is not there. */
export function defineTable<const Definition extends Table>(table: Definition): Definition {
  const columns = Object.keys(table.row.shape);
  const named = [...table.key, ...(table.references ?? []).flatMap((reference) => reference.columns)].concat(
    (table.spans ?? []).flatMap(({ start, end, text }) => [start, end, text ?? start]),
  );
  for (const column of named) {
    if (columns.includes(column.split(".")[0] as string)) continue;
    throw new TypeError(`table ${table.name} has no column ${column}; it has ${columns.join(", ")}`);
  }
  return table;
}
