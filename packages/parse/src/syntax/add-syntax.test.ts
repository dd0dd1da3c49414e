import { loadModel } from "@onrecord/model-en";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../parse.ts";
import { notParsed } from "../tokens/table.ts";
import { toConllu } from "./to-conllu.ts";
import { viewTokens } from "./view-tokens.ts";

const model = await loadModel();

const read = (text: string) => {
  const { tokens } = parse(text, { model });
  const view = viewTokens(text, tokens);
  return { view, all: Array.from({ length: tokens.length }, (_, index) => view.token(index)) };
};

test("tags, lemmas, heads and relations", () => {
  const { all } = read("The mayor praised the striking nurses.");
  expect(
    all.map(({ text, lemma, upos, xpos, head, relation }) =>
      [text, lemma, upos, xpos, head, relation].join(" "),
    ),
  ).toEqual([
    "The the DET DT 1 det",
    "mayor mayor NOUN NN 2 nsubj",
    "praised praise VERB VBD -1 root",
    "the the DET DT 5 det",
    "striking strike VERB VBG 5 amod",
    "nurses nurse NOUN NNS 2 obj",
    ". . PUNCT . 2 punct",
  ]);
});

describe("a readable view", () => {
  const text = "The minister was arrested in Oslo, and prosecutors said that he had lied.";
  const { view, all } = read(text);
  const at = (word: string) => all.findIndex((token) => token.text === word);

  test("children and subtrees", () => {
    expect(view.children(at("minister")).map((index) => all[index]!.text)).toEqual(["The"]);
    expect(view.subtree(at("Oslo"))).toEqual([at("in"), at("Oslo") + 1]);
  });

  test("subjects", () => {
    expect(all[view.subjectOf(at("arrested"))]!.text).toBe("minister");
    expect(all[view.subjectOf(at("said"))]!.text).toBe("prosecutors");
    expect(view.subjectOf(at("Oslo"))).toBe(-1);
  });

  test("clauses", () => {
    const { start, end } = view.clauseSpan(at("lied"));
    expect(text.slice(start, end)).toBe("that he had lied");
  });
});

test("only the sentences that are asked for", () => {
  const text = "The council met. The mayor resigned.";
  const { tokens } = parse(text, {
    model,
    syntax: ({ text: all, sentence }) => all.slice(sentence.start, sentence.end).includes("resigned"),
  });
  expect(Array.from(tokens.head, (head) => head === notParsed)).toEqual([
    ...new Array(4).fill(true),
    ...new Array(4).fill(false),
  ]);
  expect(tokens.lemma.slice(0, 4)).toEqual(["", "", "", ""]);
});

test("tags alone", () => {
  const { tokens } = parse("The council met.", { model, syntax: () => "tags" });
  expect(Array.from(tokens.upos, (upos) => tokens.labels.upos[upos])).toEqual([
    "DET",
    "NOUN",
    "VERB",
    "PUNCT",
  ]);
  expect([...tokens.head]).toEqual([notParsed, notParsed, notParsed, notParsed]);
});

test("without weights tokens stand, and asking for more says what is missing", () => {
  expect(parse("The council met.").tokens.length).toBe(4);
  expect(() => parse("The council met.", { syntax: () => true })).toThrow(
    "cannot tag and parse sentences: expected a model with the part “syntax”, got none",
  );
});

test("CoNLL-U", () => {
  const article = parse("They won.\n\nThe mayor’s aide left.", { model });
  expect(toConllu(article)).toBe(
    [
      "# newpar",
      "# sent_id = 1",
      "# text = They won.",
      "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\tOffset=0:4",
      "2\twon\twin\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No|Offset=5:8",
      "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tOffset=8:9",
      "",
      "# newpar",
      "# sent_id = 2",
      "# text = The mayor’s aide left.",
      "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tOffset=11:14",
      "2\tmayor\tmayor\tNOUN\tNN\t_\t4\tnmod:poss\t_\tSpaceAfter=No|Offset=15:20",
      "3\t’s\t's\tPART\tPOS\t_\t2\tcase\t_\tOffset=20:22",
      "4\taide\taide\tNOUN\tNN\t_\t5\tnsubj\t_\tOffset=23:27",
      "5\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No|Offset=28:32",
      "6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\tOffset=32:33",
      "",
      "",
    ].join("\n"),
  );
});

/** Every sentence has one root, and every token reaches it. */
function expectTrees(text: string): void {
  const { tokens } = parse(text, { model });
  const roots = new Map<number, number>();
  const reaches = new Set<number>();
  for (let index = 0; index < tokens.length; index++) {
    const path: number[] = [];
    let at = index;
    while (at >= 0 && !reaches.has(at)) {
      expect(tokens.sentence[at]).toBe(tokens.sentence[index]);
      path.push(at);
      reaches.add(at);
      at = tokens.head[at]!;
    }
    expect(path.includes(at)).toBe(false);
    if (tokens.head[index] === -1) {
      roots.set(tokens.sentence[index]!, (roots.get(tokens.sentence[index]!) ?? 0) + 1);
    }
  }
  expect([...roots.values()].every((count) => count === 1)).toBe(true);
  expect(roots.size).toBe(new Set(tokens.sentence).size);
}

test.each([
  ["5,000 tokens in one sentence", "and then the council of the town met ".repeat(625)],
  ["no spaces", "thecouncilmet".repeat(2000)],
  ["only punctuation", "?!-—,;:'\"()[]…".repeat(300)],
  ["lone surrogates", "The \ud800 mayor \udc00 resigned. \ud83d"],
  ["other scripts", "市长辞职了。 Мэр ушёл в отставку. استقال رئيس البلدية. महापौर ने इस्तीफा दिया।"],
  ["one mark", "."],
  ["nothing", " \n "],
])("%s: valid trees", (_, text) => {
  expectTrees(text);
});

test("trees are valid whatever the text", () => {
  const piece = fc.constantFrom(
    "The",
    "mayor",
    "said",
    "that",
    "\n",
    ". ",
    ",",
    "“",
    "”",
    "(",
    "$5m",
    "n't",
    "É",
    "\ud800",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => expectTrees(pieces.join(" "))),
    { seed: 11, numRuns: 100 },
  );
});
