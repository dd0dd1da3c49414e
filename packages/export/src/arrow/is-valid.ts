import type { Data } from "apache-arrow";

/** Whether there is a value at an index. */
export const isValid = ({ nullCount, nullBitmap, offset }: Data, index: number): boolean =>
  nullCount === 0 ||
  (((nullBitmap as Uint8Array)[(index + offset) >> 3] as number) >> ((index + offset) & 7)) % 2 === 1;
