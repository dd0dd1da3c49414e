import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadModel } from "@onrecord/model-en";
import { decodeSyntax, findParagraphs, findSentences, findTokens, parse } from "@onrecord/parse";
import englishModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { compare } from "../compare.ts";
import type { BenchLayer } from "../layer.ts";
import { megabytes, readNews } from "../news.ts";

const require = createRequire(import.meta.url);
const versionOf = (name: string): string =>
  `${name}@${(JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8")) as { version: string }).version}`;

export const language: BenchLayer = {
  name: "language",
  async measure() {
    const texts = readNews();
    const amount = megabytes(texts);
    const model = await loadModel();
    const wink = (pipes?: string[]) => {
      const nlp = pipes ? winkNLP(englishModel, pipes) : winkNLP(englishModel);
      return () => {
        for (const text of texts) nlp.readDoc(text);
      };
    };
    const name = versionOf("wink-nlp");
    const contest = (ours: (text: string) => unknown, pipes?: string[]) =>
      compare({
        amount,
        unit: "MB/s",
        ours: () => {
          for (const text of texts) ours(text);
        },
        peer: { name, run: wink(pipes) },
      });
    return {
      tokens: contest((text) => findTokens(text, findSentences(text, findParagraphs(text))), ["sbd"]),
      tags: contest((text) => parse(text, { model, syntax: () => "tags" }), ["sbd", "pos"]),
      trees: contest((text) => parse(text, { model })),
      load: compare({
        amount: 1,
        unit: "loads/s",
        ours: () => decodeSyntax(new Uint8Array(model.syntax!)),
      }),
    };
  },
};
