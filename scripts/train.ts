import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { language } from "../tests/score/layers/language.ts";
import { readConllu } from "../tests/score/protocols/conllu.ts";
import { sharedFile } from "../tests/score/shared.ts";
import { trainNames } from "./train/names.ts";
import { packSyntax } from "./train/pack.ts";
import { trainPronouns } from "./train/pronouns.ts";
import { trainSyntax } from "./train/syntax.ts";

/**
 * Trains the parts `syntax` and `names` of the model and the pronoun ranker from the open sets and prints the figures of
 * the model card: `npm run train`. The same sets give the same bytes. Takes about twenty minutes on one core.
 */
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

const sentences = [
  ...readTreebank("ewt-train"),
  // Its conversations may not be learned from: the licence of their texts is another.
  ...readTreebank("gumfree-train").filter(({ document }) => !document.includes("conversation")),
];
const log = (line: string) => console.error(`${(process.uptime() / 60).toFixed(1)} min  ${line}`);
const bytes = packSyntax(trainSyntax(sentences, options, log), pruned);

const folder = join(import.meta.dirname, "../packages/model-en/data");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "syntax.bin"), bytes);
log(`syntax.bin: ${bytes.length} bytes`);

const names = trainNames(log);
writeFileSync(join(folder, "names.bin"), names);
log(`names.bin: ${names.length} bytes`);
trainPronouns({ names }, log);

const { figures } = await language.score();
console.log("| figure | value |\n|---|---:|");
for (const [name, value] of Object.entries(figures)) console.log(`| ${name} | ${value.toFixed(1)} |`);
