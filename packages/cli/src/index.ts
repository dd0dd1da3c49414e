export { codeArticle, noMetadata } from "./code-article.ts";
export { cleanText } from "./inputs/clean-text.ts";
export { run as runCommand } from "./run.ts";
export type { Terminal } from "./terminal.ts";
