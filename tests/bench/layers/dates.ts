import { findDates } from "@onrecord/normalize";
import * as chrono from "chrono-node";
import { readNewswireGold } from "../../gold/newswire.ts";
import { readJsonl, sharedFile } from "../../score/shared.ts";
import { compare, cpuSeconds } from "../compare.ts";
import type { BenchLayer, Measure } from "../layer.ts";

interface DatedText {
  readonly text: string;
  readonly published: string;
}

/** News to read: the Wikinews corpus beside the checkout, else the sample dataset. */
function readTexts(): DatedText[] {
  const file = sharedFile("corpus", "wikinews.jsonl");
  if (file)
    return readJsonl<DatedText>(file).map(({ text, published }) => ({
      text,
      published: published.slice(0, 10),
    }));
  return readNewswireGold().map(({ text, meta }) => ({ text, published: meta.dct }));
}

const megabytes = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** CPU time of one text of a megabyte on one line over that of ten of a tenth. */
function linearity(texts: readonly DatedText[]): number {
  const line = texts.map(({ text }) => text.replaceAll("\n", " ")).join(" ");
  const whole = line.repeat(Math.ceil(1_000_000 / line.length)).slice(0, 1_000_000);
  const parts = Array.from({ length: 10 }, (_, i) => whole.slice(i * 100_000, (i + 1) * 100_000));
  const published = "2020-06-15";
  const one = () => findDates(whole, { published });
  const ten = () => parts.map((part) => findDates(part, { published }));
  one();
  ten();
  const ratios = Array.from({ length: 9 }, () => cpuSeconds(one) / cpuSeconds(ten)).sort((a, b) => a - b);
  return ratios[4] ?? Number.NaN;
}

export const dates: BenchLayer = {
  name: "dates",
  measure(): Record<string, Measure> {
    const texts = readTexts();
    const references = texts.map(({ published }) => new Date(`${published}T12:00:00Z`));
    const passes = 5;
    const speed = compare({
      amount: passes * megabytes(texts.map(({ text }) => text)),
      unit: "MB/s",
      ours: () => {
        for (let i = 0; i < passes; i++)
          for (const { text, published } of texts) findDates(text, { published });
      },
      peer: {
        name: "chrono-node@2.10.3",
        run: () => {
          for (let i = 0; i < passes; i++)
            for (const [j, { text }] of texts.entries()) chrono.parse(text, references[j]);
        },
      },
    });
    const ratio = linearity(texts);
    return {
      speed,
      one_line: {
        ...speed,
        ratio: null,
        min: null,
        max: null,
        peer: null,
        value: ratio,
        unit: "× per byte of ten texts",
      },
    };
  },
};
