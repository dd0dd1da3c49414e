export { type MainArguments, mainArgumentsOf } from "./arguments/main-arguments.ts";
export { codeEvents } from "./code-events.ts";
export { eventRules } from "./rules/index.ts";
export type { EventRule } from "./rules/rule.ts";
export type { CodedArticle, CodedEvent, EventMention, Participant } from "./schema.ts";
export { factualityOf } from "./status/factuality.ts";
export { needsSyntax } from "./syntax/needs-syntax.ts";
