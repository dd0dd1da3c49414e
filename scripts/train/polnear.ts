import type { ReadText } from "../../packages/parse/src/quotes/read-text.ts";
import type { GoldDocument } from "../../tests/score/protocols/quotes.ts";
import { readJsonl, sharedFile } from "../../tests/score/shared.ts";

/** An article with its attributions, as the reader of quotations reads it. */
export interface ReadGold {
  readonly read: ReadText;
  readonly quotes: GoldDocument["quotes"];
}

/** The articles of PolNeAR-train with their attributions, which lie beside the checkout. */
export function readPolnearTrain(): GoldDocument[] {
  const file = sharedFile("gold", "quotes", "polnear.train.jsonl");
  if (!file) throw new Error("cannot train: expected polnear.train.jsonl beside the checkout, found none");
  return readJsonl<GoldDocument>(file);
}
