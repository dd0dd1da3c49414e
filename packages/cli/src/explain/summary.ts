import type { CodedArticle } from "@onrecord/events";
import { toPrintable } from "../printable.ts";

/** Two lines above an article: what it is, and when it was published, with how that is known. */
export function toSummary({ text, metadata, language, published, ...found }: CodedArticle): string {
  const evidence =
    published.evidence === null ? "" : `, “${text.slice(published.evidence.start, published.evidence.end)}”`;
  const day =
    published.edtf === null
      ? `published: unknown${published.unresolved === null ? "" : ` (${published.unresolved}${evidence})`}`
      : `published: ${published.edtf} (${published.basis.replaceAll("_", " ")}${evidence})`;
  const spoken = found.speakers.filter(({ speaker }) => speaker !== null).length;
  const counts = [
    `${found.quotes.length} quotations (${spoken} with a speaker)`,
    `${found.dates.length} dates`,
    `${found.entities.length} entities`,
    `${found.events.length} events`,
  ].join(", ");
  return toPrintable(`${metadata.source}: ${counts}\n${day}; language: ${language}`);
}
