import { type Active, width } from "../../packages/normalize/src/entities/detect/features.ts";
import { mayEnd, nameTypes, toLabel } from "../../packages/normalize/src/entities/detect/labels.ts";
import { type TaggerWeights, tagActive } from "../../packages/normalize/src/entities/detect/tagger.ts";
import type { WordSets } from "../../packages/normalize/src/entities/detect/word-sets.ts";
import { readConllu, rebuildTexts } from "../../tests/score/protocols/conllu.ts";
import { readGap } from "../../tests/score/protocols/gap.ts";
import { type Example, toActive } from "./name-example.ts";

/** The runs of a text that `keep` accepts, as an example. */
function select(active: Active, labels: Uint8Array, keep: (from: number, to: number) => boolean): Example {
  const chosen: number[] = [];
  for (let at = 0; at < labels.length; ) {
    let stop = at + 1;
    while (stop < labels.length && !active.begins[stop]) stop++;
    if (keep(at, stop)) for (let i = at; i < stop; i++) chosen.push(i);
    at = stop;
  }
  const features = new Int32Array(chosen.length * width);
  chosen.forEach((from, to) => {
    features.set(active.features.subarray(from * width, (from + 1) * width), to * width);
  });
  return {
    active: {
      tokens: Int32Array.from(chosen, (i) => active.tokens[i]!),
      begins: Uint8Array.from(chosen, (i) => active.begins[i]!),
      features,
    },
    gold: Uint8Array.from(chosen, (i) => labels[i]!),
  };
}

const person = nameTypes.indexOf("person");

/**
 * The texts of GAP tell two persons' names each. Runs that hold one of them are learned from, with what a first tagger
 * says of the rest of the run.
 */
export function readGapExamples(file: string, sets: WordSets, first: TaggerWeights): Example[] {
  return readGap(file).map(({ text, names }) => {
    const { signals, active } = toActive(text, sets);
    const labels = tagActive(active, first);
    const { start, end } = signals.tokens;
    const words = new Set(names.map((name) => text.slice(name.start, name.end)));
    const told = new Uint8Array(labels.length);
    for (let i = 0; i < labels.length; i++) {
      for (let j = i; j < labels.length && j < i + 6 && (j === i || !active.begins[j]); j++) {
        const from = active.tokens[i]!;
        const to = active.tokens[j]!;
        if (!words.has(text.slice(start[from], end[to]))) continue;
        const inLonger = (i > 0 && !active.begins[i] && !mayEnd(labels[i - 1]!)) || !mayEnd(labels[j]!);
        if (inLonger || told.subarray(i, j + 1).includes(1)) continue;
        for (let t = i; t <= j; t++) {
          told[t] = 1;
          labels[t] = toLabel(person, i === j ? "single" : t === i ? "begin" : t === j ? "last" : "inside");
        }
      }
    }
    const isOther = (label: number) => label !== 0 && (label - 1) >> 2 !== person;
    return select(
      active,
      labels,
      (from, to) => told.subarray(from, to).includes(1) || labels.subarray(from, to).some(isOther),
    );
  });
}

/**
 * The treebank tells which words are proper nouns, not of what. Runs without one hold no name; runs whose names by a
 * first tagger are exactly the proper nouns are learned from as they are.
 */
export function readTreebankExamples(file: string, sets: WordSets, first: TaggerWeights): Example[] {
  const sentences = readConllu(file);
  const proper = new Map<string, boolean[]>();
  for (const { document, upos } of sentences) {
    proper.set(document, [...(proper.get(document) ?? []), ...upos.map((tag) => tag === "PROPN")]);
  }
  return rebuildTexts(sentences).map(({ document, text, words }) => {
    const { signals, active } = toActive(text, sets);
    const labels = tagActive(active, first);
    const isProper = new Uint8Array(text.length);
    words.forEach(([start, end], i) => {
      if (proper.get(document)?.[i]) isProper.fill(1, start, end);
    });
    const at = (i: number) => isProper[signals.tokens.start[active.tokens[i]!]!] === 1;
    return select(active, labels, (from, to) => {
      let any = false;
      for (let i = from; i < to; i++) {
        const named = labels[i] !== 0;
        const inside = named && !(mayEnd(labels[i]!) || (i > from && labels[i - 1] === 0));
        if (at(i)) any = true;
        if (at(i) !== named && !inside) {
          if (any || at(i)) return false;
          labels[i] = 0;
        }
      }
      return true;
    });
  });
}
