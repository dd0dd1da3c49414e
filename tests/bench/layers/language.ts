import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { needsSyntax } from "@onrecord/events";
import { loadModel } from "@onrecord/model-en";
import {
  addSyntax,
  decodeSyntax,
  findParagraphs,
  findSentences,
  findTokens,
  type SentenceInText,
} from "@onrecord/parse";
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
    const model = await loadModel();
    const syntax = decodeSyntax(model.syntax!);
    const name = versionOf("wink-nlp");
    const all = (some: readonly string[], task: (text: string) => unknown) => () => {
      for (const text of some) task(text);
    };
    const wink = (pipes?: string[]) => {
      const nlp = pipes ? winkNLP(englishModel, pipes) : winkNLP(englishModel);
      return (text: string) => nlp.readDoc(text);
    };
    const sentencesOf = (text: string) => findSentences(text, findParagraphs(text));
    const read = (text: string, wanted?: (sentence: SentenceInText) => boolean | "tags") => {
      const sentences = sentencesOf(text);
      return addSyntax(syntax, text, sentences, findTokens(text, sentences), wanted);
    };
    const against = (
      ours: (text: string) => unknown,
      peer: { name: string; run: (text: string) => unknown },
      some = texts,
      rounds = 7,
    ) =>
      compare({
        amount: megabytes(some),
        unit: "MB/s",
        ours: all(some, ours),
        peer: { name: peer.name, run: all(some, peer.run) },
        rounds,
      });
    const few = texts.slice(0, 40);
    let [asked, parsed] = [0, 0];
    const gate = (sentence: SentenceInText) => {
      const isWanted = needsSyntax(sentence);
      asked++;
      if (isWanted) parsed++;
      return isWanted;
    };
    all(few, (text) => read(text, gate))();
    const share = Math.round((100 * parsed) / asked);
    return {
      tokens: against((text) => findTokens(text, sentencesOf(text)), { name, run: wink(["sbd"]) }),
      tags: against((text) => read(text, () => "tags"), { name, run: wink(["sbd", "pos"]) }),
      trees: against((text) => read(text), { name, run: wink() }, few, 3),
      // What parsing only the sentences that events look into saves.
      gate: against(
        (text) => read(text, needsSyntax),
        { name: `every sentence parsed, not ${share} %`, run: (text) => read(text) },
        few,
        3,
      ),
      load: compare({
        amount: 1,
        unit: "loads/s",
        ours: () => decodeSyntax(new Uint8Array(model.syntax!)),
      }),
    };
  },
};
