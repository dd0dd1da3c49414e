import { generateAgencies } from "./generate/agencies.ts";
import { generateAnalyses } from "./generate/analyses.ts";
import { generateColumns } from "./generate/columns.ts";
import { generateDates } from "./generate/dates.ts";
import { generateDatesDoc } from "./generate/dates-doc.ts";
import { generateEvents } from "./generate/events.ts";
import { generateGazetteer } from "./generate/gazetteer.ts";
import { generateLinkWording } from "./generate/link-wording.ts";
import { generateNewswireGold } from "./generate/newswire-gold.ts";
import { generateNormalizeBodies } from "./generate/normalize-bodies.ts";
import { generateNormalizeGivenNames } from "./generate/normalize-given-names.ts";
import { generateNormalizeLanguage } from "./generate/normalize-language.ts";
import { generateNormalizeRoles } from "./generate/normalize-roles.ts";
import {
  generateMetonymContexts,
  generateNameEdges,
  generateNormalizeWords,
} from "./generate/normalize-words.ts";
import { generateParseQuotes, generateSayers } from "./generate/parse-quotes.ts";
import { generateParseTokens } from "./generate/parse-tokens.ts";

/** Rebuilds every committed `*.gen.ts`, and the resolved gold, from the data files they are made of. `npm run generate` */
const generators: readonly (() => void | Promise<void>)[] = [
  generateAgencies,
  generateAnalyses,
  generateColumns,
  generateDates,
  generateDatesDoc,
  generateEvents,
  generateGazetteer,
  generateNewswireGold,
  generateNormalizeBodies,
  generateNormalizeGivenNames,
  generateNormalizeLanguage,
  generateNormalizeRoles,
  generateNormalizeWords,
  generateNameEdges,
  generateMetonymContexts,
  generateLinkWording,
  generateParseQuotes,
  generateSayers,
  generateParseTokens,
];

for (const generate of generators) await generate();
