import { franc } from "franc-min";
import { englishWords } from "./english-words.gen.ts";
import { languageCodes } from "./language-codes.gen.ts";

/** How much of a text is looked at, in UTF-16 units. */
const sample = 4000;
/** Share of English function words from which on a text is English; in news it is about 0.25, in French below 0.01. */
const englishShare = 0.1;
/** Letters that franc needs: on less it takes English for Scandinavian. */
const enoughLetters = 100;

/**
 * Language of a text as BCP 47, `und` when it is too short or too mixed to tell. English is told by its function words,
 * which works from a sentence on; other languages by franc.
 */
export function detectLanguage(text: string): string {
  const head = text.slice(0, sample);
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  if (english > 0 && english >= englishShare * words.length) return "en";
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < enoughLetters) return "und";
  const code = franc(head);
  return languageCodes[code] ?? code;
}
