import { type Signals, textOf } from "../entities/detect/signals.ts";
import { wordBits } from "../knowledge/words.ts";
import { roleContexts, roleReadings } from "./role-contexts.gen.ts";

/** Where a title stands, and the kind of the name that it is said to belong to. */
export interface TitlePlace {
  /** Tokens of the title. */
  readonly from: number;
  readonly to: number;
  /** Type of the name beside the title: “of the Harbour Board”; null when none stands there. */
  readonly of: string | null;
}

const contexts: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(roleContexts).map(([name, words]) => [name, new Set(words.split(" "))]),
);

/** Whether a word like these stands near a title in its sentence. */
function stands(
  { tokens }: Signals,
  words: ReadonlySet<string> | undefined,
  reach: number,
  { from, to }: TitlePlace,
): boolean {
  const sentence = tokens.sentence[from];
  for (let i = Math.max(0, from - reach); i < Math.min(tokens.length, to + reach); i++) {
    if (i >= from && i < to) continue;
    if (tokens.sentence[i] === sentence && words?.has(textOf(tokens, i).toLowerCase())) return true;
  }
  return false;
}

/** Whether a body in small letters owns a title: “the school board president”, “president of the rowing club”. */
function isOfBody(signals: Signals, { from, to }: TitlePlace): boolean {
  const { tokens, bits } = signals;
  const isBody = (i: number) =>
    tokens.sentence[i] === tokens.sentence[from] && ((bits[i] ?? 0) & wordBits.organization_head) !== 0;
  if (from > 0 && isBody(from - 1)) return true;
  if (from > 1 && /^['’]s?$/.test(textOf(tokens, from - 1)) && isBody(from - 2)) return true;
  if (to >= tokens.length || !/^(?:of|for|at)$/i.test(textOf(tokens, to))) return false;
  for (let i = to + 1; i < Math.min(tokens.length, to + 6); i++) {
    if (/^[,.;:)"“”]$/.test(textOf(tokens, i))) return false;
    if (isBody(i)) return true;
  }
  return false;
}

const ofStates =
  /^(?:head_of_state|head_of_government|deputy_leader|foreign_minister|defense_minister|finance_minister)$/;

/**
 * The class of a title in its place. A president of a body is its leader, not a head of state; a title of many trades
 * (“captain”, “host”) has the class that the words beside it tell, and none without them.
 */
export function contextClass(signals: Signals, roleClass: string, place: TitlePlace): string | null {
  const title = textOf(signals.tokens, place.from, place.to);
  if (ofStates.test(roleClass) && /president$/i.test(title)) {
    const body = place.of === "organization" || (place.of === null && isOfBody(signals, place));
    if (body) return roleClass === "head_of_state" ? "leader" : null;
  }
  const reading = roleReadings[title.toLowerCase()]?.find(
    ({ context, reach }) => context === null || stands(signals, contexts.get(context), reach, place),
  );
  return reading ? reading.roleClass : roleClass;
}
