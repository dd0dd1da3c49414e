import type { CodedArticle } from "@onrecord/events";
import type { Span } from "@onrecord/parse";

export const findingKinds = [
  "header",
  "quote",
  "speaker",
  "cue",
  "unsaid",
  "date",
  "entity",
  "event",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One thing found in an article: where it stands, what it means, and the rule that found it. */
export interface Finding {
  /** Short name by kind and order of appearance: `q1`, `e12`. */
  readonly id: string;
  readonly kind: FindingKind;
  /** The words that are marked, in order. */
  readonly spans: readonly Span[];
  readonly label: string;
  readonly rule: string;
}

const letters: Record<FindingKind, string> = {
  header: "h",
  quote: "q",
  speaker: "s",
  cue: "c",
  unsaid: "n",
  date: "d",
  entity: "e",
  event: "v",
};

/** Everything found in an article, in order of where it begins, the longer first. */
export function toFindings(article: CodedArticle): Finding[] {
  const found: Omit<Finding, "id">[] = [
    ...toHeader(article),
    ...toQuotes(article),
    ...toDates(article),
    ...toEntities(article),
    ...toEvents(article),
  ];
  const last = (spans: readonly Span[]): number => spans.at(-1)?.end ?? 0;
  const order = (finding: Omit<Finding, "id">) => findingKinds.indexOf(finding.kind);
  found.sort(
    (a, b) =>
      (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) ||
      last(b.spans) - last(a.spans) ||
      order(a) - order(b),
  );
  const counts = new Map<FindingKind, number>();
  return found.map((finding) => {
    const count = (counts.get(finding.kind) ?? 0) + 1;
    counts.set(finding.kind, count);
    return { id: `${letters[finding.kind]}${count}`, ...finding };
  });
}

const joined = (parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => typeof part === "string" && part !== "").join(", ");

const nameOf = ({ entities }: CodedArticle, index: number | null): string | null =>
  index === null ? null : (entities[index]?.name ?? null);

function toHeader({ header }: CodedArticle): Omit<Finding, "id">[] {
  return header.map(({ start, end, kind, within, rule }) => ({
    kind: "header",
    spans: [{ start, end }],
    label: joined([kind.replaceAll("_", " "), within !== null && `in the ${within.replaceAll("_", " ")}`]),
    rule,
  }));
}

function toQuotes(article: CodedArticle): Omit<Finding, "id">[] {
  const { text, quotes, speakers, notQuotes } = article;
  const slice = ({ start, end }: Span) => `“${text.slice(start, end)}”`;
  const said = quotes.flatMap((quote, index): Omit<Finding, "id">[] => {
    const resolved = speakers[index];
    const speaker = nameOf(article, resolved?.speaker ?? null);
    const relays = (resolved?.relays ?? []).map(({ name }) => `told by ${name}`);
    const label = joined([
      `${quote.kind} quotation`,
      speaker === null ? "speaker unknown" : `said by ${speaker}`,
      quote.inside !== null && "inside another",
      resolved?.said != null && `on ${resolved.said}`,
      ...relays,
    ]);
    const parts: Omit<Finding, "id">[] = [{ kind: "quote", spans: quote.parts, label, rule: quote.rule }];
    if (quote.cue !== null) {
      parts.push({
        kind: "cue",
        spans: [quote.cue],
        label: `cue “${quote.cueLemma ?? text.slice(quote.cue.start, quote.cue.end)}”`,
        rule: quote.rule,
      });
    }
    if (quote.speaker !== null) {
      const role = joined([resolved?.role, resolved?.roleClass]);
      const meaning = speaker === null ? "speaker, not resolved" : `speaker ${speaker}`;
      parts.push({
        kind: "speaker",
        spans: [quote.speaker],
        label: joined([meaning, quote.mention === "name" ? null : quote.mention, role]),
        rule: resolved?.rule ?? quote.rule,
      });
    }
    return parts;
  });
  const unsaid = notQuotes.map(({ start, end, kind, rule }): Omit<Finding, "id"> => {
    return {
      kind: "unsaid",
      spans: [{ start, end }],
      label: `not speech: ${kind} ${slice({ start, end })}`,
      rule,
    };
  });
  return [...said, ...unsaid];
}

function toDates({ dates }: CodedArticle): Omit<Finding, "id">[] {
  return dates.map((date) => ({
    kind: "date",
    spans: [{ start: date.start, end: date.end }],
    label: joined([
      date.edtf ?? date.duration ?? date.timexValue,
      date.status === "resolved" ? toInterval(date.startDate, date.endDate, date.edtf) : date.status,
      date.anchor === "none" || date.anchor === "explicit" ? null : `from ${date.anchor}`,
    ]),
    rule: date.rule,
  }));
}

function toInterval(start: string | null, end: string | null, edtf: string | null): string | null {
  if (start === null && end === null) return null;
  return start === end && start === edtf ? null : `${start ?? "…"} to ${end ?? "…"}`;
}

function toEntities(article: CodedArticle): Omit<Finding, "id">[] {
  return article.mentions.map((mention) => {
    const entity = article.entities[mention.entity];
    const metonym = nameOf(article, mention.metonymOf);
    return {
      kind: "entity",
      spans: [{ start: mention.start, end: mention.end }],
      label: joined([
        entity?.name,
        entity?.type,
        entity?.wikidata ?? entity?.userId,
        entity?.country,
        mention.kind === "name" ? null : mention.kind,
        metonym !== null && `by way of ${metonym}`,
        mention.role,
      ]),
      rule: mention.rule,
    };
  });
}

function toEvents(article: CodedArticle): Omit<Finding, "id">[] {
  return article.events.map((event) => {
    const names = (participants: readonly { readonly name: string }[]) =>
      participants.map(({ name }) => name).join(" and ") || "?";
    return {
      kind: "event",
      spans: event.mentions.map(({ trigger }) => trigger),
      label: joined([
        `${event.type} ${event.label}: ${names(event.actors)} → ${names(event.recipients)}`,
        event.modality === "actual" ? null : event.modality,
        event.polarity === "negative" && "did not happen",
        event.date ?? event.dateStart,
        nameOf(article, event.place),
      ]),
      rule: event.rule,
    };
  });
}
