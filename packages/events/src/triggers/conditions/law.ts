import { isHuman, resolveOwner } from "../../arguments/resolve-affected.ts";
import { isOfClass } from "../../lexicon/classes.ts";
import { nominalsBy, phraseIsOf } from "../../syntax/phrase.ts";
import { childOf, childrenOf, headOf, lemmaAt, prepositionOf, uposAt, wordAt } from "../../syntax/tree.ts";
import {
  actorsOf,
  all,
  type Condition,
  denied,
  inquiries,
  isAuthority,
  isWrong,
  lemmaIn,
  modifiedBy,
  nominalsOf,
  objectOf,
  personObject,
  subjectOf,
} from "./shared.ts";

/** Words of courts and the police. */
export const law: Readonly<Record<string, Condition>> = {
  /** People are arrested; a heart is not. */
  arrested: (scene, trigger) => !modifiedBy(scene, trigger.node, /^(?:cardiac|heart|respiratory|house)$/),
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
  /** Somebody is charged: never “in charge of”, “the dropping of charges”. */
  brought: ({ tree }, trigger) => {
    const preposition = prepositionOf(tree, trigger.node);
    // A chargé d'affaires.
    if (/^d['’]/.test(wordAt(tree, trigger.node + 1))) return false;
    if (preposition === "in" || wordAt(tree, trigger.node - 1) === "in") return false;
    return !/^(?:dropping|dismissal|withdrawal|waiver|refund|fee)$/.test(
      wordAt(tree, headOf(tree, trigger.node)),
    );
  },
  /** “three counts of fraud”, never a count of delegates. */
  "counted-wrong": (scene, trigger) =>
    modifiedBy(
      scene,
      trigger.node,
      /^(?:felony|criminal|misdemeanou?r|fraud|murder|corruption|conspiracy)$/,
    ) ||
    nominalsOf(scene, trigger, "of").some(
      (node) => phraseIsOf(scene.tree, node, "wrong") || isOfClass(lemmaAt(scene.tree, node), "charge"),
    ),
  /** People are executed, and so are plans, laws and insults. */
  "put-to-death": personObject,
  /** Never “seized on the message”. */
  taken: ({ tree }, { node }) => !/^(?:on|upon|up)$/.test(wordAt(tree, node + 1)),
  /** “ordered the release of the sailors”, never of messages. */
  freeing: (scene, { object }) => {
    const freed = nominalsBy(scene.tree, object, "of");
    const owner = childOf(scene.tree, object, "nmod:poss");
    return freed.some((node) => isHuman(scene, node)) || (freed.length === 0 && owner >= 0);
  },
  "not-guilty": ({ tree }, { node, object }) => denied(tree, node, object),
  guilty: ({ tree }, { node, object }) => !denied(tree, node, object),
  /** “alleged Iranian involvement”: somebody's, whatever it is. */
  owned: (scene, trigger) =>
    objectOf(trigger) >= 0 &&
    childOf(scene.tree, trigger.node, "nsubj", "aux") >= 0 &&
    !(trigger.roles?.passive ?? false) &&
    (resolveOwner(scene, objectOf(trigger)).length > 0 || phraseIsOf(scene.tree, objectOf(trigger), "wrong")),
  /** Given to a person by a court: “was given a term of two years”. */
  sentenced: (scene, trigger) =>
    (trigger.roles?.passive ?? false) ||
    all(scene, subjectOf(trigger)).some(({ sector }) => sector === "JUD"),
  "to-pay": (scene, trigger) =>
    isHuman(scene, objectOf(trigger)) &&
    childrenOf(scene.tree, trigger.node, "xcomp", "ccomp", "advcl").some((inner) =>
      /^(?:re)?pay$|^compensate$|^reimburse$|^forfeit$/.test(wordAt(scene.tree, inner)),
    ) &&
    ((trigger.roles?.passive ?? false) ||
      all(scene, subjectOf(trigger)).some(({ sector }) => sector === "JUD")),
  /** A complaint that is filed is a lawsuit; others are only voiced. */
  filed: ({ tree }, trigger) => /^(?:file|lodge|bring|submit)$/.test(lemmaAt(tree, trigger.predicate)),
  "by-court": (scene, trigger) => all(scene, subjectOf(trigger)).some(({ sector }) => sector === "JUD"),
  /** “charged him with fraud”, “was charged over”, never “charges a fee”. */
  legal: (scene, trigger) =>
    personObject(scene, trigger) &&
    // “charged the inspectors with verifying it”: a task.
    !/\bwith (?:assess|draft|ensur|examin|investigat|lead|monitor|oversee|prepar|protect|supervis|verify)ing\b/.test(
      scene.tree.words.slice(trigger.node, trigger.node + 10).join(" "),
    ) &&
    (trigger.roles?.passive || (trigger.roles?.indirect ?? -1) < 0) &&
    childrenOf(scene.tree, trigger.node, "obj", "obl").every(
      (node) => !isOfClass(lemmaAt(scene.tree, node), "fee"),
    ) &&
    ((trigger.roles?.passive ?? false) ||
      nominalsBy(scene.tree, trigger.node, "with", "over", "for", "in").length > 0 ||
      all(scene, subjectOf(trigger)).some(({ sector }) => /^(?:COP|JUD|GOV)$/.test(sector ?? ""))),
  person: (scene, trigger) =>
    // What a company releases is a product, even where it has a name.
    !(
      trigger.row.rule.id === "event/retreat/release" &&
      all(scene, objectOf(trigger)).some(
        ({ entity }) =>
          entity !== null && /^(?:organization|work)$/.test(scene.article.entities[entity]?.type ?? ""),
      )
    ) &&
    !isOfClass(lemmaAt(scene.tree, objectOf(trigger)), "document") &&
    !childrenOf(scene.tree, trigger.node, "compound", "amod", "nummod").some((child) =>
      /^(?:press|news|album|cardiac|respiratory|new|latest|first|debut|early|previous|\d{4})$/.test(
        wordAt(scene.tree, child),
      ),
    ) &&
    nominalsBy(scene.tree, trigger.node, "from").every(
      (node) => !/^(?:hospital|clinic|care|club|contract|team)$/.test(lemmaAt(scene.tree, node)),
    ) &&
    (trigger.row.part === "noun"
      ? nominalsBy(scene.tree, trigger.node, "of").some((node) => isHuman(scene, node)) ||
        isHuman(scene, childOf(scene.tree, trigger.node, "nmod:poss"))
      : personObject(scene, trigger)),
  /** One or more persons: not a team, a party or a country. */
  individual: (scene, trigger) =>
    all(scene, objectOf(trigger)).some(
      ({ entity }) => entity === null || scene.article.entities[entity]?.type === "person",
    ),
  /** “questioned by police”, “police raided”: never “the president questioned the choice”. */
  police: (scene, trigger) =>
    objectOf(trigger) >= 0 &&
    (trigger.row.rule.id !== "event/accuse/investigate" || personObject(scene, trigger)) &&
    all(scene, subjectOf(trigger)).some(({ sector }) => /^(?:COP|MIL|SPY|JUD)$/.test(sector ?? "")),
  /** “asked the judges to issue a warrant”. */
  "to-issue": ({ tree }, trigger) =>
    [
      ...childrenOf(tree, trigger.node, "xcomp", "ccomp"),
      ...childrenOf(tree, trigger.node, "obj", "iobj").flatMap((child) => childrenOf(tree, child, "acl")),
    ].some(
      (inner) =>
        /^(?:issue|approve|grant|sign)$/.test(lemmaAt(tree, inner)) &&
        childrenOf(tree, inner, "obj").some((child) => isOfClass(lemmaAt(tree, child), "warrant")),
    ),
  /** A denial of a charge or a report by a body or an office: a suspect who pleads his innocence is no event. */
  denial: (scene, trigger) => {
    const node = objectOf(trigger);
    const official = /^(?:GOV|MIL|PTY|REB|JUD|LEG)$/;
    return (
      all(scene, subjectOf(trigger)).some(
        ({ entity, sector }) =>
          official.test(sector ?? "") ||
          (node < 0 &&
            sector === null &&
            scene.article.mentions.some(
              (one) => entity !== null && one.entity === entity && one.role !== null,
            )) ||
          (entity !== null && /^(?:place|organization)$/.test(scene.article.entities[entity]?.type ?? "")),
      ) &&
      (node < 0 ||
        /^(?:which|that|it|this)$/.test(wordAt(scene.tree, node)) ||
        isOfClass(lemmaAt(scene.tree, node), "claim") ||
        isOfClass(lemmaAt(scene.tree, node), "demand"))
    );
  },
  /** Done by an authority: a shop that closes is no event. */
  official: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some(
      ({ sector, entity }) =>
        /^(?:GOV|COP|MIL|JUD|LEG|REB)$/.test(sector ?? "") &&
        (entity === null || scene.article.entities[entity]?.type !== "person"),
    ) ||
    all(scene, subjectOf(trigger)).some(
      ({ entity }) => entity !== null && scene.article.entities[entity]?.type === "place",
    ),
  /** A prison term rather than a detention. */
  "for-years": ({ tree }, trigger) =>
    nominalsBy(tree, trigger.node, "for").some((node) =>
      /^(?:years?|months?|life|decades?)$/.test(wordAt(tree, node)),
    ),
  /** A court's ruling is what is appealed against. */
  court: (scene, trigger) =>
    [objectOf(trigger), ...nominalsBy(scene.tree, trigger.node, "against")].some((node) =>
      lemmaIn(
        "ruling",
        "conviction",
        "sentence",
        "verdict",
        "judgment",
        "judgement",
        "decision",
        "acquittal",
        "order",
      )(scene, node),
    ) ||
    (trigger.row.part === "noun" && all(scene, subjectOf(trigger)).some(({ sector }) => sector === "JUD")),
  custody: (scene, trigger) =>
    personObject(scene, trigger) &&
    nominalsBy(scene.tree, trigger.node, "in", "without", "incommunicado", "on").length > 0 &&
    all(scene, subjectOf(trigger)).some(({ sector }) => /^(?:COP|GOV|MIL|REB|SPY)$/.test(sector ?? "")),
  suspect: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some(({ sector }) => sector === "COP") && personObject(scene, trigger),
  terrorist: (scene, trigger) =>
    nominalsBy(scene.tree, trigger.node, "as").some(
      (node) =>
        /terror/.test(wordAt(scene.tree, node) + lemmaAt(scene.tree, node)) ||
        childrenOf(scene.tree, node, "compound", "amod").some((c) => /terror/.test(wordAt(scene.tree, c))),
    ),
};
