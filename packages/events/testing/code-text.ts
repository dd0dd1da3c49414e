import { loadModel } from "@onrecord/model-en";
import { normalize } from "@onrecord/normalize";
import { parse } from "@onrecord/parse";
import { codeEvents } from "../src/code-events.ts";
import type { CodedArticle } from "../src/schema.ts";
import { needsSyntax } from "../src/syntax/needs-syntax.ts";

const model = await loadModel();

const metadata = {
  source: "test",
  inputId: null,
  url: null,
  title: null,
  byline: null,
  publisher: null,
  published: "2031-05-20",
  language: "en",
  license: null,
};

/** A text of 2031-05-20, through every stage up to its events. */
export const codeText = (text: string): CodedArticle =>
  codeEvents(normalize(parse(text, { model, syntax: needsSyntax }), metadata, { model }));
