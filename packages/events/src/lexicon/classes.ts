import { actorNouns } from "./actor-nouns.gen.ts";
import { nounClasses } from "./noun-classes.gen.ts";
import { verbFrames } from "./verb-frames.gen.ts";

const classes = new Map<string, Set<string>>();
for (const [noun, name] of nounClasses) {
  const known = classes.get(noun);
  if (known) known.add(name);
  else classes.set(noun, new Set([name]));
}
const sectors = new Map(actorNouns.map(([noun, sector]) => [noun, sector]));

/** Whether a noun (lemma, or two lemmas joined by a space) is of a class such as `warrant`. */
export const isOfClass = (noun: string, name: string): boolean => classes.get(noun)?.has(name) ?? false;

const frames = new Set(verbFrames.map(([lemma, frame]) => `${lemma} ${frame}`));

/**
 * What a verb asks of the phrases round it: `object-control` (its object does what the infinitive says), `answerable` (its
 * object did what follows “for”), `intransitive` (it has no passive), `suffered` (its participle after a name and a comma is said of the name), `twofold` (its passive still has an object).
 */
export const hasFrame = (
  lemma: string,
  frame: "answerable" | "intransitive" | "object-control" | "suffered" | "twofold",
): boolean => frames.has(`${lemma} ${frame}`);

/** PLOVER sector of those that a noun names (`police` → `COP`); undefined for nouns of things. */
export const sectorOf = (noun: string): string | undefined => sectors.get(noun);

/** Nouns that only count those that follow “of”: “dozens of protesters”. */
export const quantities: ReadonlySet<string> = new Set(
  "number dozen hundred thousand million score handful group series majority most some many one all each both none several few couple two three four five six seven eight nine ten half part pair lot bulk total crowd section wave rest".split(
    " ",
  ),
);
