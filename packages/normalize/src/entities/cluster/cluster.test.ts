import { expect, test } from "vitest";
import { findEntities } from "../find-entities.ts";

/** Whom each single “Tarn” names. */
const tarns = (text: string) => {
  const { entities, mentions } = findEntities(text);
  return mentions
    .filter(({ start, end, kind }) => kind === "name" && text.slice(start, end) === "Tarn")
    .map(({ entity }) => entities[entity]?.name);
};

test("whoever has been called by a family name keeps it when a relative turns up", () => {
  const text =
    "Karl Tarn spoke. Tarn left. Later Tarn wrote. Then Tarn came with his son Paul Tarn. The plan of Tarn failed.";
  expect(tarns(text)).toEqual(["Karl Tarn", "Karl Tarn", "Karl Tarn", "Karl Tarn"]);
});

test("else it is whoever was named last", () => {
  expect(tarns("Karl Tarn spoke. Then Paul Tarn came. The plan of Tarn failed.")).toEqual(["Paul Tarn"]);
});
