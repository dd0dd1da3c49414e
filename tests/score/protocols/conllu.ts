import { readFileSync } from "node:fs";

/** A sentence of a CoNLL-U file, an entry a word; multiword tokens are cut, empty nodes left out. */
export interface ConlluSentence {
  /** Document the sentence stands in. */
  readonly document: string;
  /** Whether a paragraph begins with it. */
  readonly newParagraph: boolean;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head within the sentence; −1 at the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** Whether white space follows the word in the text. */
  readonly spaceAfter: readonly boolean[];
}

/** Sentences of a CoNLL-U file. */
export function readConllu(file: string): ConlluSentence[] {
  let document = "";
  return readFileSync(file, "utf8")
    .split("\n\n")
    .filter((block) => block.trim())
    .map((block) => {
      const lines = block.split("\n");
      const comments = lines.filter((line) => line.startsWith("#"));
      document = comments.find((line) => line.startsWith("# newdoc id"))?.split("= ")[1] ?? document;
      const rows = lines.filter((line) => /^\d/.test(line)).map((line) => line.split("\t"));
      const words = rows.filter(([id]) => /^\d+$/.test(id!));
      const spaceAfter = words.map((row) => !row[9]!.includes("SpaceAfter=No"));
      for (const [id, , , , , , , , , misc] of rows) {
        const [from, to] = id!.split("-").map(Number);
        if (to === undefined) continue;
        for (let word = from!; word < to; word++) spaceAfter[word - 1] = false;
        spaceAfter[to - 1] = !misc!.includes("SpaceAfter=No");
      }
      return {
        document,
        newParagraph: comments.some(
          (line) => /^# new(par|doc)\b(?! ?_)/.test(line) && !line.includes("newpar_block"),
        ),
        forms: words.map((row) => row[1]!),
        lemmas: words.map((row) => row[2]!),
        upos: words.map((row) => row[3]!),
        xpos: words.map((row) => row[4]!),
        heads: words.map((row) => Number(row[6]) - 1),
        relations: words.map((row) => row[7]!),
        spaceAfter,
      };
    });
}

/** A document's text rebuilt, and the spans of its sentences and words in it. */
export interface RebuiltText {
  readonly document: string;
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number])[];
  readonly words: readonly (readonly [start: number, end: number])[];
}

/** Texts of the documents: words with their spaces, sentences parted by one, paragraphs by a blank line. */
export function rebuildTexts(sentences: readonly ConlluSentence[]): RebuiltText[] {
  const documents = [...new Set(sentences.map(({ document }) => document))];
  return documents.map((document) => {
    let text = "";
    const spans: [number, number][] = [];
    const words: [number, number][] = [];
    for (const { document: own, forms, spaceAfter, newParagraph } of sentences) {
      if (own !== document) continue;
      if (newParagraph && text) text = `${text.trimEnd()}\n\n`;
      const start = text.length;
      forms.forEach((form, index) => {
        words.push([text.length, text.length + form.length]);
        text += form + (spaceAfter[index] ? " " : "");
      });
      spans.push([start, text.trimEnd().length]);
    }
    return { document, text, sentences: spans, words };
  });
}
