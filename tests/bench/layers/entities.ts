import { loadModel } from "@onrecord/model-en";
import { findEntities } from "@onrecord/normalize";
import nlp from "compromise";
import { readNewswireGold } from "../../gold/newswire.ts";
import { readJsonl, sharedFile } from "../../score/shared.ts";
import { compare, cpuSeconds } from "../compare.ts";
import type { BenchLayer } from "../layer.ts";

/** News to read: part of the Wikinews corpus beside the checkout, else the sample dataset. */
function readTexts(): string[] {
  const file = sharedFile("corpus", "wikinews.jsonl");
  const texts = file
    ? readJsonl<{ text: string }>(file).map(({ text }) => text)
    : readNewswireGold().map(({ text }) => text);
  return texts.slice(0, 20);
}

const megabytes = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** CPU time of one text of 800 kB over that of eight of 100 kB. */
function linearity(texts: readonly string[]): number {
  const joined = texts.join("\n\n");
  const whole = joined.repeat(Math.ceil(800_000 / joined.length)).slice(0, 800_000);
  const parts = Array.from({ length: 8 }, (_, i) => whole.slice(i * 100_000, (i + 1) * 100_000));
  const one = () => findEntities(whole);
  const eight = () => parts.map((part) => findEntities(part));
  const ratios = Array.from({ length: 3 }, () => cpuSeconds(one) / cpuSeconds(eight)).sort((a, b) => a - b);
  return ratios[1] ?? Number.NaN;
}

/** Names, clusters, roles, pronouns and links against the lists of names that compromise gives. */
export const entities: BenchLayer = {
  name: "entities",
  async measure() {
    const texts = readTexts();
    const amount = megabytes(texts);
    const model = await loadModel();
    const peer = {
      name: "compromise@14.17.0",
      run: () =>
        texts.map((text) => {
          const document = nlp(text);
          return [document.people(), document.places(), document.organizations()].map((names) =>
            names.out("array"),
          );
        }),
    };
    const learned = () => texts.map((text) => findEntities(text, { model }));
    const rules = () => texts.map((text) => findEntities(text));
    const line = { ratio: null, min: null, max: null, peer: null, floor_spread: 0 };
    return {
      all: compare({ amount, unit: "MB/s", ours: learned, peer, rounds: 3 }),
      without_weights: compare({ amount, unit: "MB/s", ours: rules, peer, rounds: 3 }),
      linearity: { ...line, value: linearity(texts), unit: "of eight parts" },
    };
  },
};
