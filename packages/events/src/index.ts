export { codeEvents } from "./code-events.ts";
export type { CodedArticle, CodedEvent, EventMention, Participant } from "./schema.ts";
