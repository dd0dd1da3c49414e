import { toColumns } from "../table/columns.ts";
import type { AnyRow, Table } from "../table/table.ts";

/** Cells that some programs read as something else, counted by `column` of a table. */
export interface Lint {
  /** `NA`, `null` and the like, which pandas and R read as nothing. */
  readonly na_tokens: Readonly<Record<string, number>>;
  /** Cells that begin with `=`, `+`, `-` or `@`, which spreadsheets compute. */
  readonly formulas: Readonly<Record<string, number>>;
  /** Cells with blanks at either end, which readr cuts off. */
  readonly blank_ends: Readonly<Record<string, number>>;
  /** Cells above 32,767 characters, which Excel cuts off. */
  readonly long_cells: Readonly<Record<string, number>>;
}

const naToken = /^(?:#?N\/A|#NA|<NA>|N\/A|NA|NULL|NaN|None|n\/a|nan|null|-nan|-NaN|1\.#IND|1\.#QNAN)$/;
const excelCell = 32_767;

/** Counts the cells of a table that are right and yet read wrong by some. */
export function createLint(table: Table): { add: (row: AnyRow) => void; result: () => Lint } {
  const columns = toColumns(table).filter(({ type }) => type.kind === "string");
  const counts = { na_tokens: new Map(), formulas: new Map(), blank_ends: new Map(), long_cells: new Map() };
  const count = (kind: keyof typeof counts, name: string) =>
    counts[kind].set(name, (counts[kind].get(name) ?? 0) + 1);
  return {
    add: (row) => {
      for (const { name } of columns) {
        const cell = row[name] as string | null;
        if (cell === null) continue;
        const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)];
        if (cell.length <= 8 && naToken.test(cell)) count("na_tokens", name);
        if (first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40) count("formulas", name);
        if (isBlank(first) || isBlank(last)) count("blank_ends", name);
        if (cell.length > excelCell) count("long_cells", name);
      }
    },
    result: () => {
      const sorted = (found: Map<string, number>) =>
        Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
      return {
        na_tokens: sorted(counts.na_tokens),
        formulas: sorted(counts.formulas),
        blank_ends: sorted(counts.blank_ends),
        long_cells: sorted(counts.long_cells),
      };
    },
  };
}

const isBlank = (unit: number) =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0xfeff;
