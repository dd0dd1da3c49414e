import type { Arguments } from "../arguments/resolve-arguments.ts";
import type { Scene } from "../arguments/scene.ts";
import { isOfClass } from "../lexicon/classes.ts";
import { childOf, childrenOf, lemmaAt, reach, spanOf, uposAt, wordAt } from "../syntax/tree.ts";
import type { Trigger } from "../triggers/trigger.ts";

const accidents = new Set(
  "crash accident collision fire blaze earthquake quake flood storm cyclone hurricane typhoon avalanche derailment landslide lightning heatwave outbreak virus leak stampede drowning".split(
    " ",
  ),
);

const hazard =
  /\b(?:floods?|flooding|flooded|burst its|storms?|cyclone|hurricane|typhoon|tornado|(?:earth)?quake|landslides?|mudslides?|avalanche|crash(?:es|ed|ing)?|collid\w*|collisions?|coronavirus|covid\S*|virus|outbreak|pandemic|epidemic|cholera|ebola|malaria|derail\w*|capsiz\w*|lightning|wildfires?|tsunami|heatwave|eruption)\b/;
const weapons =
  /\b(?:air-?strikes?|attack\w*|suicide|bomb(?:s|ed|ing|ings)?|shot|shoot\w*|gun\w*|rifles?|missiles?|rockets?|shell\w*|stab\w*|kni(?:fe|ves)|murder\w*|clash\w*|fired|drones?|ambush\w*|militants?|rebels?|terror\w*|assassin\w*|raids?)\b/;
const violence =
  /\b(?:air-?strike|attack|bomb|blast|gunm[ae]n|gunfire|shot|shoot|stabb|murder|assault|arson|riot|clash|protest|police|militant|rebel|soldier|army|terror|missile|rocket|strike|war)/i;

/** What an article is about, in its title and first words. */
export const leadLength = 280;

/** Deaths that nobody caused: a sentence, or a whole article, of a crash or a storm, and no one who acts. */
export function isAccident({ article, tree }: Scene, { row }: Trigger, { actors }: Arguments): boolean {
  if (row.rule.type !== "ASSAULT") return false;
  // “Soldiers airlifted villagers after the river burst its banks, killing six”: the flood did.
  const text = tree.words.join(" ");
  if (hazard.test(text) && !weapons.test(text)) return true;
  if (actors.length === 0 && tree.words.some((word) => accidents.has(word))) return true;
  if (
    violence.test(text) ||
    actors.some(({ country, sector }) => country !== null || armed.test(sector ?? ""))
  )
    return false;
  const lead = article.text.slice(0, leadLength);
  return (
    !violence.test(lead) &&
    lead
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => accidents.has(word))
  );
}

/** Sectors of those who use force. */
export const armed = /^(?:MIL|REB|PRM|UAF|COP|CRM|SPY)$/;

/** “The lion killed him”, “it killed nine”: where who acts is written, and is nobody who can, nobody is guessed. */
export function isBlind(
  { tree }: Scene,
  { row, roles, predicate, node }: Trigger,
  { actors }: Arguments,
): boolean {
  if (row.rule.type !== "ASSAULT" || row.part !== "verb" || predicate !== node || !roles) return false;
  if (roles.subject < 0 || (!roles.passive && childOf(tree, node, "nsubj") !== roles.subject)) return false;
  if (wordAt(tree, roles.subject) === "it" && !roles.passive) return true;
  return (
    actors.length === 0 && uposAt(tree, roles.subject) === "NOUN" && !isDeed(lemmaAt(tree, roles.subject))
  );
}

const isDeed = (lemma: string): boolean =>
  isOfClass(lemma, "attack") ||
  isOfClass(lemma, "missile") ||
  isOfClass(lemma, "aircraft") ||
  isOfClass(lemma, "deed");

const weather = new Set(
  "cyclone hurricane typhoon storm tornado flood floods earthquake quake tsunami virus coronavirus pneumonia outbreak epidemic pandemic disease illness infection".split(
    " ",
  ),
);

/** Where weather or the earth kills, only who is subject or agent of that very clause can have done it. */
export function leaveUnknown(
  { tree }: Scene,
  { row, node, predicate }: Trigger,
  found: Arguments,
): Arguments {
  if (!/^event\/assault\/(?:kill|destroy)/.test(row.rule.id)) return found;
  if (!tree.words.some((word) => weather.has(word))) return found;
  const own = [node, predicate].flatMap((place) =>
    childrenOf(tree, place, "nsubj", "obl", "nmod").map((child) => spanOf(tree, ...reach(tree, child))),
  );
  const actors = found.actors.filter(
    ({ span }) => span && own.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  return { ...found, actors };
}
