import type { Article } from "@onrecord/parse";
import { textOf } from "../entities/detect/signals.ts";
import { type Draft, plainMention } from "../entities/draft.ts";
import type { FoundSpeaker } from "./find-speakers.ts";
import { firstFrom } from "./quoted-tokens.ts";

type Quote = Article["quotes"][number];

/**
 * The subject of what is reported goes on from who reports it: “Holt said he was tired”, “the firm said it would pay”.
 * Gives the pronouns with the speakers they stand for, by token, and marks them. Where someone is spoken to (“Holt told
 * Tarn he was late”) nothing is said.
 */
export function findReportedPronouns(
  draft: Draft,
  quotes: readonly Quote[],
  speakers: readonly FoundSpeaker[],
): Map<number, number> {
  const { tokens } = draft.signals;
  const found = new Map<number, number>();
  const marked = new Set(
    draft.mentions.flatMap(({ kind, start, rule }) =>
      kind === "pronoun" && rule === "pronoun/speaks" ? [start] : [],
    ),
  );
  quotes.forEach((quote, i) => {
    const entity = speakers[i]?.entity ?? null;
    const [clause] = quote.reported;
    if (entity === null || !clause || quote.kind === "direct" || quote.addressee) return;
    if (!quote.speaker || quote.speaker.end > clause.start || quote.jointSpeakers.length > 0) return;
    let token = firstFrom(tokens.start, clause.start);
    if (token < tokens.length && /^that$/i.test(textOf(tokens, token))) token++;
    const start = tokens.start[token];
    if (start === undefined || start >= clause.end || marked.has(start)) return;
    if (!agrees(draft, entity, textOf(tokens, token))) return;
    found.set(token, entity);
    draft.mentions.push(
      plainMention(start, tokens.end[token] as number, entity, "pronoun", "pronoun/reported"),
    );
    marked.add(start);
  });
  return found;
}

/** Whether a subject can be that entity. */
function agrees({ entities }: Draft, index: number, word: string): boolean {
  const entity = entities[index];
  if (/^(?:he|she)$/i.test(word)) {
    if (entity?.type !== "person") return false;
    return entity.gender === null || entity.gender === (/^he$/i.test(word) ? "male" : "female");
  }
  return /^it$/i.test(word) && entity?.type === "organization";
}
