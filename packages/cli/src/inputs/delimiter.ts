/** The delimiter that the first line holds most of. */
export function toDelimiter(head: Buffer): string {
  const end = head.indexOf(0x0a);
  const header = (end < 0 ? head : head.subarray(0, end)).toString("utf8");
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
