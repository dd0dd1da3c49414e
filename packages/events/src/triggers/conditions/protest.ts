import { isHuman } from "../../arguments/resolve-affected.ts";
import { nominalsBy, phraseIsOf } from "../../syntax/phrase.ts";
import { childOf, lemmaAt } from "../../syntax/tree.ts";
import { all, type Condition, isPlaceOrBody, modifiedBy, nominalsOf, objectOf, subjectOf } from "./shared.ts";

/** Words of protest that crowds of any kind use. */
export const protest: Readonly<Record<string, Condition>> = {
  /** “demonstrated outside parliament”, never “demonstrates a lack of”. */
  marched: ({ tree }, trigger) =>
    objectOf(trigger) < 0 &&
    childOf(tree, trigger.node, "ccomp", "xcomp") < 0 &&
    !(trigger.roles?.passive ?? false),
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
  /** Workers and members walk out; a prisoner who is freed only walks. */
  "walked-out": (scene, trigger) =>
    (all(scene, subjectOf(trigger)).some(({ sector }) => /^(?:LAB|MED|EDU)$/.test(sector ?? "")) ||
      nominalsOf(scene, trigger, "of", "out of").every(
        (node) =>
          !/^(?:prison|jail|court|hospital|custody|house|home|room|building|door|gate|station)$/.test(
            lemmaAt(scene.tree, node),
          ),
      )) &&
    all(scene, subjectOf(trigger)).some(
      (one) => one.sector !== "JRN" && (one.sector !== null || isPlaceOrBody(scene, one)),
    ),
  /** Workers or protesters shut a place. */
  workers: (scene, trigger) =>
    !(trigger.roles?.passive ?? false) &&
    all(scene, subjectOf(trigger)).some(({ sector }) => /^(?:LAB|AGR|OPP)$/.test(sector ?? "")),
  /** Those who throw stones are many, and outdoors. */
  crowd: (scene, trigger) =>
    all(scene, subjectOf(trigger)).some(({ sector }) =>
      /^(?:OPP|CVL|LAB|EDU|AGR|CRM|UAF)$/.test(sector ?? ""),
    ),
  protest: (scene, trigger) =>
    trigger.row.part === "noun"
      ? modifiedBy(scene, trigger.node, /protest|anti|mass|opposition|peace|pro-|solidarity|demonstrat/) ||
        nominalsBy(scene.tree, trigger.node, "against").length > 0
      : trigger.roles !== null &&
        isHuman(scene, subjectOf(trigger)) &&
        (nominalsBy(scene.tree, trigger.node, "against", "over").length > 0 ||
          all(scene, subjectOf(trigger)).some(({ sector }) =>
            /^(?:OPP|CVL|EDU|LAB|SOC)$/.test(sector ?? ""),
          )),
  /** A strike of workers. */
  work: (scene, trigger) =>
    trigger.row.part === "noun"
      ? modifiedBy(
          scene,
          trigger.node,
          /^(?:general|labor|labour|nationwide|rail|teachers|workers|wildcat|indefinite|hour|day|token)$/,
        ) ||
        all(scene, subjectOf(trigger)).some(
          ({ sector }) => sector === "LAB" || sector === "EDU" || sector === "MED",
        )
      : objectOf(trigger) < 0 &&
        all(scene, subjectOf(trigger)).some(({ sector }) => /^(?:LAB|EDU|MED)$/.test(sector ?? "")),
  road: (scene, trigger) => modifiedBy(scene, trigger.node, /road|highway|street/),
};
