/** The lines of a table, found when one is first asked for. */
export interface Lines {
  readonly count: () => number;
  readonly line: (index: number) => string;
}

export function openLines(table: string): Lines {
  let starts: number[] | null = null;
  const open = (): number[] => {
    if (starts) return starts;
    starts = [0];
    for (let at = table.indexOf("\n"); at >= 0; at = table.indexOf("\n", at + 1)) starts.push(at + 1);
    starts.push(table.length + 1);
    return starts;
  };
  return {
    count: () => open().length - 1,
    line: (index) => table.slice(open()[index], (open()[index + 1] as number) - 1),
  };
}

/** Where the first line begins whose key is not below a given one, in a table whose lines are in the order of keys. */
export function findLine(table: string, key: number, keyAt: (table: string, at: number) => number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = table.lastIndexOf("\n", middle - 1) + 1;
    if (keyAt(table, start) >= key) high = start;
    else low = lineEnd(table, middle) + 1;
  }
  return low;
}

/** Where the line ends that a place is in. */
export const lineEnd = (table: string, at: number): number => {
  const end = table.indexOf("\n", at);
  return end < 0 ? table.length : end;
};
