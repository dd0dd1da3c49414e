import type { Sentence } from "../schema.ts";
import type { TokenTable } from "./table.ts";
import { notParsed, uposTags } from "./table.ts";

const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,:]\p{N}+)*|[^\s]/gu;

/** Tokens of each sentence, untagged. */
export function findTokens(text: string, sentences: readonly Sentence[]): TokenTable {
  const found: [start: number, end: number, sentence: number][] = [];
  sentences.forEach(({ start, end }, sentence) => {
    for (const match of text.slice(start, end).matchAll(word)) {
      found.push([start + match.index, start + match.index + match[0].length, sentence]);
    }
  });
  return {
    length: found.length,
    start: Int32Array.from(found, ([start]) => start),
    end: Int32Array.from(found, ([, end]) => end),
    sentence: Int32Array.from(found, ([, , sentence]) => sentence),
    upos: new Uint8Array(found.length),
    xpos: new Uint8Array(found.length),
    head: new Int32Array(found.length).fill(notParsed),
    relation: new Uint8Array(found.length),
    labels: { upos: uposTags, xpos: ["_"], relation: ["_"] },
  };
}
