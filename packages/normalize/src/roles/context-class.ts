import { type Signals, textOf } from "../entities/detect/signals.ts";
import { wordBits } from "../knowledge/words.ts";

/** Where a title stands, and the kind of the name that it is said to belong to. */
export interface TitlePlace {
  /** Tokens of the title. */
  readonly from: number;
  readonly to: number;
  /** Type of the name beside the title: “of the Harbour Board”; null when none stands there. */
  readonly of: string | null;
}

/** What words beside a title mean for its class; the first whose words stand near wins. */
interface Reading {
  readonly title: RegExp;
  /** Words of the same sentence, and how far from the title they may stand. */
  readonly near: RegExp | null;
  readonly reach: number;
  readonly roleClass: string | null;
}

const armed =
  /^(?:army|navy|naval|military|marines?|troops?|soldiers?|battalion|brigade|regiment|infantry|platoon|squadron|guard|fleet|frigate|forces?|unit|corps|rebels?|militia|retired)$/i;
const sport =
  /^(?:team|match|game|side|club|season|cup|league|tournament|football|cricket|rugby|hockey|netball|goals?|wicket|innings|win|defeat|squad|players?|coach|skipper|test|final|club's)$/i;
const policing = /^(?:police|constabulary|detective|detectives|officers?|crime|policing|squad|murder)$/i;
const teaching = /^(?:schools?|education|district|pupils|students|classes|classrooms|teachers)$/i;
const research =
  /^(?:study|studies|paper|papers|report|analysis|research|review|survey|article|journal|findings)$/i;
const book =
  /^(?:book|books|novel|novels|memoir|poems?|bestseller|bestselling|best-selling|fiction|thriller|biography|trilogy|children's)$/i;
const broadcast =
  /^(?:radio|television|tv|show|talk-show|podcast|programme|program|broadcaster|broadcast|channel|news|breakfast|morning)$/i;

const readings: readonly Reading[] = [
  { title: /^captain$/i, near: armed, reach: 8, roleClass: "military" },
  { title: /^captain$/i, near: sport, reach: 8, roleClass: "athlete" },
  { title: /^captain$/i, near: policing, reach: 5, roleClass: "police" },
  { title: /^captain$/i, near: null, reach: 0, roleClass: null },
  { title: /^superintendent$/i, near: teaching, reach: 6, roleClass: "official" },
  { title: /^superintendent$/i, near: policing, reach: 8, roleClass: "police" },
  { title: /^superintendent$/i, near: null, reach: 0, roleClass: null },
  { title: /^(?:co-?)?author$/i, near: research, reach: 5, roleClass: "academic" },
  { title: /^author$/i, near: book, reach: 8, roleClass: "artist" },
  { title: /^author$/i, near: null, reach: 0, roleClass: null },
  { title: /^(?:co-?)?(?:host|presenter|anchor)$/i, near: broadcast, reach: 6, roleClass: "journalist" },
  { title: /^host$/i, near: null, reach: 0, roleClass: null },
];

/** Whether a word like these stands near a title in its sentence. */
function stands({ tokens }: Signals, words: RegExp, reach: number, { from, to }: TitlePlace): boolean {
  const sentence = tokens.sentence[from];
  for (let i = Math.max(0, from - reach); i < Math.min(tokens.length, to + reach); i++) {
    if ((i < from || i >= to) && tokens.sentence[i] === sentence && words.test(textOf(tokens, i)))
      return true;
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
  for (const reading of readings) {
    if (!reading.title.test(title)) continue;
    if (reading.near === null || stands(signals, reading.near, reading.reach, place))
      return reading.roleClass;
  }
  return roleClass;
}
