import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { loadModel } from "@onrecord/model-en";
import { expect, test } from "vitest";
import { mentionsOf } from "../layers/entities.ts";
import { sharedFile } from "../shared.ts";
import { type EntityGold, type PredictedMention, scoreEntities } from "./entities.ts";

const gold: EntityGold = {
  entities: [
    {
      key: "holt",
      canonicalName: "Maria Holt",
      accept: ["Maria Holt"],
      type: "PER",
      wikidata: null,
      mentions: [{ doc: "a", start: 9, end: 19, text: "Maria Holt", kind: "name" }],
    },
  ],
  roles: [],
  traps: [
    { doc: "a", char_start: 21, char_end: 25, text: "Hlot", wrong: { other_than: "holt" }, why: "a slip" },
  ],
};
const texts = new Map([["a", "Minister Maria Holt. Hlot left."]]);
const mention = (start: number, end: number, name: string): PredictedMention => ({
  start,
  end,
  kind: "name",
  type: "person",
  entity: 0,
  name,
  wikidata: null,
  metonymOf: null,
  role: null,
  roleClass: null,
  roleOf: null,
  roleStatus: null,
});

test("titles do not count in spans, and a wrong reading is a trap", () => {
  const score = scoreEntities(gold, texts, () => [mention(0, 19, "Maria Holt"), mention(21, 25, "Hlot")]);
  expect(score).toMatchObject({ hits: 1, gold: 1, predicted: 2, canonical: 1, traps: 1 });
});

const shared = sharedFile("score", "seeds-entities.mjs");

test.skipIf(!shared)("the seeds score as with the shared scorer", async () => {
  const { score, seedTexts } = (await import(pathToFileURL(shared!).href)) as {
    score: (gold: EntityGold, pred: object[], texts: ReadonlyMap<string, string>) => Record<string, number>;
    seedTexts: () => ReadonlyMap<string, string>;
  };
  const seeds = JSON.parse(readFileSync(sharedFile("gold", "seeds", "entities.json")!, "utf8")) as EntityGold;
  const model = await loadModel();
  const predict = (text: string) => mentionsOf(text, "2024-05-20", model);
  const ours = scoreEntities(seeds, seedTexts(), (_, text) => predict(text));
  const theirs = score(
    seeds,
    [...seedTexts()].map(([doc_id, text]) => ({
      doc_id,
      mentions: predict(text).map((own) => ({
        ...own,
        wikidata: own.wikidata ?? undefined,
        metonym_of: own.metonymOf ?? undefined,
        role_class: own.roleClass,
        role_of: own.roleOf?.name,
        role_of_wikidata: own.roleOf?.wikidata ?? undefined,
        role_status: own.roleStatus,
      })),
    })),
    seedTexts(),
  );
  const f1 = (200 * ours.hits) / (ours.predicted + ours.gold);
  expect({ typed_f1: Number(f1.toFixed(1)), roles: ours.roles, traps: ours.traps }).toEqual({
    typed_f1: theirs.typed_f1,
    roles: theirs.roles,
    traps: theirs.traps,
  });
});
