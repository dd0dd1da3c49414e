import { hashesOf } from "../../scan/hash.ts";
import { shapes } from "../../scan/scan.ts";
import { textOf } from "../detect/signals.ts";
import type { Draft } from "../draft.ts";

export type PronounClass = "male" | "female" | "thing" | "self" | "we";

const forms: Readonly<Record<PronounClass, string>> = {
  male: "he him his himself",
  female: "she her hers herself",
  thing: "it its itself",
  self: "i me my mine myself",
  we: "we us our ours ourselves",
};

const classes = new Map(
  Object.entries(forms).flatMap(([kind, words]) =>
    words.split(" ").map((word) => [word, kind as PronounClass] as const),
  ),
);

/** Hashes of these words: few other words need be read. */
const hashes = hashesOf(classes.keys());

export interface Pronoun {
  readonly token: number;
  /** In small letters. */
  readonly word: string;
  readonly class: PronounClass;
}

/** Pronouns of the third and first person; “US” is none. */
export function findPronouns({ signals }: Pick<Draft, "signals">): Pronoun[] {
  const { tokens } = signals;
  const found: Pronoun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!hashes.has(tokens.hash[i] as number) || tokens.shape[i] === shapes.capitals) continue;
    const word = textOf(tokens, i).toLowerCase();
    const kind = classes.get(word);
    if (kind && word !== "mine") found.push({ token: i, word, class: kind });
  }
  return found;
}
