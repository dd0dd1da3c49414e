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

test("a relative who comes in as one is not called by the family name", () => {
  expect(tarns("Karl Tarn died, said his daughter Paula Tarn. The plan of Tarn failed.")).toEqual([
    "Karl Tarn",
  ]);
});

test("the first of two family names names its bearer", () => {
  expect(tarns("Ana Tarn Campos spoke. Tarn said the plan failed.")).toEqual(["Ana Tarn Campos"]);
});

test("else it is whoever was named last", () => {
  expect(tarns("Karl Tarn spoke. Then Paul Tarn came. The plan of Tarn failed.")).toEqual(["Paul Tarn"]);
});

/** The wordings of each entity of a type. */
const wordings = (text: string, type: string) => {
  const { entities, mentions } = findEntities(text);
  return entities.flatMap((entity, index) =>
    entity.type === type
      ? [
          mentions
            .filter((mention) => mention.entity === index)
            .map(({ start, end }) => text.slice(start, end)),
        ]
      : [],
  );
};

test.each([
  ["a storm by its name", "event", "Hurricane Nadia grew. The coast feared Tropical Storm Nadia.", 2],
  ["a body by its last words", "organization", "The Port Tallis Council met. The Tallis Council voted.", 2],
  ["a company by its first word", "organization", "They fined Corvex Group. The Corvex case is old.", 2],
  ["a person by two family names", "person", "Pedro Tarn Ferro won. Later Tarn Ferro lost.", 2],
  ["a person by a name with particles", "person", "Rocco De La Ferro won. Later De La Ferro lost.", 2],
])("joins %s", (_, type, text, count) => {
  expect(wordings(text, type).map(({ length }) => length)).toEqual([count]);
});

test("does not join a product to its maker", () => {
  expect(
    wordings("The Blue Hat Group grew. The Blue Hat Group Tidal Server sold.", "organization").length,
  ).toBe(2);
});
