import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "../random.ts";

const root = join(import.meta.dirname, "../..");
const shared = join(root, "../shared/corpus/wikinews.jsonl");
const own = join(root, "datasets/newswire-sample/raw");

const names = (
  "Abara Bellweather Castellano Drummond Eskildsen Farouk Gallagher Hadžić Iturbe Jankowski Kirunda Lindqvist " +
  "Mbeki Nakamura Okonkwo Petrosyan Quiroga Rasmussen Solheim Tshabalala Ueda Villanueva Wanjiru Xhaka Yilmaz Zografos"
).split(" ");

let base: readonly string[] | null = null;

/** News to begin with: the shared corpus where it lies beside the project, else the sample dataset. */
function readBase(): readonly string[] {
  base ??= existsSync(shared)
    ? readFileSync(shared, "utf8")
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : readdirSync(own).map((file) => readFileSync(join(own, file), "utf8"));
  return base;
}

/** An article made from one of the base: half of its names are others, its days and years are moved. */
export function makeArticle(index: number): string {
  const texts = readBase();
  const random = createRandom(index * 7919 + 13);
  const text = texts[index % texts.length] ?? "";
  const renamed = new Map<string, string>();
  const rename = (word: string) => {
    const known = renamed.get(word);
    if (known !== undefined) return known;
    const name = random(2) === 0 ? word : (names[random(names.length)] ?? word);
    renamed.set(word, name);
    return name;
  };
  const shift = 1 + random(27);
  return text
    .replace(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}(?!day\b)/gu, rename)
    .replace(/\b\d{1,2}\b/g, (day) => String(((Number(day) + shift) % 28) + 1))
    .replace(/\b20\d\d\b/g, (year) => String(2000 + ((Number(year) + shift) % 30)));
}

/** So many articles, no two alike. */
export const makeCorpus = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => makeArticle(index));
