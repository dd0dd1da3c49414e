import type { GoldDocument, GoldQuotation, GoldSpan } from "./quotes.ts";

/** A quotation and the canonical name of its speaker; null where unknown. */
export interface NamedQuote extends GoldSpan {
  readonly name: string | null;
}

/** A name without accents, case, possessive, punctuation or article. */
export const foldName = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøđı]/g, (letter) => ({ ł: "l", ø: "o", đ: "d", ı: "i" })[letter]!)
    .replace(/['’]s(?!\p{L})/gu, "")
    .replace(/[.'’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|a|an) /, "");

const office =
  /^(president|minister|premier|chancellor|secretary|spokes\w+|officials?|officer|director|professor|attorney|judge|justice|king|queen|senator|governor|mayor|general|ambassador|captain|coach|chief|leader|chairman|ceo|mp|teacher|scientists?|researchers?)$/;
const lastWord = (name: string) =>
  foldName(name)
    .replace(/ (?:jr|sr|ii|iii)$/, "")
    .split(" ")
    .at(-1)!;
const forms = (name: string) =>
  [name, name.replace(/\s*\([^)]*\)/g, ""), name.split(",")[0]!].map((form) => form.trim()).filter(Boolean);

const isCounted = (quote: GoldQuotation) =>
  quote.cue_start != null &&
  /^(?:person|organization|place|PER|ORG|GPE|LOC|FAC)$/.test(quote.speaker_entity?.type ?? "");
const shared = (a: GoldSpan, b: GoldSpan) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const idOf = (quote: GoldQuotation) => quote.speaker_entity?.id ?? quote.speaker_entity?.key;

/** Attributions with a cue whose speaker is named right, of all such; what is not found is wrong. */
export function scoreCanonical(
  gold: readonly GoldDocument[],
  predict: (document: GoldDocument) => readonly NamedQuote[],
): { counted: number; found: number; right: number; errors: string[] } {
  const score = { counted: 0, found: 0, right: 0, errors: [] as string[] };
  for (const document of gold) {
    const predicted = predict(document);
    for (const quote of document.quotes.filter(isCounted)) {
      const entity = quote.speaker_entity!;
      const mentions = document.quotes
        .filter((other) => idOf(other) === idOf(quote) && other.speaker_type === "name")
        .map((other) => other.speaker_text);
      const names = [
        entity.canonical,
        entity.wiki?.replaceAll("_", " "),
        ...(entity.accept ?? []),
        ...mentions,
      ]
        .filter((name): name is string => Boolean(name))
        .flatMap(forms);
      const full = new Set(names.map(foldName));
      const person = entity.type === "person" || entity.type === "PER";
      const last = new Set(
        person
          ? names
              .filter((name) => /\p{Lu}\S*$/u.test(name))
              .map(lastWord)
              .filter((word) => !office.test(word))
          : [],
      );
      const jaccard = (span: GoldSpan) =>
        shared(span, quote) / (Math.max(span.end, quote.end) - Math.min(span.start, quote.start));
      const [best] = predicted
        .filter(
          (span) => shared(span, quote) >= 0.5 * Math.min(span.end - span.start, quote.end - quote.start),
        )
        .sort((a, b) => jaccard(b) - jaccard(a));
      score.counted++;
      if (best) score.found++;
      const right =
        Boolean(best?.name) && (full.has(foldName(best!.name!)) || last.has(lastWord(best!.name!)));
      if (right) score.right++;
      else {
        score.errors.push(
          `${document.doc_id} ${quote.start} spoken by ${entity.canonical}, ${best ? `got ${best.name}` : "not found"}: ${document.text.slice(quote.start, quote.end).slice(0, 60)}`,
        );
      }
    }
  }
  return score;
}
