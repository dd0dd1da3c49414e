import { findHeader } from "./header/find-header.ts";
import { findQuotes } from "./quotes/find-quotes.ts";
import type { Article } from "./schema.ts";
import { findParagraphs } from "./sentences/find-paragraphs.ts";
import { findSentences } from "./sentences/find-sentences.ts";
import { addSyntax, type SentenceInText } from "./syntax/add-syntax.ts";
import { decodeSyntax } from "./syntax/model.ts";
import { findTokens } from "./tokens/find-tokens.ts";

export interface ParseOptions {
  /** Weights of `@onrecord/model-en`; without them tokens are not tagged and sentences have no trees. */
  readonly model?: Readonly<Record<string, Uint8Array>> | undefined;
  /** Which sentences to tag and parse, `"tags"` to tag only: those a later stage will look into. All by default. */
  readonly syntax?: ((sentence: SentenceInText) => boolean | "tags") | undefined;
}

/**
 * Finds the parts of one raw news text. Offsets are UTF-16 units into `text`, half-open. Never throws on text: one in
 * which nothing is found is its paragraphs and sentences. Throws where `syntax` is asked for and the model has none.
 */
export function parse(text: string, { model, syntax }: ParseOptions = {}): Article {
  const header = findHeader(text);
  const paragraphs = findParagraphs(text);
  const sentences = findSentences(text, paragraphs);
  const bare = findTokens(text, sentences);
  const weights = model?.syntax;
  if (syntax && !weights) {
    throw new Error(
      `cannot tag and parse sentences: expected a model with the part “syntax”, got ${
        model ? `one with ${Object.keys(model).join(", ") || "no parts"}` : "none"
      }; pass { model: await loadModel() } of @onrecord/model-en`,
    );
  }
  const tokens = weights ? addSyntax(decodeSyntax(weights), text, sentences, bare, syntax, header) : bare;
  const { quotes, notQuotes } = findQuotes(text, paragraphs);
  return { text, header, paragraphs, sentences, tokens, quotes, notQuotes };
}
