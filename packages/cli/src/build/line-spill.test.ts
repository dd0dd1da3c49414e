import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../../testing/folder.ts";
import { createLineSpill, openSpilledLines } from "./line-spill.ts";

test("lines of all threads come back, short ones and such as are longer than what is read at a time", () => {
  const folder = folderOf({});
  const lines = Array.from({ length: 4000 }, (_, index) => `${index} “Ağrı” ${"x".repeat(index % 211)}`);
  lines.splice(2000, 0, "ø".repeat(300_000), "");
  for (const thread of ["0", "1"]) {
    const spill = createLineSpill(join(folder, thread));
    for (const line of lines) spill.add("quotes.1", line);
    spill.add("quotes.2", thread);
    spill.flush();
  }
  const spilled = openSpilledLines(folder);
  expect(spilled.files("quotes.")).toEqual(["quotes.1", "quotes.2"]);
  expect([...spilled.lines("quotes.1")]).toEqual([...lines, ...lines]);
  expect([...spilled.lines("quotes.2")]).toEqual(["0", "1"]);
  expect([...spilled.lines("quotes.3")]).toEqual([]);
  for (const line of spilled.lines("quotes.1")) if (line === "") break;
});
