import { isHuman } from "../../arguments/resolve-affected.ts";
import { phraseIsOf } from "../../syntax/phrase.ts";
import {
  childOf,
  childrenOf,
  lemmaAt,
  prepositionOf,
  relationOf,
  uposAt,
  wordAt,
} from "../../syntax/tree.ts";
import {
  actorsOf,
  all,
  armed,
  type Condition,
  forceWords,
  isAbstract,
  isAuthority,
  isForce,
  isHeadlineless,
  isUndertaking,
  lemmaIn,
  modifiedBy,
  nominalsOf,
  objectOf,
  personObject,
  politician,
  subjectOf,
  typeOf,
} from "./shared.ts";

/** Words of force that teams, weather and politicians use too. */
export const force: Readonly<Record<string, Condition>> = {
  /** “waged war on”, “war against”, never “the Vietnam War” or “during the war”. */
  waged: (scene, trigger) =>
    trigger.predicate !== trigger.node || nominalsOf(scene, trigger, "on", "against").length > 0,
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
  /** The fighting ends, not an election campaign. */
  fighting: (scene, trigger) => {
    const node = trigger.object;
    return (
      node < 0 ||
      lemmaAt(scene.tree, node) !== "campaign" ||
      modifiedBy(scene, node, /^(?:military|bombing|air|ground|guerrilla|armed|drone)$/)
    );
  },
  /** “attacked the ruling”, “attacked her record as weak”, and what named people say of each other. */
  verbal: (scene, trigger) => {
    const { tree } = scene;
    const object = objectOf(trigger);
    const actors = all(scene, subjectOf(trigger));
    if (object < 0 || tree.words.some((word) => forceWords.test(word))) return false;
    // “attacked them for how they ran it”, “was attacked over the speeches”: what for is said of words.
    const reason =
      nominalsOf(scene, trigger, "for", "over", "as").length > 0 ||
      /\bfor (?:how|what|not|\p{L}+ing)\b/u.test(tree.words.slice(object + 1, object + 6).join(" "));
    if (reason && isHuman(scene, object))
      return [...actors, ...all(scene, object)].every(
        (one) => typeOf(scene, one) !== "place" && !/^(?:MIL|REB|PRM|UAF|COP|CRM)$/.test(one.sector ?? ""),
      );
    if (actors.length === 0) return false;
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
      !scene.tree.words.some((word) => forceWords.test(word))
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
  /** Never “wound up his speech”. */
  wounding: ({ tree }, { node }) => wordAt(tree, node + 1) !== "up" && wordAt(tree, node + 1) !== "down",
  /** A threat that somebody makes: who or what “is a threat”, or “under threat”, makes none. */
  "voiced-threat": ({ tree }, { node }) =>
    childOf(tree, node, "cop") < 0 &&
    !/^(?:xcomp|ccomp|appos)/.test(relationOf(tree, node)) &&
    !/^(?:under|as)$/.test(prepositionOf(tree, node)),
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
  fighters: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some((one) => /^(?:MIL|REB|PRM)$/.test(one.sector ?? "")) &&
    isHuman(scene, objectOf(trigger)),
  hackers: ({ tree }, trigger) =>
    subjectOf(trigger) >= 0 &&
    /^(?:hacker|cybercriminal|ransomware|malware|cyberattack|virus)$/.test(lemmaAt(tree, subjectOf(trigger))),
  /** “a bomb went off”. */
  bomb: ({ tree }, trigger) =>
    subjectOf(trigger) >= 0 &&
    /^(?:bomb|device|explosive|explosion|blast|grenade|charge)$/.test(lemmaAt(tree, subjectOf(trigger))),
  "passive-crowd": (scene, trigger) =>
    objectOf(trigger) >= 0 &&
    all(scene, subjectOf(trigger)).some(({ sector }) => sector === "COP" || sector === "MIL") &&
    all(scene, objectOf(trigger)).some(({ sector }) => /^(?:OPP|CVL|LAB|EDU)$/.test(sector ?? "")),
  /** “strike”, “hit”, “target” and “battle” of forces, not of workers, teams or storms. */
  military: (scene, trigger) =>
    trigger.row.part === "noun"
      ? modifiedBy(
          scene,
          trigger.node,
          /^(?:military|air|ground|drone|missile|rocket|armed|naval|bombing|retaliatory|israeli|russian|turkish|saudi|american|u\.s\.|cross-border|special|counterterrorism|deadly|gun)$/,
        ) &&
        !modifiedBy(
          scene,
          trigger.node,
          /^(?:legal|court|election|electoral|public|presidential|nationwide|information|rescue|relief|business|search|banking|bank|mining|peacekeeping|evacuation|undercover|sting|advertising|reelection|re-election|vaccination|fundraising|cleanup|heart)$/,
        )
      : armed(scene, subjectOf(trigger)) &&
        objectOf(trigger) >= 0 &&
        // Sanctions, taxes and campaigns target people too.
        !(
          trigger.row.lemma === "target" &&
          scene.tree.words.some((word) =>
            /^(?:sanctions?|tariffs?|tax(?:es)?|measures?|ads?|advert\w*|voters?|embargo(?:es)?|laws?|bill|visas?|regime)$/.test(
              word,
            ),
          )
        ),
  place: (scene, trigger) =>
    all(scene, objectOf(trigger)).some(
      ({ entity }) => entity !== null && scene.article.entities[entity]?.type === "place",
    ) ||
    lemmaIn(
      "town",
      "village",
      "city",
      "base",
      "building",
      "airport",
      "territory",
      "headquarters",
    )(scene, objectOf(trigger)),
  troops: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some(({ sector }) => /^(?:MIL|REB|PRM)$/.test(sector ?? "")),
  building: (scene, trigger) =>
    lemmaIn(
      "house",
      "home",
      "village",
      "building",
      "shop",
      "church",
      "mosque",
      "school",
      "vehicle",
      "car",
      "flag",
      "office",
      "camp",
    )(scene, objectOf(trigger)),
  aircraft: (scene, trigger) =>
    lemmaIn(
      "plane",
      "jet",
      "helicopter",
      "drone",
      "aircraft",
      "warplane",
      "airliner",
    )(scene, objectOf(trigger)),
  attack: (scene, trigger) =>
    (trigger.roles?.passive ?? false) &&
    childrenOf(scene.tree, trigger.node, "obl").some(
      (node) =>
        /^(?:in|by|during|when)$/.test(prepositionOf(scene.tree, node)) &&
        /^(?:attack|blast|explosion|raid|strike|bombing|shooting|clash|shelling|airstrike)$/.test(
          lemmaAt(scene.tree, node),
        ),
    ),
  network: (scene, trigger) =>
    lemmaIn("network", "system", "server", "computer", "website", "account")(scene, objectOf(trigger)),
  army: personObject,
};
