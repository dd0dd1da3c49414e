import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./read-rows.ts";
import { toSets } from "./to-sets.ts";

const parse = join(import.meta.dirname, "../../packages/parse");

const rows = (name: string) => readRows(join(parse, "lexicon", `${name}.csv`));

const consonantY = /[^aeiou]y$/;
const hissing = /(?:s|x|z|ch|sh|o)$/;

const plural = (word: string) =>
  consonantY.test(word) ? `${word.slice(0, -1)}ies` : hissing.test(word) ? `${word}es` : `${word}s`;

/** [form, inflection] of a verb; `past` and `participle` where they are irregular or double a consonant. */
function verbForms(lemma: string, past: string, participle: string): [string, string][] {
  const regular = lemma.endsWith("e")
    ? `${lemma}d`
    : consonantY.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${lemma}ed`;
  const doubled = past === `${lemma}${lemma.at(-1)}ed`;
  const stem = doubled ? lemma + lemma.at(-1) : /[^eoy]e$/.test(lemma) ? lemma.slice(0, -1) : lemma;
  return [
    [lemma, "base"],
    [plural(lemma), "present"],
    [past || regular, "past"],
    [participle || past || regular, "past"],
    [`${stem}ing`, "gerund"],
  ];
}

const inflections = ["none", "base", "present", "past", "gerund", "base or past"];

/** The cue words and function words of the quotation scanner, as code. */
export function generateParseQuotes(): void {
  const cues = rows("cues").filter(({ part }) => part !== "");
  const words = rows("words");
  const classes = [...new Set(words.map((row) => row.class!))].sort();
  const entries = new Map<
    string,
    { bits: number; verb: number; noun: number; adjective: number; inflection: number }
  >();
  const entry = (form: string) => {
    const known = entries.get(form);
    if (known) return known;
    const made = { bits: 0, verb: 0, noun: 0, adjective: 0, inflection: 0 };
    entries.set(form, made);
    return made;
  };
  for (const row of words) entry(row.word!).bits |= 1 << classes.indexOf(row.class!);
  cues.forEach(({ lemma, part, past, participle }, index) => {
    if (part === "verb") {
      for (const [form, inflection] of verbForms(lemma!, past!, participle!)) {
        const one = entry(form);
        // “found” is of “find” and “found”: the more reporting verb keeps the form
        if (one.verb > 0 && Number(cues[one.verb - 1]!.share) > Number(cues[index]!.share)) continue;
        if (one.verb === index + 1) {
          if (inflection === "past" && inflections[one.inflection] === "base")
            one.inflection = inflections.indexOf("base or past");
          continue;
        }
        one.verb = index + 1;
        one.inflection = inflections.indexOf(inflection);
      }
    } else if (part === "noun") for (const form of [lemma!, plural(lemma!)]) entry(form).noun = index + 1;
    else entry(lemma!).adjective = index + 1;
  });
  const list = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    join(parse, "src/quotes/words/lexicon.gen.ts"),
    `// Made by \`npm run generate\` from packages/parse/lexicon/{cues,words}.csv; edit those.

/** Word classes as bits. */
export const classes = {
${classes.map((name, index) => `  ${name}: ${1 << index},\n`).join("")}} as const;

export type Act = "speech" | "thought" | "evidence";

/** [lemma, act, percent of its occurrences that report what somebody says or thinks]; number 0 is no cue. */
export const cues: readonly (readonly [lemma: string, act: Act, share: number])[] = [
  ["", "speech", 0],
${cues.map(({ lemma, act, share }) => `  [${JSON.stringify(lemma)}, ${JSON.stringify(act)}, ${share}],\n`).join("")}];

/** [form, class bits, verb cue, noun cue, adjective cue, inflection: 1 base 2 present 3 past 4 gerund 5 base or past] */
export const forms: readonly (readonly [string, number, number, number, number, number])[] = [
${list.map(([form, e]) => `  [${JSON.stringify(form)}, ${e.bits}, ${e.verb}, ${e.noun}, ${e.adjective}, ${e.inflection}],\n`).join("")}];
`,
  );
  writeFileSync(
    join(parse, "src/quotes/details/media.gen.ts"),
    `// Made by \`npm run generate\` from packages/parse/lexicon/media.csv; edit that.
import type { Quote } from "../../schema.ts";

/** Words that say in what medium something was said. */
export const media: ReadonlyMap<string, NonNullable<Quote["saidMedium"]>> = new Map([
${rows("media")
  .map((row) => `  [${JSON.stringify(row.word)}, ${JSON.stringify(row.medium)}],\n`)
  .join("")}]);
`,
  );
  writeWeights("choose", "speaker-weights", "featureNames");
  writeWeights("attribute", "attribution-weights", "attributionFeatures");
  writeWeights("contents", "content-weights", "contentFeatures");
}

function writeWeights(folder: string, lexicon: string, features: string): void {
  writeFileSync(
    join(parse, "src/quotes", folder, "weights.gen.ts"),
    `// Made by \`npm run generate\` from packages/parse/lexicon/${lexicon}.csv; scripts/train estimates that.

/** Weight of each feature of \`${features}\`, in their order. */
export const weights: readonly number[] = [
${rows(lexicon)
  .map(({ weight }) => `  ${Number(weight)},\n`)
  .join("")}];
`,
  );
}

/** What can say something and what cannot, as code: nouns with their plurals, cues as they are. */
export function generateSayers(): void {
  const sayers = readRows<"word" | "kind">(join(parse, "lexicon/sayers.csv"));
  writeFileSync(
    join(parse, "src/quotes/words/sayers.gen.ts"),
    "// Made by `npm run generate` from packages/parse/lexicon/sayers.csv; edit that.\n" +
      "/** Cues that events have as easily as people, that pass on or give out; nouns by whether they say something. */\n" +
      toSets("sayers", sayers, (word, kind) => (kind.endsWith("_cue") ? [word] : [word, plural(word)])),
  );
}
