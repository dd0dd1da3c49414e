import { foldName } from "../../scan/hash.ts";
import { isSlip } from "./similar.ts";

/** The words of a person's name, folded: given names and initials first, family name last; hyphens stay. */
export interface PersonName {
  readonly words: readonly string[];
  readonly given: readonly string[];
  readonly family: string;
}

const suffix = /^(?:jr|sr|ii|iii|iv)$/;

/** Reads a name as written; initials are cut, “Jr.” is left out. */
export function toPersonName(text: string): PersonName {
  const words = foldName(text)
    .replace(/['’]s$/, "")
    .split(/[\s.]+/)
    .filter((word) => word && !suffix.test(word));
  return { words, given: words.slice(0, -1), family: words.at(-1) ?? "" };
}

/** Whether two given names can be one: equal, an initial, or one begins the other (“Nick”, “Nicholas”). */
const agrees = (a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  (a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a)));

/** Whether two full names can be one person's: the family name, and first names that agree; middle names may lack. */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || b.words.length < 2) return false;
  if (a.family !== b.family) return false;
  return agrees(a.given[0] ?? "", b.given[0] ?? "");
}

/** Whether one full name is a slip for the other: all words agree but one, which is one edit off. */
export function isSlippedName(a: PersonName, b: PersonName): boolean {
  const [firstA = "", firstB = ""] = [a.words[0], b.words[0]];
  if (a.words.length < 2 || b.words.length < 2) return false;
  return (
    (firstA === firstB && isSlip(a.family, b.family)) || (a.family === b.family && isSlip(firstA, firstB))
  );
}

/** The first two words of a name, initials left out; null where it has fewer, and whether it has no more. */
export function leadOf({ words }: PersonName): { readonly lead: string; readonly whole: boolean } | null {
  const long = words.filter((word) => word.length > 1);
  return long.length < 2 ? null : { lead: long.slice(0, 2).join(" "), whole: long.length === 2 };
}
