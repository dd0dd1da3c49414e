import { isPublicFigure } from "../../arguments/public-figure.ts";
import { isHuman, resolveOwner } from "../../arguments/resolve-affected.ts";
import { resolveAll } from "../../arguments/resolve-members.ts";
import type { Scene } from "../../arguments/scene.ts";
import { isOfClass } from "../../lexicon/classes.ts";
import type { Participant } from "../../schema.ts";
import { nominalsBy, phraseIsOf } from "../../syntax/phrase.ts";
import { childOf, childrenOf, lemmaAt, uposAt, wordAt, xposAt } from "../../syntax/tree.ts";
import type { Trigger } from "../trigger.ts";

/** Settles what a word of several meanings means here by what stands beside it. */
export type Condition = (scene: Scene, trigger: Trigger) => boolean;

export const subjectOf = ({ roles }: Trigger): number => roles?.subject ?? -1;
export const objectOf = ({ roles }: Trigger): number => roles?.object ?? -1;
export const all = (scene: Scene, node: number): Participant[] => (node < 0 ? [] : resolveAll(scene, node));
export const typeOf = ({ article }: Scene, { entity }: Participant) =>
  entity === null ? null : article.entities[entity]?.type;

/** Who does what a trigger says: the subject, or the owner of a noun. */
export const actorsOf = (scene: Scene, trigger: Trigger): Participant[] =>
  trigger.roles ? all(scene, subjectOf(trigger)) : resolveOwner(scene, trigger.node);

/** What is left without any force leaving a place: a treaty, a race, a body. */
export const isUndertaking = (scene: Scene, node: number): boolean =>
  ["agreement", "talks", "bill"].some((name) => phraseIsOf(scene.tree, node, name)) ||
  /^(?:race|contest|election|competition|tournament|union|organization|council|court|programme|program|effort|process|scheme|market|club|body|coalition|alliance|government|cabinet)$/.test(
    lemmaAt(scene.tree, node),
  ) ||
  all(scene, node).some((one) => typeOf(scene, one) === "organization");

export const isForce = (scene: Scene, one: Participant): boolean =>
  /^(?:MIL|REB|PRM|UAF)$/.test(one.sector ?? "") || typeOf(scene, one) === "place";

const authority = /^(?:COP|JUD|GOV|LEG|SPY|MIL|OPP)$/;
export const isAuthority = ({ sector, country }: Participant): boolean =>
  authority.test(sector ?? "") || /^(?:IGO|UNO|EUR|NGO)$/.test(country ?? "");

export const official = /^(?:GOV|MIL|LEG|JUD|REL|PTY|OPP|REB|SPY|ELI)$/;
export const politician = /^(?:GOV|LEG|PTY|ELI|OPP|JUD)$/;

export const forceWords =
  /^(?:gun|gunfire|knife|bomb|bomber|weapon|troops|soldiers?|missiles?|rockets?|killed|killing|wounded|wounding|injured|injuring|hospital|armed|drones?|airstrikes?|shelling|machetes?|acid|fists?|outside)$/;

export const nominalsOf = (scene: Scene, { node }: Trigger, ...prepositions: string[]): number[] =>
  nominalsBy(scene.tree, node, ...prepositions);

export const isPlaceOrBody = (scene: Scene, one: Participant): boolean =>
  typeOf(scene, one) === "place" || typeOf(scene, one) === "organization" || typeOf(scene, one) === "group";

export const isWork = (scene: Scene, one: Participant): boolean =>
  /Act$|Award|Prize|Medal|Code$/.test(one.name) || typeOf(scene, one) === "work";

/** A passive at the root of a caption: “Territory captured by …” has its agent, “captured” alone has none. */
export const isHeadlineless = ({ tree }: Scene, { node }: Trigger): boolean =>
  childOf(tree, node, "aux:pass") < 0;

/** “found not guilty”, “found not-guilty”. */
export const denied = (tree: Scene["tree"], verb: number, object: number): boolean =>
  object > verb && tree.words.slice(verb + 1, object).some((word) => word === "not");

/** Words, plans and values can only be attacked with words. */
export const isAbstract = ({ tree }: Scene, node: number): boolean =>
  ["act", "proposal", "document", "claim", "value"].some((name) => isOfClass(lemmaAt(tree, node), name));

export const modifiedBy = ({ tree }: Scene, node: number, words: RegExp): boolean =>
  childrenOf(tree, node, "amod", "compound", "nmod:desc").some((child) => words.test(wordAt(tree, child)));

export const inquiries =
  /^(?:criminal|federal|judicial|police|corruption|parliamentary|congressional|murder|fraud|formal|official|public|internal|international|impeachment|antitrust|ethics)$/;

export const hazards =
  /^(?:weather|storm|hurricane|cyclone|typhoon|tornado|flood|flooding|floods|tsunami|rain|snow|avalanche|heat|fire|wildfire|air|travel|health|safety|food|pollution)$/;

/** Somebody of public life has somebody else do something: “told the envoys to leave”. */
export const isDirected = (scene: Scene, trigger: Trigger): boolean => {
  const object = objectOf(trigger);
  const actors = all(scene, subjectOf(trigger));
  return (
    object >= 0 &&
    isHuman(scene, object) &&
    all(scene, object).every(({ sector }) => sector !== "JRN") &&
    actors.some((one) => isPublicFigure(scene.article, one)) &&
    [object, trigger.node].some((node) =>
      childrenOf(scene.tree, node, "xcomp", "ccomp", "acl", "advcl").some(
        (inner) =>
          xposAt(scene.tree, inner) === "VB" &&
          wordAt(scene.tree, childOf(scene.tree, inner, "mark")) === "to",
      ),
    )
  );
};

/** What an inquiry looks into: a deed, or something that may have been one. */
export const isWrong = ({ tree }: Scene, node: number): boolean =>
  phraseIsOf(tree, node, "wrong") ||
  phraseIsOf(tree, node, "attack") ||
  isOfClass(lemmaAt(tree, node), "claim");

/** Somebody known by name or by the noun: a capital alone (“at 11 EDT”) is none. */
export const personObject: Condition = (scene, trigger) =>
  isHuman(scene, objectOf(trigger)) &&
  (uposAt(scene.tree, objectOf(trigger)) === "PRON" ||
    childOf(scene.tree, objectOf(trigger), "nummod") >= 0 ||
    all(scene, objectOf(trigger)).some(({ entity, sector }) => entity !== null || sector !== null));
export const lemmaIn =
  (...words: readonly string[]) =>
  (scene: Scene, node: number): boolean =>
    node >= 0 && words.includes(lemmaAt(scene.tree, node));

export const armed = (scene: Scene, node: number): boolean =>
  all(scene, node).some(
    ({ sector, country, entity }) =>
      /^(?:MIL|REB|PRM|UAF|COP|GOV|SPY|OPP)$/.test(sector ?? "") ||
      (country !== null && entity !== null && scene.article.entities[entity]?.type === "place"),
  ) ||
  lemmaIn(
    "missile",
    "rocket",
    "bomb",
    "drone",
    "airstrike",
    "jet",
    "warplane",
    "gunman",
    "bomber",
    "shell",
  )(scene, node) ||
  (node >= 0 && isOfClass(lemmaAt(scene.tree, node), "attack"));
