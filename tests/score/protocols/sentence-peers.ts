import { ParseEnglish } from "parse-english";
import englishModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

interface Range {
  readonly start: number;
  readonly end: number;
}

const wink = winkNLP(englishModel, ["sbd"]);

/** Sentences as wink-nlp splits a paragraph, found again in the text in order. */
function winkSentences(text: string): Range[] {
  let from = 0;
  return wink
    .readDoc(text)
    .sentences()
    .out()
    .map((sentence) => {
      const words = sentence.trim();
      const start = Math.max(from, text.indexOf(words, from));
      from = start + words.length;
      return { start, end: from };
    });
}

const english = new ParseEnglish();

/** Sentences as parse-english splits a text. */
function parseEnglishSentences(text: string): Range[] {
  return english
    .parse(text)
    .children.flatMap((block) => (block.type === "ParagraphNode" ? block.children : []))
    .flatMap((node) =>
      node.type === "SentenceNode"
        ? [{ start: node.position!.start.offset!, end: node.position!.end.offset! }]
        : [],
    );
}

/** Sentence splitters of other packages, each given the same texts by paragraphs. */
export const sentencePeers: Readonly<
  Record<string, (text: string, paragraphs: readonly Range[]) => Range[]>
> = {
  wink: (text, paragraphs) =>
    paragraphs.flatMap(({ start, end }) =>
      winkSentences(text.slice(start, end)).map((found) => ({
        start: found.start + start,
        end: found.end + start,
      })),
    ),
  parse_english: (text, paragraphs) =>
    paragraphs.flatMap(({ start, end }) =>
      parseEnglishSentences(text.slice(start, end)).map((found) => ({
        start: found.start + start,
        end: found.end + start,
      })),
    ),
};
