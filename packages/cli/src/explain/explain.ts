import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { CodedArticle } from "@onrecord/events";
import picocolors from "picocolors";
import { codeArticle } from "../code-article.ts";
import type { ExplainOptions } from "../commands/explain.ts";
import { strictReporter } from "../inputs/raw-article.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { toReadOptions } from "../inputs/read-options.ts";
import { loadTools } from "../load-tools.ts";
import { printWarning, type Terminal } from "../terminal.ts";
import { toJson } from "./to-json.ts";
import { toTerminal } from "./to-terminal.ts";

/** Writes what is found in each article of the input. */
export async function explain(file: string, options: ExplainOptions, terminal: Terminal): Promise<void> {
  const reporter = strictReporter((problem) => printWarning(terminal, problem));
  const readOptions = toReadOptions(options, { stdin: terminal.stdin, reporter });
  const tools = await loadTools({
    model: options.model,
    knowledgeBase: options.kb ?? null,
    allSyntax: options.conllu === true,
  });
  const { head, show, foot } = await toLayout(file, options, terminal);
  async function* pages(): AsyncGenerator<string> {
    yield head;
    let number = 0;
    for await (const { text, metadata } of readInputs([file], readOptions)) {
      yield show(codeArticle(text, metadata, tools), ++number);
    }
    yield foot;
  }
  if (options.out === undefined) await pipeline(pages, terminal.stdout, { end: false });
  else await pipeline(pages, createWriteStream(options.out));
}

interface Layout {
  readonly head: string;
  /** One article; the number counts them from 1. */
  readonly show: (article: CodedArticle, number: number) => string;
  readonly foot: string;
}

async function toLayout(file: string, options: ExplainOptions, { stdout }: Terminal): Promise<Layout> {
  if (options.json === true) return { head: "", show: (article) => `${toJson(article)}\n`, foot: "" };
  if (options.html === true) {
    const { pageFoot, pageHead, toHtml } = await import("./to-html.ts");
    return { head: pageHead(file), show: toHtml, foot: pageFoot };
  }
  if (options.conllu === true) {
    const { toConllu } = await import("@onrecord/parse");
    return { head: "", show: toConllu, foot: "" };
  }
  const coloured = options.out === undefined && stdout.isTTY === true && picocolors.isColorSupported;
  const colours = picocolors.createColors(coloured);
  const show = (article: CodedArticle, number: number) =>
    (number === 1 ? "" : "\n") + toTerminal(article, colours);
  return { head: "", show, foot: "" };
}
