/**
 * Makes equal strings and equal small structures of many parsed lines one in memory: names, labels and days come again and
 * again. Only fields that are named are looked at, and the items are changed in place.
 */
export function createShare<Item extends object>(fields: readonly (keyof Item)[]): (item: Item) => Item {
  const known = new Map<string, unknown>();
  const share = (value: unknown): unknown => {
    if (value === null || (typeof value !== "string" && typeof value !== "object")) return value;
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const before = known.get(text);
    if (before !== undefined && typeof before === typeof value) return before;
    known.set(text, value);
    return value;
  };
  return (item) => {
    for (const field of fields) item[field] = share(item[field]) as Item[typeof field];
    return item;
  };
}
