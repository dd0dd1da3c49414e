import { readFirstNames } from "@onrecord/gazetteer";
import { expect, test } from "vitest";
import { foldedHash } from "../scan/hash.ts";
import { openGazetteer } from "./gazetteer.ts";
import { toKnowledge } from "./knowledge.ts";
import { startKey, startKeys } from "./start-key.ts";
import { wordBits } from "./words.ts";

const all = toKnowledge({ entities: [], offices: [] });
const lazy = openGazetteer();

test("the gazetteer that is read row by row is the one that is read at once", () => {
  let index = 0;
  for (; all.known(index); index++) {
    expect(lazy.known(index)).toEqual(all.known(index));
    expect(lazy.spellsOf(index)).toEqual(all.spellsOf(index));
    expect(lazy.spellsIn(index)).toEqual(all.spellsIn(index));
  }
  expect(index).toBeGreaterThan(5000);
  expect(lazy.known(index)).toBeUndefined();
  expect([...lazy.countries]).toEqual([...all.countries]);
  expect(lazy.roles).toEqual(all.roles);
  expect(lazy.withId("Q567")).toBe(all.withId("Q567"));
  expect(lazy.withId("Q0")).toBeNull();
});

test("names that begin alike are found by their first letters, in the same order", () => {
  let names = 0;
  for (let key = 0; key < startKeys; key++) {
    const expected = all.aliases.sleeping(key);
    if (expected.length === 0 && key % 101 !== 0) continue;
    expect(lazy.aliases.sleeping(key)).toEqual(expected);
    names += expected.length;
  }
  expect(names).toBeGreaterThan(8000);
});

test("every first name is known once a word begins like it, and not before", () => {
  const { words } = openGazetteer();
  const isKnown = (name: string) =>
    ((words.bits.get(foldedHash(name, 0, name.length)) ?? 0) & wordBits.first_name) !== 0;
  expect(isKnown("Élodie")).toBe(false);
  for (const name of readFirstNames()) {
    words.wake(startKey(name, 0));
    expect(isKnown(name), name).toBe(true);
  }
  expect(isKnown("Élodie")).toBe(true);
});
