import type { Article } from "@onrecord/parse";
import type { Draft } from "../entities/draft.ts";

type Quote = Article["quotes"][number];

/** First index whose value is not less than `value`, in a sorted array. */
export function firstFrom(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls back for each token that stands in quotation marks, with the index of its quotation. */
function eachQuoted(
  { signals: { tokens } }: Pick<Draft, "signals">,
  quotes: readonly Quote[],
  found: (token: number, quote: number) => void,
): void {
  quotes.forEach(({ kind, parts }, quote) => {
    if (kind === "indirect") return;
    for (const { start, end } of parts) {
      const first = firstFrom(tokens.start, start);
      for (let i = first; i < tokens.length && (tokens.start[i] as number) < end; i++) found(i, quote);
    }
  });
}

/** Tokens that stand in quotation marks: the words of others. */
export function quotedTokens(draft: Pick<Draft, "signals">, quotes: readonly Quote[]): Uint8Array {
  const quoted = new Uint8Array(draft.signals.tokens.length);
  eachQuoted(draft, quotes, (token) => {
    quoted[token] = 1;
  });
  return quoted;
}

/** Entity that says each token in quotation marks; −1 outside and where the speaker is unknown. */
export function speakersByToken(
  draft: Pick<Draft, "signals">,
  quotes: readonly Quote[],
  speakers: readonly { readonly entity: number | null }[],
): Int32Array {
  const speakerAt = new Int32Array(draft.signals.tokens.length).fill(-1);
  eachQuoted(draft, quotes, (token, quote) => {
    const entity = speakers[quote]?.entity ?? null;
    if (entity !== null) speakerAt[token] = entity;
  });
  return speakerAt;
}
