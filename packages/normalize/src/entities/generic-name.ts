import { foldName } from "../scan/hash.ts";
import { genericBodies } from "./generic-bodies.gen.ts";

const keys: ReadonlyMap<string, string> = new Map(
  Object.entries(genericBodies).flatMap(([key, forms]) =>
    forms.split(";").map((form) => [form, key] as const),
  ),
);

/**
 * What one body in every country is called, by whichever wording: “Foreign Ministry” and “Ministry of Foreign Affairs” are
 * both `foreign ministry`. Null for a name that tells its owner.
 */
export function genericKey(name: string): string | null {
  const words = foldName(name).replace(/\s+/g, " ").replace(/^the /, "");
  const known = keys.get(words);
  if (known) return known;
  return /^ministry (?:of|for) [a-z -]+$/.test(words) && !/ of .* of /.test(words) ? words : null;
}
