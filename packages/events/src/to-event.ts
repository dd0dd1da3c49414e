import type { Span } from "@onrecord/parse";
import { countOf } from "./arguments/casualties.ts";
import type { Draft } from "./code-sentence.ts";
import { contextsOf } from "./lexicon/contexts.ts";
import { quadOf } from "./lexicon/quads.ts";
import type { CodedEvent } from "./schema.ts";
import { attributionOf, quoteOf } from "./status/attribution.ts";
import { coreOf } from "./syntax/phrase.ts";
import {
  baseRelation,
  childOf,
  childrenOf,
  lemmaAt,
  reach,
  relationOf,
  spanOf,
  type Tree,
  uposAt,
  wordAt,
} from "./syntax/tree.ts";
import { resolveDate } from "./when/resolve-date.ts";
import { resolvePlace } from "./where/resolve-place.ts";

/** Readable name of the act, made from trigger and object: “issue arrest warrant”. */
function labelOf({ scene: { tree }, trigger }: Draft): string {
  const { node, predicate, object, row } = trigger;
  const noun = row.part === "noun" ? node : object;
  const phrase = (at: number): string => {
    const [first] = coreOf(tree, at);
    const own = tree.words.slice(first, at).filter((_, i) => relationOf(tree, first + i) === "compound");
    return [...own, lemmaAt(tree, at)].join(" ");
  };
  if (row.part === "noun" && predicate === node) return phrase(node);
  const verb = [lemmaAt(tree, predicate), row.part === "noun" ? "" : row.particle].filter(Boolean).join(" ");
  return noun >= 0 ? `${verb} ${phrase(noun)}` : verb;
}

/** What the act is about: a clause, an “over …”, or an object that is nobody. */
function themeOf({ scene: { tree }, trigger, recipients }: Draft): Span | null {
  const clause = childOf(tree, trigger.predicate, "ccomp", "xcomp");
  const object = trigger.roles?.object ?? -1;
  const about = childrenOf(tree, trigger.predicate, "obl").find((child) =>
    /^(?:over|about|regarding|for|on)$/.test(wordAt(tree, childOf(tree, child, "case"))),
  );
  const node = clause >= 0 ? clause : object >= 0 && uposAt(tree, object) === "NOUN" ? object : (about ?? -1);
  if (node < 0) return null;
  const span = spanOf(tree, ...reach(tree, node));
  return recipients.some((one) => one.span?.start === span.start && one.span.end === span.end) ? null : span;
}

/** The clause of a predicate, without the clauses that report it. */
function clauseSpan(tree: Tree, { trigger }: Draft): Span {
  const [first, last] = reach(tree, trigger.predicate);
  const [nounFirst, nounLast] = reach(tree, trigger.node);
  return spanOf(tree, Math.min(first, nounFirst), Math.max(last, nounLast));
}

const triggerSpan = (tree: Tree, { trigger: { node, row } }: Draft): Span => {
  const particle =
    row.particle === ""
      ? -1
      : (childrenOf(tree, node, "compound:prt", "advmod", "obl").find(
          (child) =>
            wordAt(tree, child) === row.particle || baseRelation(relationOf(tree, child)) === "compound",
        ) ?? -1);
  return particle === node + 1 ? spanOf(tree, node, particle) : spanOf(tree, node, node);
};

/** A draft with its date, place, attribution and spans. */
export function toEvent(draft: Draft): CodedEvent {
  const { scene, trigger, status, reduced, actors, recipients } = draft;
  const { tree } = scene;
  const quote = quoteOf(draft);
  const attribution = attributionOf(draft, quote);
  const evidence = clauseSpan(tree, draft);
  const date = resolveDate(draft);
  const published = scene.article.published.startDate;
  const old =
    published !== null &&
    date.dateEnd !== null &&
    Date.parse(published) - Date.parse(date.dateEnd) > 30 * 86_400_000;
  const span = triggerSpan(tree, draft);
  return {
    type: reduced.type,
    modes: [...reduced.modes],
    contexts: contextsOf(tree.words),
    step: reduced.step,
    label: labelOf(draft),
    quad: quadOf(reduced.type),
    cameo: reduced.cameo,
    actors: [...actors],
    recipients: [...recipients],
    theme: themeOf(draft),
    ...date,
    place: resolvePlace(draft),
    polarity: reduced.polarity,
    modality: reduced.modality,
    time: old && status.time === "past" ? "historical" : status.time,
    evidentiality:
      status.evidentiality === "asserted" && attribution.length > 0 ? "reported" : status.evidentiality,
    attribution,
    quote,
    trigger: span,
    triggerLemma: lemmaAt(tree, trigger.node),
    evidence,
    mentions: [{ ...evidence, trigger: span }],
    ...countOf(draft),
    rule: trigger.row.rule.id,
  };
}
