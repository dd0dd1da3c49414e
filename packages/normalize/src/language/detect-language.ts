import { franc } from "franc-min";
import { iso6393To1 } from "iso-639-3";

/** Language of a text as BCP 47, `und` when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string {
  const code = franc(text.slice(0, 4000));
  return iso6393To1[code] ?? code;
}
