import type { Arguments } from "../arguments/resolve-arguments.ts";
import type { Scene } from "../arguments/scene.ts";
import type { Participant } from "../schema.ts";
import type { Trigger } from "../triggers/trigger.ts";
import { armed, leadLength } from "./accident.ts";

const figures = /^event\/(?:assault\/(?:attack|beat|abduct)|coerce\/(?:arrest|seize))$/;

/** Words that stand where force is used; the words of force that politicians use of words are not among them. */
const force =
  /\b(?:air-?strikes?|ambush\w*|armed|army|arson|artillery|assassin\w*|blasts?|bomb\w*|bruis\w*|clash\w*|explo\w+|fired|fists?|gun\w*|hospital\w*|injur\w*|invasion|invaded|kill\w*|knif\w*|knives|machetes?|massacre\w*|militants?|military|militia\w*|missiles?|mob|murder\w*|police|prison\w*|raid\w*|rebels?|rifles?|riot\w*|rockets?|shell\w*|shoot\w*|shot|soldiers?|stab\w*|tanks?|tear ?gas|terror\w*|torture\w*|troops|truce|victims?|violen\w*|wound\w*)\b/i;

const contest =
  /\b(?:ballots?|caucus\w*|campaign\w*|candida\w+|debates?|delegates?|elect\w+|nomin\w+|polls?|primar(?:y|ies)|race|rivals?|runoff|voters?|votes?)\b/gi;

/** How much of an article tells that it is about an election. */
const beginning = 6000;

/** Different words of an election that make an article one of it. */
const enough = 4;

const unarmed = ({ entities }: Scene["article"], { entity, country, sector }: Participant): boolean => {
  const type = entity === null ? null : entities[entity]?.type;
  if (armed.test(sector ?? "")) return false;
  return type !== "place" || country === null;
};

/** “Sanchez beat Mora in the primary”, “kept up her attacks on the senator”: rivals of an election hurt each other with words. */
export function isFigurative({ article, tree }: Scene, { row }: Trigger, found: Arguments): boolean {
  if (!figures.test(row.rule.id)) return false;
  const sentence = article.text.slice(tree.start[0] ?? 0, tree.end[tree.length - 1] ?? 0);
  if (force.test(sentence)) return false;
  if (![...found.actors, ...found.recipients].every((one) => unarmed(article, one))) return false;
  if ((sentence.match(contest) ?? []).length > 0) return true;
  const words = new Set(
    (article.text.slice(0, beginning).match(contest) ?? []).map((word) => word.toLowerCase()),
  );
  return words.size >= enough && !force.test(article.text.slice(0, leadLength));
}
