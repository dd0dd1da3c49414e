import type { Draft } from "../code-sentence.ts";
import { coreOf, nominalsBy } from "../syntax/phrase.ts";
import { childrenOf, lemmaAt, prepositionOf, relationOf, spanOf, uposAt, wordAt } from "../syntax/tree.ts";

const setting = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "across",
  "throughout",
  "around",
  "outside of",
  "off",
  "along",
  "through",
]);

/** A visit is where it goes to. */
const travels = new Set([...setting, "to"]);

const settlements =
  /^(?:city|town|village|capital|port|island|district|region|province|neighborhood|neighbourhood)$/;

/** The place that one phrase names as its head: the “Kabwe” of “in the northern town of Kabwe”, no “US” of “in the US race”. */
function placeAt({ scene: { tree, article, mentions } }: Draft, node: number): number | null {
  const [first, last] = coreOf(tree, node);
  const { start, end } = spanOf(tree, first, last);
  const head = tree.start[node] ?? 0;
  const named = mentions.find(
    (mention) =>
      mention.start < end &&
      start < mention.end &&
      mention.end > head &&
      article.entities[mention.entity]?.type === "place" &&
      mention.kind === "name",
  );
  if (named) return named.entity;
  // Where the article was sent from: “in this port city”.
  const dateline = article.datelinePlace?.entity ?? null;
  const here = childrenOf(tree, node, "det").some((child) => wordAt(tree, child) === "this");
  return here && settlements.test(lemmaAt(tree, node)) ? dateline : null;
}

/** The phrase and what stands in it after “of”: “the outskirts of Mopti”, “the airfield of Faya”. */
const withInner = ({ scene: { tree } }: Draft, node: number): number[] => [
  node,
  ...childrenOf(tree, node, "nmod", "appos").filter(
    (child) =>
      child > node &&
      /^(?:of|in|near|)$/.test(prepositionOf(tree, child)) &&
      (uposAt(tree, child) === "PROPN" || settlements.test(lemmaAt(tree, child))),
  ),
];

/**
 * Place of an act: one that its own clause sets it in, never the dateline or somebody's seat. What is done to people is
 * done where they are (“killed six farmers in Barkol”); what is said of something is not said where that is.
 */
export function resolvePlace(draft: Draft): number | null {
  const { scene, trigger, reduced } = draft;
  const { tree, article } = scene;
  const { node: act, object, predicate, roles } = trigger;
  const material = /^(?:ASSAULT|COERCE|PROTEST|AID|RETREAT|MOBILIZE)$/.test(reduced.type);
  // “Doctors in Accra walked out”: those who protest, and the police, are where they act.
  const local = /^(?:PROTEST|COERCE)$/.test(reduced.type) && roles !== null && !roles.passive;
  // “operations against rebels in Kivu”.
  const against = material ? nominalsBy(tree, act, "against", "on", "of") : [];
  const affected = material && roles ? [roles.object, local ? roles.subject : -1] : [];
  const settings = trigger.row.rule.id === "event/consult/visit" ? travels : setting;
  // “The Kabul bombing”.
  const named = material ? childrenOf(tree, act, "compound").map((child) => placeAt(draft, child)) : [];
  const site = named.find((place) => place !== null && article.entities[place]?.subtype !== "country");
  if (site != null) return site;
  for (const node of new Set([act, object, predicate, ...affected, ...against])) {
    if (node < 0) continue;
    for (const child of childrenOf(tree, node, "obl", "nmod")) {
      if (!settings.has(prepositionOf(tree, child)) || relationOf(tree, child) === "nmod:poss") continue;
      for (const inner of withInner(draft, child)) {
        const place = placeAt(draft, inner);
        if (place !== null) return place;
      }
    }
  }
  const here = [act, object, predicate, roles?.object ?? -1].some((node) =>
    childrenOf(tree, node, "advmod", "obl").some((child) => wordAt(tree, child) === "here"),
  );
  return here ? (article.datelinePlace?.entity ?? null) : null;
}
