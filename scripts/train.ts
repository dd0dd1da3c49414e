import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { language } from "../tests/score/layers/language.ts";
import { readConllu } from "../tests/score/protocols/conllu.ts";
import { sharedFile } from "../tests/score/shared.ts";
import { trainNames } from "./train/names.ts";
import { packSyntax } from "./train/pack.ts";
import { readPolnearTrain } from "./train/polnear.ts";
import { trainPronouns } from "./train/pronouns.ts";
import { estimateQuotes } from "./train/quotes.ts";
import { trainSyntax } from "./train/syntax.ts";
import { formatWeights, weightsFile } from "./train/write-weights.ts";

/**
 * Trains what is learned from the sets beside the checkout: `npm run train`, or `npm run train -- quotes` for one part.
 * The same sets give the same bytes. `quotes`: the weights of the reader of quotations, in seconds; `npm run generate`
 * makes code of them. `syntax`, `names`: those parts of the model and the pronoun ranker, with the figures of the model
 * card, in about twenty minutes on one core.
 */
const parts = ["quotes", "syntax", "names"];
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !parts.includes(part));
if (unknown) throw new Error(`cannot train ${unknown}: expected one of ${parts.join(", ")}`);
const wanted = (part: string) => asked.length === 0 || asked.includes(part);
const log = (line: string) => console.error(`${(process.uptime() / 60).toFixed(1)} min  ${line}`);

const options = {
  tagger: { epochs: 8, foldEpochs: 4, least: 2, seed: 1, frequent: 20, fixedShare: 0.995 },
  greedy: { epochs: 3, least: 4, seed: 1, explore: 0.9 },
  beam: { epochs: 6, breadth: 4, seed: 2 },
  folds: 5,
};
const pruned = { tag: 0.5, move: 0.4, label: 0.3 };

function readTreebank(name: string) {
  const file = sharedFile("gold", "syntax", `${name}.conllu`);
  if (!file)
    throw new Error(`cannot train: expected the treebank ${name}.conllu beside the checkout, found none`);
  return readConllu(file);
}

if (wanted("quotes")) {
  for (const weights of estimateQuotes(readPolnearTrain())) {
    writeFileSync(weightsFile(weights.name), formatWeights(weights));
    log(`${weights.name}.csv: ${weights.features.length} weights`);
  }
}

const folder = join(import.meta.dirname, "../packages/model-en/data");
mkdirSync(folder, { recursive: true });

if (wanted("syntax")) {
  const sentences = [
    ...readTreebank("ewt-train"),
    // Its conversations may not be learned from: the licence of their texts is another.
    ...readTreebank("gumfree-train").filter(({ document }) => !document.includes("conversation")),
  ];
  const bytes = packSyntax(trainSyntax(sentences, options, log), pruned);
  writeFileSync(join(folder, "syntax.bin"), bytes);
  log(`syntax.bin: ${bytes.length} bytes`);
}

if (wanted("names")) {
  const names = trainNames(log);
  writeFileSync(join(folder, "names.bin"), names);
  log(`names.bin: ${names.length} bytes`);
  trainPronouns({ names }, log);
}

if (wanted("syntax")) {
  const { figures } = await language.score();
  console.log("| figure | value |\n|---|---:|");
  for (const [name, value] of Object.entries(figures)) console.log(`| ${name} | ${value.toFixed(1)} |`);
}
