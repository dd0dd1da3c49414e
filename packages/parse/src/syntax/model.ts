import { uposTags } from "../tokens/table.ts";
import { readAscending, readPacked } from "./bytes.ts";
import { type HashTable, makeHashTable } from "./hash-table.ts";
import type { LemmaRules, LemmaScript } from "./lemma.ts";
import type { SparseRows } from "./rows.ts";

/** The part `syntax` of a model, ready for use. */
export interface SyntaxModel {
  /** Of each joint tag: index into `uposTags`. */
  readonly upos: Uint8Array;
  /** Of each joint tag: index into `xposTags`. */
  readonly xpos: Uint8Array;
  readonly xposTags: readonly string[];
  /** Coarse class of each joint tag and of the marks for “none”, as the parser sees it. */
  readonly coarse: Uint8Array;
  /** Relation of each label. */
  readonly relation: Uint8Array;
  readonly relations: readonly string[];
  /** Class of the tags that a word has had, by the hash of its lower form. */
  readonly ambiguity: HashTable;
  /** Which tags a frequent word can have, by the hash of its form: `start << 8 | count` into `choices`. */
  readonly allowed: HashTable;
  readonly choices: Uint8Array;
  readonly tagRows: SparseRows;
  readonly moves: HashTable;
  readonly labelRows: SparseRows;
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
  const sparse = (name: string): SparseRows => {
    const keys = readAscending(section(`${name}-keys`));
    const counts = section(`${name}-counts`);
    const labels = section(`${name}-labels`);
    const weights = section(`${name}-weights`);
    const entries = new Int16Array(labels.length);
    for (let at = 0; at < labels.length; at++) entries[at] = (labels[at]! << 8) | weights[at]!;
    return { table: makeHashTable(keys, starts(counts)), entries };
  };
  return {
    upos: Uint8Array.from(tags, (tag) => uposTags.indexOf(tag.split(" ")[0] as (typeof uposTags)[number])),
    xpos: Uint8Array.from(tags, (tag) => xposTags.indexOf(tag.split(" ")[1]!)),
    xposTags,
    coarse: coarseOf(tags),
    relation: Uint8Array.from(relations, (_, label) => label + 1),
    relations: relationNames,
    ambiguity: makeHashTable(readAscending(section("ambiguity-keys")), classes(section("ambiguity-classes"))),
    allowed: makeHashTable(readAscending(section("allowed-keys")), starts(section("allowed-counts"))),
    choices: section("allowed-tags"),
    tagRows: sparse("tag"),
    moves: makeHashTable(readAscending(section("move-keys")), packed(section("move-weights"))),
    labelRows: sparse("label"),
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

/** Numbers of two bytes, low one first. */
function classes(bytes: Uint8Array): Int32Array {
  return Int32Array.from({ length: bytes.length / 2 }, (_, at) => bytes[at * 2]! | (bytes[at * 2 + 1]! << 8));
}

/** Three weights of each feature as bytes of one number. */
function packed(bytes: Uint8Array): Int32Array {
  const count = bytes.length / 3;
  const values = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    values[at] = (bytes[at]! << 24) | (bytes[count + at]! << 16) | (bytes[2 * count + at]! << 8) | 1;
  }
  return values;
}
