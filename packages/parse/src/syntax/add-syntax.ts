import type { HeaderPart, Sentence } from "../schema.ts";
import type { TokenTable } from "../tokens/table.ts";
import { makeTreeBuilder } from "./build-tree.ts";
import { lemmaOf } from "./lemma.ts";
import type { SyntaxModel } from "./model.ts";
import { skipFrame } from "./skip-frame.ts";
import { taggerOf } from "./tag-words.ts";
import { countStretches, makeWords, padding, padWords, readWord } from "./words.ts";

/** A sentence as the predicate sees it that says whether to tag and parse it: tokens `from` to `to` of the table. */
export interface SentenceInText {
  readonly text: string;
  readonly sentence: Sentence;
  readonly tokens: TokenTable;
  readonly from: number;
  readonly to: number;
}

/**
 * Tags and parses the sentences that `wanted` picks, all by default, and gives the table with tags, lemmas, heads and
 * relations; where `wanted` says `"tags"`, with tags alone.
 */
export function addSyntax(
  model: SyntaxModel,
  text: string,
  sentences: readonly Sentence[],
  tokens: TokenTable,
  wanted: (sentence: SentenceInText) => boolean | "tags" = () => true,
  header: readonly HeaderPart[] = [],
): TokenTable {
  const ranges = sentenceRanges(sentences.length, tokens).flatMap(([first, to], index) => {
    const from = first < to ? skipFrame(text, tokens, first, to, header) : first;
    const depth = from < to && wanted({ text, sentence: sentences[index]!, tokens, from, to });
    return depth ? [{ from, to, depth }] : [];
  });
  const longest = ranges.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const words = makeWords(longest);
  const tagWords = taggerOf(model);
  // Room to search in is made where a tree is wanted.
  let buildTree: ReturnType<typeof makeTreeBuilder> | undefined;
  const table = {
    ...tokens,
    upos: tokens.upos.slice(),
    xpos: tokens.xpos.slice(),
    head: tokens.head.slice(),
    relation: tokens.relation.slice(),
    lemma: [...tokens.lemma],
    labels: { ...tokens.labels, xpos: model.xposTags, relation: model.relations },
  };
  for (const { from, to, depth } of ranges) {
    const length = to - from;
    padWords(words, length);
    for (let index = 0; index < length; index++) {
      readWord(text, tokens.start[from + index]!, tokens.end[from + index]!, words, index + padding);
    }
    tagWords(words, length);
    for (let index = 0; index < length; index++) {
      const tag = words.tag[index + padding]!;
      table.upos[from + index] = model.upos[tag]!;
      table.xpos[from + index] = model.xpos[tag]!;
    }
    if (depth === "tags") continue;
    countStretches(words, length, model.verbs);
    buildTree ??= makeTreeBuilder(model, longest);
    const { heads, labels } = buildTree(words, length);
    for (let index = 0; index < length; index++) {
      const at = from + index;
      const head = heads[index]!;
      const form = text.slice(tokens.start[at], tokens.end[at]);
      table.lemma[at] = lemmaOf(model.lemmas, form, words.tag[index + padding]!);
      table.head[at] = head === length ? -1 : from + head;
      table.relation[at] = model.relation[labels[index]!]!;
    }
  }
  return table;
}

/** First token of each sentence and the one after its last. */
function sentenceRanges(count: number, { sentence, length }: TokenTable): [from: number, to: number][] {
  const ranges = Array.from({ length: count }, (): [number, number] => [0, 0]);
  for (let from = 0; from < length; ) {
    let to = from;
    while (to < length && sentence[to] === sentence[from]) to++;
    ranges[sentence[from]!] = [from, to];
    from = to;
  }
  return ranges;
}
