import type { Column, ColumnType } from "./columns.ts";
import { toColumns } from "./columns.ts";
import { describeType } from "./from-cell.ts";
import type { AnyRow, Table } from "./table.ts";

/** What is wrong with a value; null where nothing is. */
type Check = (value: unknown) => string | null;

// What the logical fingerprint puts between fields, and lone surrogates, which no encoder of UTF-8 keeps.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const forbidden = /[\u0000-\u0008\u001c-\u001f]|\p{Cs}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: nor do other texts hold any of these, halves of pairs included
const suspicious = /[\u0000-\u0008\u001c-\u001f\ud800-\udfff]/;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Makes the check of every row before it is written: no column missing or unknown, types, ranges, enums, nulls, days
 * that exist, well-formed text. The check throws an error that names table, row and column.
 */
export function createRowCheck(table: Table): (row: AnyRow) => void {
  const columns = toColumns(table);
  const checks = columns.map((column) => ({ name: column.name, check: toCheck(column) }));
  return (row) => {
    for (const { name, check } of checks) {
      const problem = check(row[name]);
      if (problem !== null) throw new RangeError(`${describeRow(table, row)}, column ${name}: ${problem}`);
    }
    let size = 0;
    for (const _ in row) size++;
    if (size === checks.length) return;
    const unknown = Object.keys(row).filter((name) => !checks.some((column) => column.name === name));
    throw new RangeError(`${describeRow(table, row)}: no such column: ${unknown.join(", ")}`);
  };
}

/** A row in a message: `table quotes, row q1x0…`. */
export const describeRow = (table: Table, row: AnyRow): string =>
  `table ${table.name}, row ${table.key.map((column) => String(row[column])).join(":")}`;

const show = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value)?.slice(0, 80));

function toCheck(column: Column): Check {
  const check = checkType(column.type, column.nullable);
  return (value) => {
    if (value !== null) return check(value);
    return column.nullable ? null : `expected ${describeType(column.type)}, got null`;
  };
}

function checkType(type: ColumnType, nullable: boolean): Check {
  const wrong = (value: unknown) => `expected ${describeType(type)}, got ${show(value)}`;
  switch (type.kind) {
    case "string":
      return (value) => {
        if (typeof value !== "string") return wrong(value);
        if (nullable && value === "") return "expected null or text, got the empty string";
        return suspicious.test(value) && forbidden.test(value)
          ? `expected well-formed text, got a control character or lone surrogate in ${show(value)}`
          : null;
      };
    case "day":
      return (value) => (typeof value === "string" && isDay(value) ? null : wrong(value));
    case "boolean":
      return (value) => (typeof value === "boolean" ? null : wrong(value));
    case "number":
      return (value) => (Number.isFinite(value) ? null : wrong(value));
    case "integer": {
      const { minimum, maximum } = type;
      return (value) => {
        if (!Number.isInteger(value)) return wrong(value);
        const inside = (value as number) >= minimum && (value as number) <= maximum;
        return inside ? null : `expected an integer from ${minimum} to ${maximum}, got ${value}`;
      };
    }
    case "enum": {
      const values: ReadonlySet<unknown> = new Set(type.values);
      return (value) => (values.has(value) ? null : wrong(value));
    }
    case "list": {
      const item = toCheck(type.item);
      return (value) => (Array.isArray(value) ? firstProblem(value, item) : wrong(value));
    }
    case "struct": {
      const fields = type.fields.map((field) => ({ name: field.name, check: toCheck(field) }));
      return (value) => {
        if (typeof value !== "object" || Object.keys(value as object).length !== fields.length)
          return wrong(value);
        for (const { name, check } of fields) {
          const problem = check((value as AnyRow)[name]);
          if (problem !== null) return `${name}: ${problem}`;
        }
        return null;
      };
    }
  }
}

function firstProblem(items: readonly unknown[], check: Check): string | null {
  for (const item of items) {
    const problem = check(item);
    if (problem !== null) return problem;
  }
  return null;
}

function isDay(value: string): boolean {
  const match = day.exec(value);
  if (!match) return false;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year > 0 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= days;
}
