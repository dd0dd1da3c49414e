import { expect, test } from "vitest";
import { createKnownSources } from "./known-sources.ts";

test("remembers of thousands of sources where each was met first", () => {
  const known = createKnownSources();
  const placeOf = (index: number) => ({ file: `${index % 7}.jsonl`, line: index % 3 === 0 ? null : index });
  for (let index = 0; index < 5000; index++) expect(known.meet(`n${index}`, placeOf(index))).toBe(null);
  for (let index = 0; index < 5000; index += 37)
    expect(known.meet(`n${index}`, { file: "later.txt", line: 1 })).toEqual(placeOf(index));
});
