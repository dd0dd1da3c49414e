import { isPublicFigure } from "../../arguments/public-figure.ts";
import { isHuman, resolveOwner } from "../../arguments/resolve-affected.ts";
import { isOfClass } from "../../lexicon/classes.ts";
import { nominalsBy, phraseIsOf } from "../../syntax/phrase.ts";
import {
  ancestorsOf,
  childOf,
  childrenOf,
  lemmaAt,
  relationOf,
  uposAt,
  wordAt,
  xposAt,
} from "../../syntax/tree.ts";
import {
  actorsOf,
  all,
  type Condition,
  isPlaceOrBody,
  lemmaIn,
  modifiedBy,
  nominalsOf,
  objectOf,
  official,
  personObject,
  subjectOf,
} from "./shared.ts";

/** What is welcomed or fought is a decision or someone's act, or someone is. */
const actOrSomebody: Condition = (scene, trigger) => {
  const node = objectOf(trigger);
  return node >= 0 && (isOfClass(lemmaAt(scene.tree, node), "act") || isHuman(scene, node));
};

/** Words of praise, blame and refusal that tastes and programmes use too. */
export const stance: Readonly<Record<string, Condition>> = {
  /** “voiced concern”, “anger from farmers”, never “our security concerns” or “with the support of”. */
  voiced: (scene, trigger) =>
    trigger.predicate !== trigger.node ||
    nominalsOf(scene, trigger, "from", "by", "among").some((node) => isHuman(scene, node)) ||
    (nominalsOf(scene, trigger, "for", "over", "about", "at", "against").length > 0 &&
      resolveOwner(scene, trigger.node, { of: false }).length > 0),
  /** “withdrawal of the bill”. */
  "of-bill": (scene, trigger) =>
    nominalsOf(scene, trigger, "of").some((node) => phraseIsOf(scene.tree, node, "bill")),
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
  thanked: (scene, trigger) =>
    isHuman(scene, objectOf(trigger)) &&
    !/^(?:supporter|fan|voter|family|wife|husband|parent|mother|father|friend|colleague|team|staff|audience|crowd|god|everyone|people|viewer|reader|volunteer|donor)$/.test(
      lemmaAt(scene.tree, objectOf(trigger)),
    ),
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
  /** Who opposes a plan or a person says so: “a bloc opposing the cabinet”, “who were opposed to it” only tell who they are. */
  opposing: (scene, trigger) =>
    !/^(?:acl|amod|xcomp)/.test(relationOf(scene.tree, trigger.node)) &&
    (stance.stance?.(scene, trigger) ?? false),
  /** Of those in office, or of a wrong: what people admit to each other is private. */
  admitting: (scene, trigger) =>
    (lemmaAt(scene.tree, trigger.node) === "concede" && childOf(scene.tree, trigger.node, "ccomp") < 0) ||
    all(scene, subjectOf(trigger)).some(
      (one) =>
        /^(?:GOV|MIL|COP|JUD|LEG|PTY|REB|OPP|PRM)$/.test(one.sector ?? "") || isPlaceOrBody(scene, one),
    ) ||
    (objectOf(trigger) >= 0 && phraseIsOf(scene.tree, objectOf(trigger), "wrong")),
  /** Money, goods or forces: support that is only spoken is no aid. */
  material: (scene, trigger) => {
    const node = trigger.object;
    // “announced support for the decision” is spoken.
    const cause = node < 0 ? [] : nominalsBy(scene.tree, node, "for");
    if (cause.some((thing) => isOfClass(lemmaAt(scene.tree, thing), "act") && !isHuman(scene, thing)))
      return false;
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
  active: (_, trigger) => !(trigger.roles?.passive ?? false) && objectOf(trigger) >= 0,
  /** A person, a body or a country is the object. */
  political: personObject,
  /** The subject of the verb is whom it befalls: “went on trial”. */
  converse: () => true,
  act: actOrSomebody,
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
        lemmaAt(tree, inner),
      ),
    ),
  /** “called the move a sham”, “described it as outrageous”. */
  "bad-name": ({ tree }, trigger) =>
    objectOf(trigger) >= 0 &&
    // “called on what it described as the free world”.
    !tree.words.slice(Math.max(0, trigger.node - 3), trigger.node).includes("what") &&
    tree.words
      .slice(trigger.node + 1, trigger.node + 24)
      .some(
        (word, at) =>
          isOfClass(word, "bad") && ancestorsOf(tree, trigger.node + 1 + at).includes(trigger.node),
      ),
  office: (scene, trigger) =>
    isHuman(scene, subjectOf(trigger)) &&
    (objectOf(trigger) < 0
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
        )(scene, objectOf(trigger))),
  property: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some(
      (one) => isPublicFigure(scene.article, one) && one.sector !== "CVL",
    ) &&
    objectOf(trigger) >= 0 &&
    [trigger.node, objectOf(trigger), ...nominalsBy(scene.tree, objectOf(trigger), "of")]
      .flatMap((node) => nominalsBy(scene.tree, node, "to"))
      .some((node) => isHuman(scene, node)),
  membership: (scene, trigger) =>
    lemmaIn("membership")(scene, objectOf(trigger)) || personObject(scene, trigger),
  object: actOrSomebody,
};
