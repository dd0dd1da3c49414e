import { findQuotes } from "@onrecord/parse";
import nlp from "compromise";
import { readNewswireGold } from "../../gold/newswire.ts";
import { compare } from "../compare.ts";
import type { BenchLayer } from "../layer.ts";

/** Quotations of the sample articles, found by us with their speakers and by `compromise` without. */
export const quotes: BenchLayer = {
  name: "quotes",
  measure() {
    const texts = readNewswireGold().map(({ text }) => text);
    const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
    // one run of ours is too short for the clock of the processor: it is repeated, and counted so
    const times = 20;
    const measure = compare({
      amount: megabytes,
      unit: "MB/s",
      ours: () => {
        for (let i = 0; i < times; i++) for (const text of texts) findQuotes(text);
      },
      peer: {
        name: `compromise@${nlp.version}`,
        run: () => {
          for (const text of texts) nlp(text).quotations().json();
        },
      },
      rounds: 5,
    });
    const scaled = (value: number | null) => value && value * times;
    return {
      find_quotes: {
        ...measure,
        ratio: scaled(measure.ratio),
        min: scaled(measure.min),
        max: scaled(measure.max),
        value: measure.value * times,
      },
    };
  },
};
