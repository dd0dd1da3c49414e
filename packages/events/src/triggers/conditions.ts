import { isPublicFigure } from "../arguments/public-figure.ts";
import { isHuman } from "../arguments/resolve-affected.ts";
import { resolveAll } from "../arguments/resolve-members.ts";
import type { Scene } from "../arguments/scene.ts";
import { isOfClass } from "../lexicon/classes.ts";
import { nominalsBy } from "../syntax/phrase.ts";
import {
  ancestorsOf,
  childOf,
  childrenOf,
  lemmaAt,
  prepositionOf,
  relationOf,
  uposAt,
  wordAt,
} from "../syntax/tree.ts";
import { rowsOf } from "./rows.ts";
import type { Trigger } from "./trigger.ts";
import { type Condition, usage } from "./usage.ts";

const object = ({ roles }: Trigger): number => roles?.object ?? -1;
const subject = ({ roles }: Trigger): number => roles?.subject ?? -1;
const participantsAt = (scene: Scene, node: number) => (node < 0 ? [] : resolveAll(scene, node));

/** Somebody known by name or by the noun: a capital alone (“at 11 EDT”) is none. */
const personObject: Condition = (scene, trigger) =>
  isHuman(scene, object(trigger)) &&
  (uposAt(scene.tree, object(trigger)) === "PRON" ||
    childOf(scene.tree, object(trigger), "nummod") >= 0 ||
    participantsAt(scene, object(trigger)).some(({ entity, sector }) => entity !== null || sector !== null));
const lemmaIn =
  (...words: readonly string[]) =>
  (scene: Scene, node: number): boolean =>
    node >= 0 && words.includes(lemmaAt(scene.tree, node));

const armed = (scene: Scene, node: number): boolean =>
  participantsAt(scene, node).some(
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

const nounModifier = (scene: Scene, node: number, words: RegExp): boolean =>
  childrenOf(scene.tree, node, "amod", "compound", "nmod:desc").some((child) =>
    words.test(wordAt(scene.tree, child)),
  );

/** By the name that stands in the column `condition` of `lexicon/triggers.csv`. */
export const conditions: Readonly<Record<string, Condition>> = {
  ...usage,
  /** “charged him with fraud”, “was charged over”, never “charges a fee”. */
  legal: (scene, trigger) =>
    personObject(scene, trigger) &&
    (trigger.roles?.passive || (trigger.roles?.indirect ?? -1) < 0) &&
    childrenOf(scene.tree, trigger.node, "obj", "obl").every(
      (node) => !isOfClass(lemmaAt(scene.tree, node), "fee"),
    ) &&
    ((trigger.roles?.passive ?? false) ||
      nominalsBy(scene.tree, trigger.node, "with", "over", "for", "in").length > 0 ||
      participantsAt(scene, subject(trigger)).some(({ sector }) => /^(?:COP|JUD|GOV)$/.test(sector ?? ""))),
  /** A person, a body or a country is the object. */
  political: personObject,
  person: (scene, trigger) =>
    // What a company releases is a product, even where it has a name.
    !(
      trigger.row.rule.id === "event/retreat/release" &&
      participantsAt(scene, object(trigger)).some(
        ({ entity }) =>
          entity !== null && /^(?:organization|work)$/.test(scene.article.entities[entity]?.type ?? ""),
      )
    ) &&
    !isOfClass(lemmaAt(scene.tree, object(trigger)), "document") &&
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
    participantsAt(scene, object(trigger)).some(
      ({ entity }) => entity === null || scene.article.entities[entity]?.type === "person",
    ),
  /** The subject of the verb is whom it befalls: “went on trial”. */
  converse: () => true,
  /** “questioned by police”, “police raided”: never “the president questioned the choice”. */
  police: (scene, trigger) =>
    object(trigger) >= 0 &&
    (trigger.row.rule.id !== "event/accuse/investigate" || personObject(scene, trigger)) &&
    participantsAt(scene, subject(trigger)).some(({ sector }) => /^(?:COP|MIL|SPY|JUD)$/.test(sector ?? "")),
  diplomat: (scene, trigger) =>
    lemmaIn("ambassador", "envoy", "diplomat", "consul", "chargé")(scene, object(trigger)),
  /** “called the president”, never “called him a liar”, “called for”. */
  phone: (scene, trigger) =>
    trigger.row.part === "noun"
      ? /^(?:phone|telephone|video)$/.test(wordAt(scene.tree, trigger.node - 1))
      : personObject(scene, trigger) &&
        isHuman(scene, subject(trigger)) &&
        (usage.telephoned?.(scene, trigger) ?? false) &&
        !(trigger.roles?.passive ?? false) &&
        nominalsBy(scene.tree, trigger.node, "for").length === 0 &&
        !(relationOf(scene.tree, trigger.node) === "acl" && childOf(scene.tree, trigger.node, "nsubj") < 0) &&
        [trigger.node, object(trigger)].every(
          (node) => nominalsBy(scene.tree, node, "to", "into").length === 0,
        ) &&
        childOf(scene.tree, trigger.node, "xcomp", "ccomp") < 0 &&
        childrenOf(scene.tree, trigger.node, "obj").length === 1,
  /** What is welcomed is a decision or someone's act, or someone is. */
  act: (scene, trigger) => {
    const node = object(trigger);
    return node >= 0 && (isOfClass(lemmaAt(scene.tree, node), "act") || isHuman(scene, node));
  },
  /** “strike”, “hit”, “target” and “battle” of forces, not of workers, teams or storms. */
  military: (scene, trigger) =>
    trigger.row.part === "noun"
      ? nounModifier(
          scene,
          trigger.node,
          /^(?:military|air|ground|drone|missile|rocket|armed|naval|bombing|retaliatory|israeli|russian|turkish|saudi|american|u\.s\.|cross-border|special|counterterrorism|deadly|gun)$/,
        ) &&
        !nounModifier(
          scene,
          trigger.node,
          /^(?:legal|court|election|electoral|public|presidential|nationwide|information|rescue|relief|business|search|banking|bank|mining|peacekeeping|evacuation|undercover|sting|advertising|reelection|re-election|vaccination|fundraising|cleanup|heart)$/,
        )
      : armed(scene, subject(trigger)) && object(trigger) >= 0,
  protest: (scene, trigger) =>
    trigger.row.part === "noun"
      ? nounModifier(scene, trigger.node, /protest|anti|mass|opposition|peace|pro-|solidarity|demonstrat/) ||
        nominalsBy(scene.tree, trigger.node, "against").length > 0
      : trigger.roles !== null &&
        isHuman(scene, subject(trigger)) &&
        (nominalsBy(scene.tree, trigger.node, "against", "over").length > 0 ||
          participantsAt(scene, subject(trigger)).some(({ sector }) =>
            /^(?:OPP|CVL|EDU|LAB|SOC)$/.test(sector ?? ""),
          )),
  /** “will not sign”, “would not allow”: what is refused is an act of the one who refuses. */
  refused: ({ tree }, trigger) => {
    const words = childrenOf(tree, trigger.node, "aux", "advmod").map((child) => wordAt(tree, child));
    return (
      words.some((word) => /^(?:will|would|wo|'ll|'d)$/.test(word)) &&
      // “he'd never eat” is what he used not to do.
      words.some(
        (word) => /^(?:not|n't)$/.test(word) || (word === "never" && /^(?:will|'ll)$/.test(words[0] ?? "")),
      ) &&
      !(trigger.roles?.passive ?? false)
    );
  },
  /** “declined to comment” is no refusal of anything. */
  "act-inner": ({ tree }, trigger) =>
    !childrenOf(tree, trigger.node, "xcomp", "advcl", "ccomp").some((inner) =>
      /^(?:say|comment|answer|elaborate|identify|name|disclose|confirm|discuss|speak|speculate|be|specify|predict|reveal|tell|detail)$/.test(
        lemmaAt(tree, inner) === wordAt(tree, inner) ? wordAt(tree, inner) : lemmaAt(tree, inner),
      ),
    ),
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
    const node = object(trigger);
    const official = /^(?:GOV|MIL|PTY|REB|JUD|LEG)$/;
    return (
      participantsAt(scene, subject(trigger)).some(
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
  /** “warned Minsk”, “warned of retaliation”, “warned it would strike back”, never “warned of rain”. */
  warning: (scene, trigger) => {
    const { tree } = scene;
    const actors = participantsAt(scene, subject(trigger));
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
      object(trigger) >= 0 &&
      actors.some(
        ({ sector, entity }) =>
          /^(?:GOV|MIL|REB)$/.test(sector ?? "") ||
          (entity !== null && scene.article.entities[entity]?.type === "place"),
      ) &&
      participantsAt(scene, object(trigger)).some(
        ({ country, sector }) => country !== null || /^(?:GOV|MIL|REB|OPP)$/.test(sector ?? ""),
      )
    );
  },
  /** Done by an authority: a shop that closes is no event. */
  official: (scene, trigger) =>
    participantsAt(scene, subject(trigger)).some(
      ({ sector, entity }) =>
        /^(?:GOV|COP|MIL|JUD|LEG|REB)$/.test(sector ?? "") &&
        (entity === null || scene.article.entities[entity]?.type !== "person"),
    ) ||
    participantsAt(scene, subject(trigger)).some(
      ({ entity }) => entity !== null && scene.article.entities[entity]?.type === "place",
    ),
  /** “called the move a sham”, “described it as outrageous”. */
  "bad-name": ({ tree }, trigger) =>
    object(trigger) >= 0 &&
    tree.words
      .slice(trigger.node + 1, trigger.node + 24)
      .some(
        (word, at) =>
          isOfClass(word, "bad") && ancestorsOf(tree, trigger.node + 1 + at).includes(trigger.node),
      ),
  /** “ordered two diplomats to leave”. */
  "to-leave": (scene, trigger) =>
    isHuman(scene, object(trigger)) &&
    [
      ...childrenOf(scene.tree, trigger.node, "xcomp", "ccomp"),
      ...childrenOf(scene.tree, object(trigger), "acl"),
    ].some((inner) => wordAt(scene.tree, inner) === "leave") &&
    lemmaIn(
      "diplomat",
      "ambassador",
      "envoy",
      "attache",
      "official",
      "staff",
      "consul",
    )(scene, object(trigger)),
  "diplomat-given": (scene, trigger) =>
    lemmaIn("diplomat", "ambassador", "envoy", "attache", "consul")(scene, trigger.roles?.indirect ?? -1),
  /** “arrived in Quito for a visit”. */
  "for-visit": ({ tree }, trigger) =>
    nominalsBy(tree, trigger.node, "for", "on").some((node) => isOfClass(lemmaAt(tree, node), "talks")) &&
    nominalsBy(tree, trigger.node, "in", "to").length > 0,
  /** A prison term rather than a detention. */
  "for-years": ({ tree }, trigger) =>
    nominalsBy(tree, trigger.node, "for").some((node) =>
      /^(?:years?|months?|life|decades?)$/.test(wordAt(tree, node)),
    ),
  /** A promise that somebody gives, not one that is only spoken of. */
  given: (_, trigger) => trigger.predicate !== trigger.node,
  /** “failed to reach a deal”. */
  agreement: ({ tree }, trigger) =>
    childrenOf(tree, trigger.node, "xcomp").some(
      (inner) =>
        /^(?:reach|agree|strike|sign|conclude|secure|make|clinch)$/.test(lemmaAt(tree, inner)) &&
        (lemmaAt(tree, inner) === "agree" ||
          childrenOf(tree, inner, "obj").some((child) => isOfClass(lemmaAt(tree, child), "agreement"))),
    ),
  /** A strike of workers. */
  work: (scene, trigger) =>
    trigger.row.part === "noun"
      ? nounModifier(
          scene,
          trigger.node,
          /^(?:general|labor|labour|nationwide|rail|teachers|workers|wildcat|indefinite|hour|day|token)$/,
        ) ||
        participantsAt(scene, subject(trigger)).some(
          ({ sector }) => sector === "LAB" || sector === "EDU" || sector === "MED",
        )
      : object(trigger) < 0 &&
        participantsAt(scene, subject(trigger)).some(({ sector }) => /^(?:LAB|EDU|MED)$/.test(sector ?? "")),
  place: (scene, trigger) =>
    participantsAt(scene, object(trigger)).some(
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
    )(scene, object(trigger)),
  troops: (scene, trigger) =>
    participantsAt(scene, subject(trigger)).some(({ sector }) => /^(?:MIL|REB|PRM)$/.test(sector ?? "")),
  office: (scene, trigger) =>
    isHuman(scene, subject(trigger)) &&
    (object(trigger) < 0
      ? nominalsBy(scene.tree, trigger.node, "as").length > 0
      : lemmaIn(
          "post",
          "job",
          "office",
          "cabinet",
          "government",
          "party",
          "parliament",
          "role",
        )(scene, object(trigger))),
  /** “allowed inspectors to enter”: someone is granted something. */
  grant: (scene, trigger) =>
    participantsAt(scene, subject(trigger)).some(
      ({ entity, sector }) =>
        /^(?:GOV|COP|MIL|JUD|LEG|REB|PRM)$/.test(sector ?? "") ||
        (entity !== null && scene.article.entities[entity]?.type !== "person"),
    ) &&
    (personObject(scene, trigger) ||
      lemmaIn("access", "entry", "flight", "visit", "aid", "relief")(scene, object(trigger))),
  property: (scene, trigger) =>
    participantsAt(scene, subject(trigger)).some(
      (one) => isPublicFigure(scene.article, one) && one.sector !== "CVL",
    ) &&
    object(trigger) >= 0 &&
    [trigger.node, object(trigger), ...nominalsBy(scene.tree, object(trigger), "of")]
      .flatMap((node) => nominalsBy(scene.tree, node, "to"))
      .some((node) => isHuman(scene, node)),
  /** A court's ruling is what is appealed against. */
  court: (scene, trigger) =>
    [object(trigger), ...nominalsBy(scene.tree, trigger.node, "against")].some((node) =>
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
    (trigger.row.part === "noun" &&
      participantsAt(scene, subject(trigger)).some(({ sector }) => sector === "JUD")),
  custody: (scene, trigger) =>
    personObject(scene, trigger) &&
    nominalsBy(scene.tree, trigger.node, "in", "without", "incommunicado", "on").length > 0 &&
    participantsAt(scene, subject(trigger)).some(({ sector }) =>
      /^(?:COP|GOV|MIL|REB|SPY)$/.test(sector ?? ""),
    ),
  suspect: (scene, trigger) =>
    participantsAt(scene, subject(trigger)).some(({ sector }) => sector === "COP") &&
    personObject(scene, trigger),
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
    )(scene, object(trigger)),
  aircraft: (scene, trigger) =>
    lemmaIn(
      "plane",
      "jet",
      "helicopter",
      "drone",
      "aircraft",
      "warplane",
      "airliner",
    )(scene, object(trigger)),
  attack: (scene, trigger) =>
    (trigger.roles?.passive ?? false) &&
    childrenOf(scene.tree, trigger.node, "obl").some(
      (node) =>
        /^(?:in|by|during|when)$/.test(prepositionOf(scene.tree, node)) &&
        /^(?:attack|blast|explosion|raid|strike|bombing|shooting|clash|shelling|airstrike)$/.test(
          lemmaAt(scene.tree, node),
        ),
    ),
  terrorist: (scene, trigger) =>
    nominalsBy(scene.tree, trigger.node, "as").some(
      (node) =>
        /terror/.test(wordAt(scene.tree, node) + lemmaAt(scene.tree, node)) ||
        childrenOf(scene.tree, node, "compound", "amod").some((c) => /terror/.test(wordAt(scene.tree, c))),
    ),
  membership: (scene, trigger) =>
    lemmaIn("membership")(scene, object(trigger)) || personObject(scene, trigger),
  road: (scene, trigger) => nounModifier(scene, trigger.node, /road|highway|street/),
  joint: (scene, trigger) =>
    nounModifier(scene, trigger.node, /joint|military|naval|bilateral/) &&
    nominalsBy(scene.tree, trigger.node, "with", "between").length > 0,
  network: (scene, trigger) =>
    lemmaIn("network", "system", "server", "computer", "website", "account")(scene, object(trigger)),
  army: personObject,
  object: (scene, trigger) =>
    object(trigger) >= 0 &&
    (isHuman(scene, object(trigger)) || isOfClass(lemmaAt(scene.tree, object(trigger)), "act")),
};
