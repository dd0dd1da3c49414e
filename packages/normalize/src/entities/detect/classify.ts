import type { KnownType } from "../../knowledge/knowledge.ts";
import { wordBits } from "../../knowledge/words.ts";
import { shapes } from "../../scan/scan.ts";
import { isFirst, type Signals, textOf } from "./signals.ts";

const {
  event_head,
  first_name,
  name_suffix,
  organization_head,
  organization_suffix,
  person_verb,
  place_head,
  place_lead,
  place_preposition,
  speech,
  starter,
  month,
  weekday,
} = wordBits;

/** What kind of thing an unknown capitalised name is, by its own words and its neighbours; null when they do not say. */
export function classifyName(
  { tokens, bits, titleEnd, headline, counts }: Signals,
  from: number,
  to: number,
  titled: boolean,
): { type: KnownType; rule: string } | null {
  const has = (i: number, bit: number) => ((bits[i] ?? 0) & bit) !== 0;
  const last = to - 1;
  const length = to - from;
  const sameSentence = (i: number) => tokens.sentence[i] === tokens.sentence[from];
  const before = from > 0 && sameSentence(from - 1) ? from - 1 : -1;
  const after = to < tokens.length && sameSentence(to) ? to : -1;
  if (length === 1 && has(from, month | weekday)) return null;
  if (titled) return { type: "person", rule: "name/title" };
  if (has(last, organization_suffix)) return { type: "organization", rule: "name/company_suffix" };
  if (length > 1) {
    for (let i = from + 1; i < last; i++) {
      if (/^(?:of|for|on)$/.test(textOf(tokens, i)) && has(i - 1, organization_head))
        return { type: "organization", rule: "name/organization_of" };
      if (/^of$/.test(textOf(tokens, i)) && has(i - 1, event_head))
        return { type: "event", rule: "name/event_of" };
    }
    if (has(last, place_head) && !has(from, first_name)) return { type: "place", rule: "name/place_head" };
    if (has(last, event_head) && !has(from, first_name)) return { type: "event", rule: "name/event_head" };
    if (has(last, organization_head)) return { type: "organization", rule: "name/organization_head" };
    if (/^(?:Lake|Mount|Fort|Cape|Port|Gulf|Isle|Strait|River)$/.test(textOf(tokens, from)))
      return { type: "place", rule: "name/place_lead" };
    if (has(last, name_suffix)) return { type: "person", rule: "name/person_suffix" };
    if (has(from, first_name)) return { type: "person", rule: "name/first_name" };
    if (tokens.shape[from] === shapes.initial) return { type: "person", rule: "name/initial" };
  }
  if (length === 1 && tokens.shape[from] === shapes.capitals) {
    const size = (tokens.end[from] as number) - (tokens.start[from] as number);
    if (size >= 2 && size <= 6) return { type: "organization", rule: "name/acronym" };
  }
  const headed = headline[tokens.sentence[from] as number] !== 0;
  const single = length === 1 && (headed || isFirst(tokens, from));
  const count = counts.get(tokens.hash[from] as number);
  if (single && !(count && count.capital > 0)) return null;
  if (length === 1 && count && count.lower > count.capital) return null;
  if (length === 1 && has(from, starter)) return null;
  if (after >= 0 && has(after, speech)) return { type: "person", rule: "name/speaks" };
  if (before >= 0 && has(before, place_preposition) && !has(from, first_name))
    return { type: "place", rule: "name/place_preposition" };
  if (has(from, place_lead) && length > 1) return { type: "place", rule: "name/place_lead" };
  if (before >= 0 && /^the$/i.test(textOf(tokens, before))) return { type: "organization", rule: "name/the" };
  if (length >= 2 && length <= 4 && !headed) return { type: "person", rule: "name/words" };
  if (length === 1 && has(from, first_name)) return { type: "person", rule: "name/first_name" };
  if (length === 1 && after >= 0 && has(after, person_verb))
    return { type: "person", rule: "name/person_verb" };
  if (titleEnd[from]) return null;
  return null;
}
