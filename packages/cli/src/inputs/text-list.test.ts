import { expect, test } from "vitest";
import { createTextList } from "./text-list.ts";

test("gives each text back as it came", () => {
  const texts = Array.from(
    { length: 3000 },
    (_, index) => `${index % 7 === 0 ? "" : "Ağrı/"}quay-${index}.txt`,
  );
  const list = createTextList();
  for (const text of texts) list.add(text);
  expect(list.length()).toBe(3000);
  expect(texts.map((_, index) => list.at(index))).toEqual(texts);
});
