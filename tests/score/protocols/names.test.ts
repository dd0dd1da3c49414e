import { pathToFileURL } from "node:url";
import { findEntities } from "@onrecord/normalize";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../shared.ts";
import { coreOfName, f1Of, joinTokens, type NamedText, nameType, readNames, scoreNames } from "./names.ts";

test("tokens are joined by fixed spacing", () => {
  expect(
    joinTokens(["The", "minister", "'s", "aide", "(", "Holt", ")", "said", "``", "no", "''", "."]).text,
  ).toBe('The minister\'s aide (Holt) said "no".');
});

test("article, possessive and titles do not count", () => {
  const text = "the Vice President Maria Holt’s";
  expect(coreOfName(text, { start: 0, end: text.length }, "PER")).toEqual({ start: 19, end: 29 });
  expect(coreOfName(text, { start: 0, end: text.length }, "ORG")).toEqual({ start: 4, end: 29 });
});

const reference = sharedFile("score", "names.mjs");
const files = [
  ["gold", "entities", "wikigold.conll.txt"],
  ["gold", "entities", "crossner-politics.dev.txt"],
  ["gold", "syntax", "gum-dev.conllu"],
].map((path) => sharedFile(...path));

const predict = ({ text }: NamedText) =>
  findEntities(text).mentions.flatMap(({ start, end, kind }) =>
    kind === "name" ? [{ start, end, type: "PER" as const }] : [],
  );

describe.skipIf(!reference || files.includes(null))("the shared scorer", () => {
  test.each(files)("reads and scores %s alike", async (file) => {
    const shared = (await import(pathToFileURL(reference!).href)) as {
      load: (file: string) => NamedText[];
      score: (gold: readonly NamedText[], pred: readonly object[]) => { typed_f1: number };
    };
    const ours = readNames(file!);
    expect(ours).toEqual(shared.load(file!).map(({ doc_id, text, names }) => ({ doc_id, text, names })));
    const few = ours.slice(0, 12);
    const score = scoreNames(few, predict);
    const theirs = shared.score(
      few,
      few.map((document) => ({ doc_id: document.doc_id, mentions: predict(document) })),
    );
    expect(Number(f1Of(score).toFixed(1))).toBe(theirs.typed_f1);
  });
});

test("only persons, organizations and places count", () => {
  expect([nameType("person"), nameType("event")]).toEqual(["PER", null]);
});
