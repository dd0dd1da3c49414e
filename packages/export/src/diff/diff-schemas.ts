/** What matters of a column in `datapackage.json`. */
export interface SchemaField {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

/** Columns of the tables of a release by table name. */
export type Schemas = ReadonlyMap<string, readonly SchemaField[]>;

/** A difference between the schemas of two releases, and what it asks of the version. */
export interface SchemaChange {
  readonly table: string;
  readonly column: string | null;
  readonly change: string;
  readonly bump: "major" | "minor";
}

/** Compares the schemas of two releases: tables and columns that came, went, moved, or hold something else. */
export function diffSchemas(older: Schemas, newer: Schemas): SchemaChange[] {
  const gone = [...older.keys()].filter((table) => !newer.has(table));
  const fresh = [...newer.keys()].filter((table) => !older.has(table));
  return [
    ...gone.map((table): SchemaChange => ({ table, column: null, change: "table removed", bump: "major" })),
    ...fresh.map((table): SchemaChange => ({ table, column: null, change: "table added", bump: "minor" })),
    ...[...older].flatMap(([table, fields]) => diffFields(table, fields, newer.get(table) ?? fields)),
  ];
}

function diffFields(
  table: string,
  older: readonly SchemaField[],
  newer: readonly SchemaField[],
): SchemaChange[] {
  const major = (column: string, change: string): SchemaChange => ({ table, column, change, bump: "major" });
  const minor = (column: string, change: string): SchemaChange => ({ table, column, change, bump: "minor" });
  const after = new Map(newer.map((field) => [field.name, field]));
  const before = new Set(older.map(({ name }) => name));
  const kept = newer.filter(({ name }) => before.has(name)).map(({ name }) => name);
  const moved = older.filter(({ name }) => after.has(name)).find(({ name }, index) => kept[index] !== name);
  const lastKept = newer.findLastIndex(({ name }) => before.has(name));
  return [
    ...older.filter(({ name }) => !after.has(name)).map(({ name }) => major(name, "column removed")),
    ...(moved ? [major(moved.name, "column moved")] : []),
    ...newer.flatMap(({ name }, index) => {
      if (before.has(name)) return [];
      return index < lastKept ? [major(name, "column added between others")] : [minor(name, "column added")];
    }),
    ...older.flatMap((field) => {
      const now = after.get(field.name);
      return now ? diffField(field, now, major, minor) : [];
    }),
  ];
}

type Say = (column: string, change: string) => SchemaChange;

function diffField(older: SchemaField, newer: SchemaField, major: Say, minor: Say): SchemaChange[] {
  const { name } = older;
  if (older.type !== newer.type) return [major(name, `type ${older.type} is now ${newer.type}`)];
  const changes: SchemaChange[] = [];
  if (older.constraints?.required && !newer.constraints?.required)
    changes.push(major(name, "may be empty now"));
  const [before, after] = [older.constraints?.enum, newer.constraints?.enum];
  if (!before && after) changes.push(major(name, "is a closed enum now"));
  if (before && !after) changes.push(major(name, "is no closed enum any more"));
  const gone = before?.filter((value) => after && !after.includes(value)) ?? [];
  const fresh = after?.filter((value) => before && !before.includes(value)) ?? [];
  if (gone.length > 0) changes.push(major(name, `values gone: ${gone.join(", ")}`));
  if (fresh.length > 0) changes.push(minor(name, `values added: ${fresh.join(", ")}`));
  return changes;
}
