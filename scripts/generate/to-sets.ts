/** Words by kind as code: an object with a set of words for each kind; `formsOf` gives the forms of a word. */
export function toSets(
  name: string,
  rows: readonly Record<"word" | "kind", string>[],
  formsOf: (word: string, kind: string) => readonly string[] = (word) => [word],
): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  const line = (kind: string) => {
    const words = rows.filter((row) => row.kind === kind).flatMap(({ word }) => formsOf(word, kind));
    return `  ${kind}: new Set(${JSON.stringify(words.join(" "))}.split(" ")),\n`;
  };
  return `export const ${name} = {\n${kinds.map(line).join("")}} satisfies Record<string, ReadonlySet<string>>;\n`;
}
