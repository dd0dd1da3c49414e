import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codeEvents, needsSyntax } from "@onrecord/events";
import { loadModel } from "@onrecord/model-en";
import { normalize } from "@onrecord/normalize";
import { parse } from "@onrecord/parse";
import { readJsonl, sharedFile } from "../../score/shared.ts";
import { compare } from "../compare.ts";
import type { BenchLayer } from "../layer.ts";

const raw = join(import.meta.dirname, "../../../datasets/newswire-sample/raw");

/** Real articles where they lie beside the checkout, else the project's own. */
function texts(): string[] {
  const corpus = sharedFile("corpus/wikinews.jsonl");
  if (corpus) return readJsonl<{ text: string }>(corpus).map(({ text }) => text);
  return readdirSync(raw)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(raw, name), "utf8"));
}

const metadata = {
  source: "bench",
  inputId: null,
  url: null,
  title: null,
  byline: null,
  publisher: null,
  published: "2020-01-31",
  language: "en",
  license: null,
};

/** The coder against the parse of the sentences that it asks for. */
export const events: BenchLayer = {
  name: "events",
  async measure() {
    const model = await loadModel();
    const all = texts();
    const articles = all.map((text) => normalize(parse(text, { model, syntax: needsSyntax }), metadata));
    return {
      coder: compare({
        amount: all.reduce((sum, text) => sum + text.length, 0) / 1e6,
        unit: "MB/s",
        ours: () => articles.map((article) => codeEvents(article).events.length),
        peer: {
          name: "parse@0.1.0",
          run: () => all.map((text) => parse(text, { model, syntax: needsSyntax }).tokens.length),
        },
        rounds: 5,
      }),
    };
  },
};
