import type { Article } from "../schema.ts";
import { viewTokens } from "./view-tokens.ts";

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

/**
 * An article as CoNLL-U (https://universaldependencies.org/format.html), one block a sentence with its text; fields of
 * sentences that were not tagged and parsed are `_`. Offsets stand in the last column as `Offset=start:end`.
 */
export function toConllu({ text, sentences, tokens }: Article): string {
  const view = viewTokens(text, tokens);
  const blocks = sentences.map(({ start, end, paragraph }, number) => [
    ...(paragraph === sentences[number - 1]?.paragraph ? [] : ["# newpar"]),
    `# sent_id = ${number + 1}`,
    `# text = ${oneLine(text.slice(start, end))}`,
  ]);
  const firsts = sentences.map(() => -1);
  for (let index = 0; index < tokens.length; index++) {
    const number = tokens.sentence[index]!;
    if (firsts[number]! < 0) firsts[number] = index;
    const first = firsts[number]!;
    const token = view.token(index);
    const head = token.head === null ? "_" : token.head < 0 ? "0" : `${token.head - first + 1}`;
    const touches = token.end === tokens.start[index + 1] && tokens.sentence[index + 1] === number;
    blocks[number]!.push(
      [
        index - first + 1,
        oneLine(token.text),
        token.lemma ?? "_",
        token.upos ?? "_",
        token.xpos ?? "_",
        "_",
        head,
        token.relation ?? "_",
        "_",
        `${touches ? "SpaceAfter=No|" : ""}Offset=${token.start}:${token.end}`,
      ].join("\t"),
    );
  }
  return blocks.map((lines) => `${lines.join("\n")}\n\n`).join("");
}
