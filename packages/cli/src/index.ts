export { codeArticle, noMetadata } from "./code-article.ts";
