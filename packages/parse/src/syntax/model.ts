import { uposTags } from "../tokens/table.ts";
import { readAscending, readPacked } from "./bytes.ts";
import { type FeatureTable, unpackTable } from "./feature-table.ts";
import { type HashTable, makeHashTable } from "./hash-table.ts";
import type { LemmaRules, LemmaScript } from "./lemma.ts";
import type { LabelRows } from "./rows.ts";
import { solePairs } from "./sole-labels.ts";

/** The part `syntax` of a model, ready for use. */
export interface SyntaxModel {
  /** Of each joint tag: index into `uposTags`. */
  readonly upos: Uint8Array;
  /** Of each joint tag: index into `xposTags`. */
  readonly xpos: Uint8Array;
  readonly xposTags: readonly string[];
  /** Coarse class of each joint tag and of the marks for “none”, as the parser sees it. */
  readonly coarse: Uint8Array;
  /** Of each joint tag, whether it is that of a verb or auxiliary. */
  readonly verbs: Uint8Array;
  /** Relation of each label. */
  readonly relation: Uint8Array;
  readonly relations: readonly string[];
  /** Class of the tags that a word has had, by the hash of its lower form. */
  readonly ambiguity: HashTable;
  /** Which tags a frequent word can have, by the hash of its form: `start << 8 | count` into `choices`. */
  readonly allowed: HashTable;
  readonly choices: Uint8Array;
  /** The tag, plus 1, that a frequent word always has between such neighbours, by `habitHash`. */
  readonly habits: HashTable;
  /** The joint tag of each column that `choices` and `tagRows` tell of: first come those of words that are not frequent. */
  readonly tagOfColumn: Uint8Array;
  /** How many these are. */
  readonly openTags: number;
  readonly tagRows: LabelRows;
  readonly moves: FeatureTable;
  readonly labelRows: LabelRows;
  /** The only label, plus 1, of arcs between a pair of tags; 0 where they have several. */
  readonly soleLabels: Uint8Array;
  readonly lemmas: LemmaRules;
}

/** What stands in words at the head of the bytes. */
export interface SyntaxMeta {
  /** Joint tags: “NOUN NN”. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly scripts: readonly LemmaScript[];
}

/** Values of `coarse` for “no word”, “root” and “behind the last word”. */
export const coarseNone = 200;
export const coarseRoot = 201;
export const coarseEnd = 202;

const decoded = new WeakMap<Uint8Array, SyntaxModel>();

/** Decodes the bytes of a model's part `syntax`, once for each array of bytes. Throws where they are something else. */
export function decodeSyntax(bytes: Uint8Array): SyntaxModel {
  const known = decoded.get(bytes);
  if (known) return known;
  const model = decode(bytes);
  decoded.set(bytes, model);
  return model;
}

function decode(bytes: Uint8Array): SyntaxModel {
  const { meta, section } = readPacked(bytes);
  const { tags, relations, scripts } = meta as unknown as SyntaxMeta;
  const xposTags = ["_", ...new Set(tags.map((tag) => tag.split(" ")[1]!))];
  const relationNames = ["_", ...relations];
  const tagOfColumn = openFirst(section("open-tags"), tags.length);
  const rows = (name: string, labels: number): LabelRows => ({
    table: unpackTable(section(`${name}-table`)),
    entries: int16s(section(`${name}-entries`)),
    dense: int32s(section(`${name}-dense`)),
    labels,
  });
  return {
    upos: Uint8Array.from(tags, (tag) => uposTags.indexOf(tag.split(" ")[0] as (typeof uposTags)[number])),
    xpos: Uint8Array.from(tags, (tag) => xposTags.indexOf(tag.split(" ")[1]!)),
    xposTags,
    coarse: coarseOf(tags),
    verbs: verbsOf(tags),
    relation: Uint8Array.from(relations, (_, label) => label + 1),
    relations: relationNames,
    ambiguity: makeHashTable(readAscending(section("ambiguity-keys")), classes(section("ambiguity-classes"))),
    allowed: makeHashTable(readAscending(section("allowed-keys")), starts(section("allowed-counts"))),
    choices: section("allowed-tags").map((tag) => tagOfColumn.indexOf(tag)),
    habits: makeHashTable(
      readAscending(section("habit-keys")),
      Int32Array.from(section("habit-tags"), (tag) => tag + 1),
    ),
    tagOfColumn,
    openTags: section("open-tags").length,
    tagRows: rows("tag", tags.length),
    moves: unpackTable(section("move-table")),
    labelRows: rows("label", relations.length),
    soleLabels: soleLabels(classes(section("sole-pairs")), section("sole-labels")),
    lemmas: {
      rules: makeHashTable(
        readAscending(section("lemma-keys")),
        classes(section("lemma-scripts")).map((script) => script + 1),
      ),
      scripts,
    },
  };
}

/** Coarse class of each joint tag: its universal tag. */
export function coarseOf(tags: readonly string[]): Uint8Array {
  const coarse = new Uint8Array(256).fill(coarseNone);
  tags.forEach((tag, number) => {
    coarse[number] = uposTags.indexOf(tag.split(" ")[0] as (typeof uposTags)[number]);
  });
  coarse[253] = coarseRoot;
  coarse[254] = coarseEnd;
  return coarse;
}

/** Of each joint tag, whether it is that of a verb or auxiliary. */
export function verbsOf(tags: readonly string[]): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, tag) => (/^(?:VERB|AUX) /.test(tags[tag] ?? "") ? 1 : 0));
}

/** All tags, those on a list first. */
export function openFirst(open: ArrayLike<number>, tags: number): Uint8Array {
  return Uint8Array.from(new Set([...Array.from(open), ...Array(tags).keys()]));
}

/** Where the entries of each feature start, and how many they are. */
function starts(counts: Uint8Array): Int32Array {
  const values = new Int32Array(counts.length);
  let start = 0;
  for (let at = 0; at < counts.length; at++) {
    values[at] = (start << 8) | counts[at]!;
    start += counts[at]!;
  }
  return values;
}

/** Numbers of two bytes with a sign, low one first. */
function int16s(bytes: Uint8Array): Int16Array {
  const numbers = new Int16Array(bytes.length >>> 1);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}

/** Numbers of four bytes, low one first. */
function int32s(bytes: Uint8Array): Int32Array {
  const numbers = new Int32Array(bytes.length >>> 2);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}

/** Numbers of two bytes, low one first. */
function classes(bytes: Uint8Array): Int32Array {
  return Int32Array.from({ length: bytes.length / 2 }, (_, at) => bytes[at * 2]! | (bytes[at * 2 + 1]! << 8));
}

function soleLabels(pairs: Int32Array, labels: Uint8Array): Uint8Array {
  const table = new Uint8Array(solePairs);
  pairs.forEach((pair, at) => {
    table[pair] = labels[at]! + 1;
  });
  return table;
}
