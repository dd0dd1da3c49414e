import { isPublicFigure } from "../../arguments/public-figure.ts";
import { isHuman } from "../../arguments/resolve-affected.ts";
import { sameParticipant } from "../../arguments/scene.ts";
import { isOfClass } from "../../lexicon/classes.ts";
import { isTime, membersOf, nominalsBy, phraseIsOf } from "../../syntax/phrase.ts";
import {
  baseRelation,
  childOf,
  childrenOf,
  lemmaAt,
  relationOf,
  uposAt,
  wordAt,
  xposAt,
} from "../../syntax/tree.ts";
import { rowsOf } from "../rows.ts";
import {
  actorsOf,
  all,
  type Condition,
  hazards,
  isDirected,
  isPlaceOrBody,
  isWork,
  lemmaIn,
  modifiedBy,
  nominalsOf,
  objectOf,
  official,
  personObject,
  subjectOf,
} from "./shared.ts";

/** Words of meeting, asking and promising that private life and reporters use too. */
export const talk: Readonly<Record<string, Condition>> = {
  /** People meet: a demand or a deadline that is met is no meeting. */
  met: (scene, trigger) => {
    const object = objectOf(trigger);
    // “was met with outrage”.
    if (trigger.row.part === "verb" && trigger.roles?.passive) return false;
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
  /** “told the envoys to leave”, never “told reporters to wait”. */
  "told-to": (scene, trigger) => isDirected(scene, trigger),
  wants: (scene, trigger) =>
    isDirected(scene, trigger) &&
    all(scene, subjectOf(trigger)).some(
      (one) => official.test(one.sector ?? "") || (isPlaceOrBody(scene, one) && one.sector !== "BUS"),
    ),
  /** A threat to someone, or of something hostile: lives and jobs are threatened by anything. */
  threatened: (scene, trigger) => {
    const object = objectOf(trigger);
    return object < 0 || isHuman(scene, object) || phraseIsOf(scene.tree, object, "hostile");
  },
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
  /** No voice call of a citizen to the police. */
  telephoned: (scene, trigger) => {
    const actors = actorsOf(scene, trigger);
    return (
      actors.length === 0 || actors.some((one) => isPublicFigure(scene.article, one) && one.sector !== "CVL")
    );
  },
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
  /** “called again for talks”, “called on her to go”: never “a group called the Working Party on Ports”. */
  calling: ({ tree }, { node }) => {
    for (let at = node + 1; at < Math.min(tree.length, node + 6); at++) {
      if (/^(?:for|on|upon)$/.test(wordAt(tree, at)) && !isTime(tree, at + 1)) return true;
      if (/^(?:NOUN|PROPN|PRON|VERB)$/.test(uposAt(tree, at)) && !isTime(tree, at)) return false;
    }
    return false;
  },
  diplomat: (scene, trigger) =>
    lemmaIn("ambassador", "envoy", "diplomat", "consul", "chargé")(scene, objectOf(trigger)),
  /** “called the president”, never “called him a liar”, “called for”. */
  phone: (scene, trigger) =>
    trigger.row.part === "noun"
      ? /^(?:phone|telephone|video)$/.test(wordAt(scene.tree, trigger.node - 1))
      : personObject(scene, trigger) &&
        isHuman(scene, subjectOf(trigger)) &&
        (talk.telephoned?.(scene, trigger) ?? false) &&
        !(trigger.roles?.passive ?? false) &&
        nominalsBy(scene.tree, trigger.node, "for").length === 0 &&
        !(relationOf(scene.tree, trigger.node) === "acl" && childOf(scene.tree, trigger.node, "nsubj") < 0) &&
        [trigger.node, objectOf(trigger)].every(
          (node) => nominalsBy(scene.tree, node, "to", "into").length === 0,
        ) &&
        childOf(scene.tree, trigger.node, "xcomp", "ccomp") < 0 &&
        childrenOf(scene.tree, trigger.node, "obj").length === 1,
  /** “warned Minsk”, “warned of retaliation”, “warned it would strike back”, never “warned of rain”. */
  warning: (scene, trigger) => {
    const { tree } = scene;
    const actors = all(scene, subjectOf(trigger));
    const hostile =
      /^(?:consequence|retaliation|action|sanction|attack|strike|response|reprisal|punishment|measure|arrest)$/;
    if (nominalsBy(tree, trigger.node, "of", "against").some((node) => hostile.test(lemmaAt(tree, node))))
      return actors.length > 0;
    const clause = childrenOf(tree, trigger.node, "ccomp");
    if (clause.length > 0) {
      return clause.some(
        (inner) =>
          childrenOf(tree, inner, "aux").some((aux) =>
            /^(?:will|would|could|may|might|shall|'ll)$/.test(wordAt(tree, aux)),
          ) &&
          (/^(?:retaliate|respond|revoke|act|hit|punish|fire|shut)$/.test(wordAt(tree, inner)) ||
            rowsOf("verb", lemmaAt(tree, inner)).some(({ rule }) =>
              /^(?:ASSAULT|COERCE|SANCTION|MOBILIZE)$/.test(rule.type),
            )),
      );
    }
    return (
      objectOf(trigger) >= 0 &&
      actors.some(
        ({ sector, entity }) =>
          /^(?:GOV|MIL|REB)$/.test(sector ?? "") ||
          (entity !== null && scene.article.entities[entity]?.type === "place"),
      ) &&
      all(scene, objectOf(trigger)).some(
        ({ country, sector }) => country !== null || /^(?:GOV|MIL|REB|OPP)$/.test(sector ?? ""),
      )
    );
  },
  /** “ordered two diplomats to leave”. */
  "to-leave": (scene, trigger) =>
    isHuman(scene, objectOf(trigger)) &&
    [
      ...childrenOf(scene.tree, trigger.node, "xcomp", "ccomp", "advcl"),
      ...childrenOf(scene.tree, objectOf(trigger), "acl"),
    ].some((inner) => wordAt(scene.tree, inner) === "leave") &&
    lemmaIn(
      "diplomat",
      "ambassador",
      "envoy",
      "attache",
      "official",
      "staff",
      "consul",
    )(scene, objectOf(trigger)),
  "diplomat-given": (scene, trigger) =>
    lemmaIn("diplomat", "ambassador", "envoy", "attache", "consul")(scene, trigger.roles?.indirect ?? -1),
  /** “arrived in Quito for a visit”. */
  "for-visit": ({ tree }, trigger) =>
    nominalsBy(tree, trigger.node, "for", "on").some((node) => isOfClass(lemmaAt(tree, node), "talks")) &&
    nominalsBy(tree, trigger.node, "in", "to").length > 0,
  /** A promise that somebody gives, not one that is only spoken of. */
  given: (_, trigger) => trigger.predicate !== trigger.node,
  /** “offered to mediate”, “offered the rebels talks”: what else is offered is said, or for sale. */
  offered: ({ tree }, { node, roles }) =>
    childOf(tree, node, "xcomp") >= 0 ||
    [roles?.object ?? -1, roles?.indirect ?? -1].some(
      (thing) =>
        thing >= 0 &&
        (childrenOf(tree, thing, "acl").some(
          (inner) => wordAt(tree, childOf(tree, inner, "mark")) === "to",
        ) ||
          ["aid", "agreement", "talks", "ceasefire", "act", "access", "offering", "proposal"].some((name) =>
            phraseIsOf(tree, thing, name),
          )),
    ),
  /** “said Uganda must free them”: somebody of public life on what another state, body or holder of an office has to do. */
  must: (scene, trigger) => {
    const { tree } = scene;
    const obliged = childrenOf(tree, trigger.node, "ccomp").find((inner) =>
      childrenOf(tree, inner, "aux").some((aux) => wordAt(tree, aux) === "must"),
    );
    const other = obliged === undefined ? -1 : childOf(tree, obliged, "nsubj", "nsubj:pass");
    if (other < 0 || uposAt(tree, other) === "PRON") return false;
    const speakers = all(scene, subjectOf(trigger)).filter((one) => isPublicFigure(scene.article, one));
    const others = all(scene, other).filter(
      (one) => official.test(one.sector ?? "") || (one.entity !== null && isPlaceOrBody(scene, one)),
    );
    return (
      speakers.length > 0 &&
      others.length > 0 &&
      !others.some((one) => speakers.some((by) => sameParticipant(by, one)))
    );
  },
  /** “failed to reach a deal”. */
  agreement: ({ tree }, trigger) =>
    childrenOf(tree, trigger.node, "xcomp").some(
      (inner) =>
        /^(?:reach|agree|strike|sign|conclude|secure|make|clinch)$/.test(lemmaAt(tree, inner)) &&
        (lemmaAt(tree, inner) === "agree" ||
          childrenOf(tree, inner, "obj").some((child) => isOfClass(lemmaAt(tree, child), "agreement"))),
    ),
  /** “allowed inspectors to enter”: someone is granted something. */
  grant: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some(
      ({ entity, sector }) =>
        /^(?:GOV|COP|MIL|JUD|LEG|REB|PRM)$/.test(sector ?? "") ||
        (entity !== null && scene.article.entities[entity]?.type !== "person"),
    ) &&
    (personObject(scene, trigger) ||
      lemmaIn("access", "entry", "flight", "visit", "aid", "relief")(scene, objectOf(trigger))),
  joint: (scene, trigger) =>
    modifiedBy(scene, trigger.node, /joint|military|naval|bilateral/) &&
    nominalsBy(scene.tree, trigger.node, "with", "between").length > 0,
};
