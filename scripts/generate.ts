import { generateParseTokens } from "./generate/parse-tokens.ts";

/** Rebuilds every committed `*.gen.ts` from the data files it is made of. `npm run generate` */
const generators: readonly (() => void | Promise<void>)[] = [generateParseTokens];

for (const generate of generators) await generate();
