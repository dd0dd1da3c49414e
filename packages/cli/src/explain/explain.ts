import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { CodedArticle } from "@onrecord/events";
import picocolors from "picocolors";
import { codeArticle } from "../code-article.ts";
import type { ExplainOptions } from "../commands/explain.ts";
import { toReadOptions } from "../commands/input-options.ts";
import { strictReporter } from "../inputs/raw-article.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { printWarning, type Terminal } from "../terminal.ts";
import { toJson } from "./to-json.ts";
import { toTerminal } from "./to-terminal.ts";

/** Writes what is found in each article of the input. */
export async function explain(file: string, options: ExplainOptions, terminal: Terminal): Promise<void> {
  const reporter = strictReporter((problem) => printWarning(terminal, problem));
  const readOptions = await toReadOptions(options, { stdin: terminal.stdin, reporter });
  const show = await toShow(options, terminal);
  async function* pages(): AsyncGenerator<string> {
    let first = true;
    for await (const { text, metadata } of readInputs([file], readOptions)) {
      yield show(codeArticle(text, metadata), first);
      first = false;
    }
  }
  if (options.out === undefined) await pipeline(pages, terminal.stdout, { end: false });
  else await pipeline(pages, createWriteStream(options.out));
}

type Show = (article: CodedArticle, first: boolean) => string;

async function toShow(options: ExplainOptions, { stdout }: Terminal): Promise<Show> {
  if (options.json === true) return (article) => `${toJson(article)}\n`;
  const coloured = options.out === undefined && stdout.isTTY === true && picocolors.isColorSupported;
  const colours = picocolors.createColors(coloured);
  return (article, first) => (first ? "" : "\n") + toTerminal(article, colours);
}
