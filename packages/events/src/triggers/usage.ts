import { isPublicFigure } from "../arguments/public-figure.ts";
import { isHuman, resolveOwner } from "../arguments/resolve-affected.ts";
import { resolveAll } from "../arguments/resolve-members.ts";
import type { Scene } from "../arguments/scene.ts";
import { isOfClass } from "../lexicon/classes.ts";
import type { Participant } from "../schema.ts";
import { membersOf, nominalsBy, phraseIsOf } from "../syntax/phrase.ts";
import {
  baseRelation,
  childOf,
  childrenOf,
  headOf,
  lemmaAt,
  prepositionOf,
  relationOf,
  uposAt,
  wordAt,
  xposAt,
} from "../syntax/tree.ts";
import type { Trigger } from "./trigger.ts";

/** Settles what a word of several meanings means here by what stands beside it. */
export type Condition = (scene: Scene, trigger: Trigger) => boolean;

const subjectOf = ({ roles }: Trigger): number => roles?.subject ?? -1;
const objectOf = ({ roles }: Trigger): number => roles?.object ?? -1;
const all = (scene: Scene, node: number): Participant[] => (node < 0 ? [] : resolveAll(scene, node));
const typeOf = ({ article }: Scene, { entity }: Participant) =>
  entity === null ? null : article.entities[entity]?.type;

/** Who does what a trigger says: the subject, or the owner of a noun. */
const actorsOf = (scene: Scene, trigger: Trigger): Participant[] =>
  trigger.roles ? all(scene, subjectOf(trigger)) : resolveOwner(scene, trigger.node);

/** What is left without any force leaving a place: a treaty, a race, a body. */
const isUndertaking = (scene: Scene, node: number): boolean =>
  ["agreement", "talks", "bill"].some((name) => phraseIsOf(scene.tree, node, name)) ||
  /^(?:race|contest|election|competition|tournament|union|organization|council|court|programme|program|effort|process|scheme|market|club|body|coalition|alliance|government|cabinet)$/.test(
    lemmaAt(scene.tree, node),
  ) ||
  all(scene, node).some((one) => typeOf(scene, one) === "organization");

const isForce = (scene: Scene, one: Participant): boolean =>
  /^(?:MIL|REB|PRM|UAF)$/.test(one.sector ?? "") || typeOf(scene, one) === "place";

const authority = /^(?:COP|JUD|GOV|LEG|SPY|MIL|OPP)$/;
const isAuthority = ({ sector, country }: Participant): boolean =>
  authority.test(sector ?? "") || /^(?:IGO|UNO|EUR|NGO)$/.test(country ?? "");

const official = /^(?:GOV|MIL|LEG|JUD|REL|PTY|OPP|REB|SPY|ELI)$/;
const politician = /^(?:GOV|LEG|PTY|ELI|OPP|JUD)$/;

const force =
  /^(?:gun|gunfire|knife|bomb|bomber|weapon|troops|soldiers?|missiles?|rockets?|killed|killing|wounded|wounding|injured|injuring|hospital|armed|drones?|airstrikes?|shelling|machetes?|acid|fists?|outside)$/;

const nominalsOf = (scene: Scene, { node }: Trigger, ...prepositions: string[]): number[] =>
  nominalsBy(scene.tree, node, ...prepositions);

const isPlaceOrBody = (scene: Scene, one: Participant): boolean =>
  typeOf(scene, one) === "place" || typeOf(scene, one) === "organization" || typeOf(scene, one) === "group";

const isWork = (scene: Scene, one: Participant): boolean =>
  /Act$|Award|Prize|Medal|Code$/.test(one.name) || typeOf(scene, one) === "work";

/** A passive at the root of a caption: “Territory captured by …” has its agent, “captured” alone has none. */
const isHeadlineless = ({ tree }: Scene, { node }: Trigger): boolean => childOf(tree, node, "aux:pass") < 0;

/** “found not guilty”, “found not-guilty”. */
const denied = (tree: Scene["tree"], verb: number, object: number): boolean =>
  object > verb && tree.words.slice(verb + 1, object).some((word) => word === "not");

/** Words, plans and values can only be attacked with words. */
const isAbstract = ({ tree }: Scene, node: number): boolean =>
  ["act", "proposal", "document", "claim", "value"].some((name) => isOfClass(lemmaAt(tree, node), name));

const modifiedBy = ({ tree }: Scene, node: number, words: RegExp): boolean =>
  childrenOf(tree, node, "amod", "compound", "nmod:desc").some((child) => words.test(wordAt(tree, child)));

const inquiries =
  /^(?:criminal|federal|judicial|police|corruption|parliamentary|congressional|murder|fraud|formal|official|public|internal|international|impeachment|antitrust|ethics)$/;

const hazards =
  /^(?:weather|storm|hurricane|cyclone|typhoon|tornado|flood|flooding|floods|tsunami|rain|snow|avalanche|heat|fire|wildfire|air|travel|health|safety|food|pollution)$/;

/** Somebody of public life has somebody else do something: “told the envoys to leave”. */
const isDirected = (scene: Scene, trigger: Trigger): boolean => {
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
const isWrong = ({ tree }: Scene, node: number): boolean =>
  phraseIsOf(tree, node, "wrong") ||
  phraseIsOf(tree, node, "attack") ||
  isOfClass(lemmaAt(tree, node), "claim");

/** By the name that stands in the column `condition` of `lexicon/triggers.csv`: words that ordinary life uses too. */
export const usage: Readonly<Record<string, Condition>> = {
  /** “waged war on”, “war against”, never “the Vietnam War” or “during the war”. */
  waged: (scene, trigger) =>
    trigger.predicate !== trigger.node || nominalsOf(scene, trigger, "on", "against").length > 0,
  /** “voiced concern”, “anger from farmers”, never “our security concerns” or “with the support of”. */
  voiced: (scene, trigger) =>
    trigger.predicate !== trigger.node ||
    nominalsOf(scene, trigger, "from", "by", "among").some((node) => isHuman(scene, node)) ||
    (nominalsOf(scene, trigger, "for", "over", "about", "at", "against").length > 0 &&
      resolveOwner(scene, trigger.node, { of: false }).length > 0),
  /** Forces leave, or a state has them leave, a place: never a candidate the race. */
  "of-forces": (scene, trigger) => {
    const { tree } = scene;
    const object = objectOf(trigger);
    if (trigger.row.part === "verb") {
      if (object >= 0 && !(trigger.roles?.passive && object === subjectOf(trigger))) {
        if (/^(?:embassy|consulate|staff|personnel|diplomat|base)$/.test(lemmaAt(tree, object))) return true;
        if (phraseIsOf(tree, object, "troops") || all(scene, object).some(({ sector }) => sector === "MIL"))
          return true;
      }
      return (
        object < 0 &&
        all(scene, subjectOf(trigger)).some((one) => isForce(scene, one)) &&
        !nominalsOf(scene, trigger, "from", "of").some((node) => isUndertaking(scene, node))
      );
    }
    const troops =
      modifiedBy(scene, trigger.node, /^(?:troops?|military|army|forces?)$/) ||
      nominalsOf(scene, trigger, "of", "by").some(
        (node) => phraseIsOf(tree, node, "troops") || all(scene, node).some((one) => one.sector === "MIL"),
      );
    return (
      troops ||
      (nominalsOf(scene, trigger, "from").some((node) => !isUndertaking(scene, node)) &&
        actorsOf(scene, trigger).some((one) => isForce(scene, one)))
    );
  },
  /** A state or its forces bring people out of danger. */
  "by-state": (scene, trigger) =>
    all(scene, subjectOf(trigger)).some(
      (one) => isAuthority(one) || typeOf(scene, one) === "place" || one.sector === "MED",
    ) && isHuman(scene, objectOf(trigger)),
  /** “withdrawal of the bill”. */
  "of-bill": (scene, trigger) =>
    nominalsOf(scene, trigger, "of").some((node) => phraseIsOf(scene.tree, node, "bill")),
  /** The fighting ends, not an election campaign. */
  fighting: (scene, trigger) => {
    const node = trigger.object;
    return (
      node < 0 ||
      lemmaAt(scene.tree, node) !== "campaign" ||
      modifiedBy(scene, node, /^(?:military|bombing|air|ground|guerrilla|armed|drone)$/)
    );
  },
  /** “questioned the ruling”, never “questioned her abilities” or “questioned about”. */
  doubted: (scene, trigger) => {
    const object = objectOf(trigger);
    return (
      object >= 0 &&
      all(scene, subjectOf(trigger)).length > 0 &&
      (isHuman(scene, object) ||
        isOfClass(lemmaAt(scene.tree, object), "act") ||
        resolveOwner(scene, object).some((one) => isPublicFigure(scene.article, one)))
    );
  },
  /** “attacked the ruling”, “attacked her record as weak”, and what named people say of each other. */
  verbal: (scene, trigger) => {
    const { tree } = scene;
    const object = objectOf(trigger);
    const actors = all(scene, subjectOf(trigger));
    if (object < 0 || actors.length === 0 || tree.words.some((word) => force.test(word))) return false;
    if (!isHuman(scene, object))
      return uposAt(tree, object) === "NOUN" && !phraseIsOf(tree, object, "target");
    return (
      actors.every(
        (one) => typeOf(scene, one) === "person" || politician.test(one.sector ?? "") || one.sector === "JRN",
      ) &&
      all(scene, object).every((one) => typeOf(scene, one) !== "place") &&
      (actors.some((one) => politician.test(one.sector ?? "")) ||
        nominalsOf(scene, trigger, "for", "as", "over").length > 0)
    );
  },
  /** Somebody or something is attacked, or forces attack: a team that only attacks plays. */
  struck: (scene, trigger) =>
    objectOf(trigger) >= 0 ||
    all(scene, subjectOf(trigger)).some((one) => isForce(scene, one) || one.sector === "CRM"),
  /** An attack on people, places or things: not “on mail-in voting” or “on our way of life”, nor of one politician on another. */
  violent: (scene, trigger) => {
    const targets = nominalsOf(scene, trigger, "on", "against", "at");
    if (targets.length > 0 && targets.every((node) => isAbstract(scene, node))) return false;
    return !(
      targets.some((node) =>
        all(scene, node).some((one) => typeOf(scene, one) === "person" || one.sector === "JRN"),
      ) &&
      actorsOf(scene, trigger).some(
        (one) => typeOf(scene, one) === "person" && politician.test(one.sector ?? ""),
      ) &&
      !scene.tree.words.some((word) => force.test(word))
    );
  },
  /** People meet: a demand or a deadline that is met is no meeting. */
  met: (scene, trigger) => {
    const object = objectOf(trigger);
    return object < 0 || isHuman(scene, object);
  },
  /** A warning to or against someone, or of something hostile: not one of rain, or over a tweet. */
  warned: (scene, trigger) =>
    nominalsOf(scene, trigger, "to", "against").some((node) => isHuman(scene, node)) ||
    nominalsOf(scene, trigger, "of").some((node) => isOfClass(lemmaAt(scene.tree, node), "hostile")),
  /** A warning that somebody gives somebody, or of something hostile: weather services warn too. */
  "warned-of": (scene, trigger) =>
    !scene.tree.words.some((word) => hazards.test(word)) &&
    all(scene, subjectOf(trigger)).some(
      (one) => official.test(one.sector ?? "") || isPlaceOrBody(scene, one),
    ),
  /** People are arrested; a heart is not. */
  arrested: (scene, trigger) => !modifiedBy(scene, trigger.node, /^(?:cardiac|heart|respiratory|house)$/),
  /** Advice to those in office or before a court: none to residents. */
  adviser: (scene, trigger) =>
    all(scene, objectOf(trigger)).some(
      (one) => one.sector !== "CVL" && one.sector !== "BUS" && isPublicFigure(scene.article, one),
    ),
  /** Those who hold an office travel, or a delegation does: no tourists. */
  "official-visit": (scene, trigger) => {
    const actors = actorsOf(scene, trigger);
    return (
      actors.some((one) => official.test(one.sector ?? "")) ||
      (lemmaAt(scene.tree, trigger.node) === "visit" &&
        actors.some(
          (one) => one.entity !== null && one.sector === null && isPublicFigure(scene.article, one),
        ))
    );
  },
  thanked: (scene, trigger) =>
    isHuman(scene, objectOf(trigger)) &&
    !/^(?:supporter|fan|voter|family|wife|husband|parent|mother|father|friend|colleague|team|staff|audience|crowd|god|everyone|people|viewer|reader|volunteer|donor)$/.test(
      lemmaAt(scene.tree, objectOf(trigger)),
    ),
  /** An authority looks into something, or someone into a wrong: no study of how a brain works. */
  "of-wrong": (scene, trigger) => {
    const { tree } = scene;
    const actors = actorsOf(scene, trigger);
    const possessor = trigger.row.part === "noun" ? childOf(tree, trigger.node, "nmod:poss") : -1;
    // “his investigation” is only spoken of.
    const mentioned = uposAt(tree, possessor) === "PRON" && trigger.predicate === trigger.node;
    if (!mentioned && actors.some(isAuthority)) return true;
    if (trigger.row.part === "verb") {
      const object = objectOf(trigger);
      return object >= 0 && (isWrong(scene, object) || isHuman(scene, object));
    }
    if (actors.length > 0 && actors.every(({ sector }) => sector === "EDU" || sector === "MED")) return false;
    if (trigger.predicate !== trigger.node && actors.length > 0) return true;
    if (modifiedBy(scene, trigger.node, inquiries)) return true;
    return nominalsOf(scene, trigger, "into", "of", "over", "on", "against").some(
      (node) =>
        isWrong(scene, node) || isHuman(scene, node) || isHuman(scene, childOf(tree, node, "nmod:poss")),
    );
  },
  /** Visitors and hosts of public life: no web page is hosted, no award received. */
  guest: (scene, trigger) =>
    lemmaAt(scene.tree, objectOf(trigger)) !== "delegate" &&
    all(scene, subjectOf(trigger)).some(
      (one) => isPublicFigure(scene.article, one) && one.sector !== "BUS",
    ) &&
    all(scene, objectOf(trigger)).some(
      (one) => isPublicFigure(scene.article, one) && !(one.entity !== null && isWork(scene, one)),
    ),
  /** “agreed to”, “agreed that it would”: an opinion that is shared is no promise. */
  agreed: ({ tree }, { node, roles }) => {
    const clause = childrenOf(tree, node, "ccomp");
    if (clause.length > 0) {
      return clause.some((inner) =>
        childrenOf(tree, inner, "aux").some((aux) =>
          /^(?:will|would|should|shall|'ll|'d)$/.test(wordAt(tree, aux)),
        ),
      );
    }
    if (childrenOf(tree, node, "xcomp").length > 0) return true;
    // “Carroll agreed and said …” shares an opinion; those who are many, or say so themselves, agree on what was asked.
    const alone = childrenOf(tree, node, "obl", "obj", "advcl", "compound:prt").length === 0;
    if (
      alone &&
      roles &&
      roles.subject >= 0 &&
      !/^(?:i|we|they|both|sides|parties)$/.test(wordAt(tree, roles.subject))
    ) {
      const many = membersOf(tree, roles.subject).length > 1 || xposAt(tree, roles.subject) === "NNS";
      if (!many && uposAt(tree, roles.subject) === "PROPN") return false;
    }
    return (
      nominalsBy(tree, node, "with").length === 0 ||
      nominalsBy(tree, node, "to", "on").length > 0 ||
      childrenOf(tree, node, "advcl").some((inner) => wordAt(tree, childOf(tree, inner, "mark")) === "to")
    );
  },
  /** Who defends what is his own backs nobody. */
  another: (scene, trigger) => {
    const object = objectOf(trigger);
    if (object < 0) return false;
    const possessor = childOf(scene.tree, object, "nmod:poss");
    if (uposAt(scene.tree, possessor) === "PRON") return false;
    const actors = all(scene, subjectOf(trigger));
    return !resolveOwner(scene, object).some(
      (one) => one.entity !== null && actors.some(({ entity }) => entity === one.entity),
    );
  },
  /** A stand on an act or towards someone: not what a party's programme holds. */
  stance: (scene, trigger) => {
    const { tree } = scene;
    const object = objectOf(trigger);
    const tag = xposAt(tree, trigger.node);
    const state =
      tag === "VBZ" ||
      tag === "VBP" ||
      (trigger.roles?.passive &&
        childOf(tree, trigger.node, "aux:pass") >= 0 &&
        /^(?:is|are)$/.test(wordAt(tree, childOf(tree, trigger.node, "aux:pass"))));
    if (state && relationOf(tree, trigger.node) === "acl:relcl") return false;
    if (object < 0) return true;
    return (
      (uposAt(tree, object) === "PROPN" &&
        all(scene, subjectOf(trigger)).some((one) => isPublicFigure(scene.article, one))) ||
      all(scene, object).some((one) => isPublicFigure(scene.article, one)) ||
      (!isHuman(scene, object) &&
        (isOfClass(lemmaAt(tree, object), "act") ||
          isOfClass(lemmaAt(tree, object), "proposal") ||
          resolveOwner(scene, object).some((one) => isPublicFigure(scene.article, one))))
    );
  },
  /** Forces or police take a place or people: no camera and no trap. */
  captured: (scene, trigger) => {
    const actors = all(scene, subjectOf(trigger));
    return (
      objectOf(trigger) >= 0 &&
      (isHuman(scene, objectOf(trigger)) || phraseIsOf(scene.tree, objectOf(trigger), "position")) &&
      (actors.some((one) => isForce(scene, one) || one.sector === "GOV" || one.sector === "COP") ||
        (actors.length === 0 && (trigger.roles?.passive ?? false) && !isHeadlineless(scene, trigger)))
    );
  },
  /** Soldiers or a crowd bring a government down: a minister who is dismissed is not attacked. */
  toppled: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some(
      (one) => /^(?:MIL|REB|PRM|OPP|CVL|UAF)$/.test(one.sector ?? "") || typeOf(scene, one) === "place",
    ) ||
    scene.tree.words.some((word) =>
      /^(?:coup|putsch|junta|uprising|revolt|revolution|invasion|mutiny|soldiers|army|rebels)$/.test(word),
    ),
  /** “took over the town”: never “took over as coach”. */
  seized: (scene, trigger) => {
    const object = objectOf(trigger);
    return (
      object >= 0 &&
      all(scene, subjectOf(trigger)).some((one) => isForce(scene, one)) &&
      (phraseIsOf(scene.tree, object, "position") ||
        phraseIsOf(scene.tree, object, "building") ||
        all(scene, object).some((one) => typeOf(scene, one) === "place"))
    );
  },
  /** “demonstrated outside parliament”, never “demonstrates a lack of”. */
  marched: ({ tree }, trigger) =>
    objectOf(trigger) < 0 &&
    childOf(tree, trigger.node, "ccomp", "xcomp") < 0 &&
    !(trigger.roles?.passive ?? false),
  /** Somebody is charged: never “in charge of”, “the dropping of charges”. */
  brought: ({ tree }, trigger) => {
    const preposition = prepositionOf(tree, trigger.node);
    if (preposition === "in" || wordAt(tree, trigger.node - 1) === "in") return false;
    return !/^(?:dropping|dismissal|withdrawal|waiver|refund|fee)$/.test(
      wordAt(tree, headOf(tree, trigger.node)),
    );
  },
  "not-guilty": ({ tree }, { node, object }) => denied(tree, node, object),
  guilty: ({ tree }, { node, object }) => !denied(tree, node, object),
  /** Money, goods or forces: support that is only spoken is no aid. */
  material: (scene, trigger) => {
    const node = trigger.object;
    if (
      node < 0 ||
      !/^(?:support|backing|help|assistance|protection|relief|shelter|training|care|service)$/.test(
        lemmaAt(scene.tree, node),
      )
    )
      return true;
    return (
      modifiedBy(
        scene,
        node,
        /^(?:financial|military|humanitarian|medical|logistical|material|emergency|budget|economic|disaster|technical|food|flood|air|legal)$/,
      ) ||
      all(scene, subjectOf(trigger)).some(
        (one) => isPlaceOrBody(scene, one) && isPublicFigure(scene.article, one),
      )
    );
  },
  /** Condolences and congratulations between those in office, or of a state. */
  "of-state": (scene, trigger) =>
    actorsOf(scene, trigger).some((one) => official.test(one.sector ?? "") || isPlaceOrBody(scene, one)),
  /** “stands with Ukraine”: in a picture people stand with each other. */
  stood: (scene, trigger) =>
    nominalsOf(scene, trigger, "with", "by", "behind").some((node) =>
      all(scene, node).some(
        (one) => isPlaceOrBody(scene, one) || one.sector === "CVL" || one.sector === "REF",
      ),
    ),
  /** “told the envoys to leave”, never “told reporters to wait”. */
  "told-to": (scene, trigger) => isDirected(scene, trigger),
  wants: (scene, trigger) =>
    isDirected(scene, trigger) &&
    all(scene, subjectOf(trigger)).some(
      (one) => official.test(one.sector ?? "") || (isPlaceOrBody(scene, one) && one.sector !== "BUS"),
    ),
  /** “deployed into the town”, “was deployed to the border”: said of forces. */
  forces: (scene, trigger) => {
    const object = objectOf(trigger);
    return object < 0
      ? all(scene, subjectOf(trigger)).some((one) => isForce(scene, one))
      : phraseIsOf(scene.tree, object, "troops") ||
          all(scene, object).some(({ sector }) => sector === "MIL" || sector === "COP");
  },
  "of-troops": (scene, trigger) =>
    modifiedBy(scene, trigger.node, /^(?:troops?|military|army|naval|police|forces?)$/) ||
    nominalsOf(scene, trigger, "of").some(
      (node) =>
        phraseIsOf(scene.tree, node, "troops") ||
        all(scene, node).some(({ sector }) => sector === "MIL" || sector === "COP"),
    ),
  /** A threat to someone, or of something hostile: lives and jobs are threatened by anything. */
  threatened: (scene, trigger) => {
    const object = objectOf(trigger);
    return object < 0 || isHuman(scene, object) || phraseIsOf(scene.tree, object, "hostile");
  },
  /** Those who gather are said to protest. */
  protesters: (scene, trigger) => {
    const { tree } = scene;
    const subject = subjectOf(trigger);
    if (subject < 0 || (trigger.roles?.passive ?? false)) return false;
    if (lemmaAt(tree, trigger.node) === "chant") return isHuman(scene, subject);
    return (
      tree.words.some((word) => /^(?:chanting|chanted|placards|banners)$/.test(word)) ||
      [subject, ...nominalsBy(tree, subject, "of")].some((node) => phraseIsOf(tree, node, "protester"))
    );
  },
  /** “alleged Iranian involvement”: somebody's, whatever it is. */
  owned: (scene, trigger) =>
    objectOf(trigger) >= 0 &&
    childOf(scene.tree, trigger.node, "nsubj", "aux") >= 0 &&
    !(trigger.roles?.passive ?? false) &&
    (resolveOwner(scene, objectOf(trigger)).length > 0 || phraseIsOf(scene.tree, objectOf(trigger), "wrong")),
  /** “insisted that it withdraw”, “that it must”: never “insisted that it was right”. */
  demanding: ({ tree }, { node }) =>
    childrenOf(tree, node, "ccomp").some(
      (inner) =>
        (xposAt(tree, inner) === "VB" && childOf(tree, inner, "aux") < 0) ||
        childrenOf(tree, inner, "aux").some((aux) => /^(?:must|should|has|have)$/.test(wordAt(tree, aux))),
    ),
  /** “ready to talk”, never “ready to fight” or “ready to leave”. */
  obliging: ({ tree }, { node }) =>
    childrenOf(tree, node, "xcomp", "ccomp", "advcl", "acl").some(
      (inner) =>
        xposAt(tree, inner) === "VB" &&
        !/^(?:fight|die|leave|strike|act|respond|retaliate|defend|attack|go|be|face|resign|use|kill|play|win|lose|take|walk|quit|protest)$/.test(
          lemmaAt(tree, inner),
        ),
    ),
  /** “made it clear that the court has no say”, “made clear it would not attend”. */
  "clear-no": ({ tree }, { node }) => {
    const clauses = [node, ...childrenOf(tree, node, "xcomp", "obj")].flatMap((at) =>
      childrenOf(tree, at, "ccomp"),
    );
    return clauses.some((inner) =>
      [inner, ...childrenOf(tree, inner, "obj", "nsubj", "nsubj:pass")].some((at) =>
        childrenOf(tree, at, "advmod", "det").some((child) =>
          /^(?:not|n't|never|no)$/.test(wordAt(tree, child)),
        ),
      ),
    );
  },
  /** Workers and members walk out; a prisoner who is freed only walks. */
  "walked-out": (scene, trigger) =>
    nominalsOf(scene, trigger, "of", "out of").every(
      (node) =>
        !/^(?:prison|jail|court|hospital|custody|house|home|room|building|door|gate|station)$/.test(
          lemmaAt(scene.tree, node),
        ),
    ) && all(scene, subjectOf(trigger)).some(({ sector }) => sector !== null && sector !== "JRN"),
  /** Given to a person by a court: “was given a term of two years”. */
  sentenced: (scene, trigger) =>
    (trigger.roles?.passive ?? false) ||
    all(scene, subjectOf(trigger)).some(({ sector }) => sector === "JUD"),
  "to-pay": (scene, trigger) =>
    isHuman(scene, objectOf(trigger)) &&
    childrenOf(scene.tree, trigger.node, "xcomp", "ccomp").some((inner) =>
      /^(?:re)?pay$|^compensate$|^reimburse$|^forfeit$/.test(wordAt(scene.tree, inner)),
    ) &&
    ((trigger.roles?.passive ?? false) ||
      all(scene, subjectOf(trigger)).some(({ sector }) => sector === "JUD")),
  /** Workers or protesters shut a place. */
  workers: (scene, trigger) =>
    !(trigger.roles?.passive ?? false) &&
    all(scene, subjectOf(trigger)).some(({ sector }) => /^(?:LAB|AGR|OPP)$/.test(sector ?? "")),
  fighters: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some((one) => /^(?:MIL|REB|PRM)$/.test(one.sector ?? "")) &&
    isHuman(scene, objectOf(trigger)),
  /** A complaint that is filed is a lawsuit; others are only voiced. */
  filed: ({ tree }, trigger) => /^(?:file|lodge|bring|submit)$/.test(lemmaAt(tree, trigger.predicate)),
  "by-court": (scene, trigger) => all(scene, subjectOf(trigger)).some(({ sector }) => sector === "JUD"),
  hackers: ({ tree }, trigger) =>
    subjectOf(trigger) >= 0 &&
    /^(?:hacker|cybercriminal|ransomware|malware|cyberattack|virus)$/.test(lemmaAt(tree, subjectOf(trigger))),
  /** Those who throw stones are many, and outdoors. */
  crowd: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some(({ sector }) =>
      /^(?:OPP|CVL|LAB|EDU|AGR|CRM|UAF)$/.test(sector ?? ""),
    ),
  /** “a bomb went off”. */
  bomb: ({ tree }, trigger) =>
    subjectOf(trigger) >= 0 &&
    /^(?:bomb|device|explosive|explosion|blast|grenade|charge)$/.test(lemmaAt(tree, subjectOf(trigger))),
  "passive-crowd": (scene, trigger) =>
    objectOf(trigger) >= 0 &&
    all(scene, subjectOf(trigger)).some(({ sector }) => sector === "COP" || sector === "MIL") &&
    all(scene, objectOf(trigger)).some(({ sector }) => /^(?:OPP|CVL|LAB|EDU)$/.test(sector ?? "")),
  /** A parliament that is dissolved before an election is not coerced. */
  disbanded: (scene, trigger) =>
    objectOf(trigger) >= 0 &&
    all(scene, objectOf(trigger)).some(
      (one) =>
        one.sector !== "LEG" &&
        (isPlaceOrBody(scene, one) || /^(?:MIL|PRM|REB|OPP|PTY|CVL|SOC|LAB|JRN)$/.test(one.sector ?? "")),
    ) &&
    !/^(?:parliament|assembly|house|committee|legislature|senate|company)$/.test(
      lemmaAt(scene.tree, objectOf(trigger)),
    ),
  /** No voice call of a citizen to the police. */
  telephoned: (scene, trigger) => {
    const actors = actorsOf(scene, trigger);
    return (
      actors.length === 0 || actors.some((one) => isPublicFigure(scene.article, one) && one.sector !== "CVL")
    );
  },
  active: (_, trigger) => !(trigger.roles?.passive ?? false) && objectOf(trigger) >= 0,
  /** “talks with”, “discussed”: two who speak, never who speaks of a thing. */
  discussed: (scene, trigger) => {
    const subject = subjectOf(trigger);
    const verb = scene.tree.start[trigger.node] ?? 0;
    const before = scene.mentions.filter(
      ({ end, entity, kind }) =>
        end <= verb &&
        kind === "name" &&
        /^(?:person|organization)$/.test(scene.article.entities[entity]?.type ?? ""),
    );
    return (
      new Set(before.map(({ entity }) => entity)).size > 1 ||
      nominalsOf(scene, trigger, "with").some((node) => isHuman(scene, node)) ||
      all(scene, subject).length > 1 ||
      (subject >= 0 &&
        (xposAt(scene.tree, subject) === "NNS" || /^(?:we|they)$/.test(wordAt(scene.tree, subject))) &&
        isHuman(scene, subject))
    );
  },
  /** “asked for”, “asked to”: not what an interviewer asks. */
  asked: ({ tree }, { node, roles }) => {
    const marks = childrenOf(tree, node, "mark", "advmod").map((child) => wordAt(tree, child));
    if (
      baseRelation(relationOf(tree, node)) === "advcl" &&
      marks.some((word) => /^(?:when|if|once)$/.test(word))
    )
      return false;
    if (roles?.passive && roles.subject < 0 && nominalsBy(tree, node, "about").length > 0) return false;
    return !childrenOf(tree, node, "xcomp", "ccomp", "advcl").some((inner) =>
      /^(?:clarify|comment|explain|describe|elaborate|respond|answer|name|specify|say|confirm|rate|identify)$/.test(
        wordAt(tree, inner),
      ),
    );
  },
};
