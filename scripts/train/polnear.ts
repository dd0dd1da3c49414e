import type { GoldDocument } from "../../tests/score/protocols/quotes.ts";
import { readJsonl, sharedFile } from "../../tests/score/shared.ts";

/** The articles of PolNeAR-train with their attributions, which lie beside the checkout. */
export function readPolnearTrain(): GoldDocument[] {
  const file = sharedFile("gold", "quotes", "polnear.train.jsonl");
  if (!file) throw new Error("cannot train: expected polnear.train.jsonl beside the checkout, found none");
  return readJsonl<GoldDocument>(file);
}
