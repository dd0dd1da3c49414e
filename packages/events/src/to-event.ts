import type { Span } from "@onrecord/parse";
import { countOf } from "./arguments/casualties.ts";
import type { Draft } from "./code-sentence.ts";
import { contextsOf } from "./lexicon/contexts.ts";
import { quadOf } from "./lexicon/quads.ts";
import type { CodedEvent, Participant } from "./schema.ts";
import { attributionOf, quoteOf } from "./status/attribution.ts";
import { hasSignature } from "./status/signatures.ts";
import { coreOf } from "./syntax/phrase.ts";
import { hyphenatedBefore, phraseSpan, trimSpan } from "./syntax/tidy.ts";
import {
  baseRelation,
  calendar,
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
    const own: string[] = [];
    for (let i = first; i < at; i++) {
      const joined = /^-/.test(tree.text.slice(tree.end[i] ?? 0, (tree.end[i] ?? 0) + 1));
      if (relationOf(tree, i) === "compound" && !joined && uposAt(tree, i) !== "PUNCT") {
        own.push(hyphenatedBefore(tree, i).toLowerCase() + wordAt(tree, i));
      }
    }
    return [...own, hyphenatedBefore(tree, at).toLowerCase() + lemmaAt(tree, at)].join(" ");
  };
  if (row.part === "noun" && predicate === node) return phrase(node);
  const verb = [lemmaAt(tree, predicate), row.part === "noun" ? "" : row.particle].filter(Boolean).join(" ");
  return noun >= 0 ? `${verb} ${phrase(noun)}` : verb;
}

/** What the act is about: a clause, an “over …”, or an object that is nobody. */
function themeOf({ scene: { tree }, trigger, recipients }: Draft): Span | null {
  // A verb of saying after a comma reports the act: “…, a witness told the radio”.
  const clause =
    childrenOf(tree, trigger.predicate, "ccomp", "xcomp").find(
      (child) => !(child > trigger.predicate && hasSignature(lemmaAt(tree, child), "report")),
    ) ?? -1;
  const isDate = (child: number): boolean =>
    calendar.test(wordAt(tree, child)) || uposAt(tree, child) === "NUM";
  const object = trigger.roles?.object ?? -1;
  const about = childrenOf(tree, trigger.predicate, "obl").find(
    (child) =>
      !isDate(child) && /^(?:over|about|regarding|for|on)$/.test(wordAt(tree, childOf(tree, child, "case"))),
  );
  const node = clause >= 0 ? clause : object >= 0 && uposAt(tree, object) === "NOUN" ? object : (about ?? -1);
  if (node < 0) return null;
  const span = phraseSpan(tree, node);
  if (!span) return null;
  const [first, last] = coreOf(tree, node);
  const core = spanOf(tree, first, last);
  const isRecipient = recipients.some(
    ({ span: own }) => own && own.start === core.start && own.end === core.end,
  );
  return isRecipient ? null : span;
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

const fromTheAir =
  /^(?:air|aerial|air-?strikes?|air-?raids?|airforce|(?:war|air)?planes?|aircraft|jets?|bombers|bombard\w*|drones?|helicopters?|gunships?|missiles?|rockets?|shell(?:s|ed|ing)?|artillery|mortars?|barrel|straf\w+|sorties?|pilots?)$/;

/** A car bomb is no air raid: the mode needs a word of the air or of guns in the sentence. */
const isAerial = (tree: Tree, { trigger }: Draft): boolean =>
  trigger.row.rule.id !== "event/assault/aerial" || tree.words.some((word) => fromTheAir.test(word));

/** A participant whose span has no edges, and whose description, where it has no entity, has none either. */
const tidy =
  (tree: Tree) =>
  (one: Participant): Participant => {
    const span = one.span && trimSpan(tree.text, one.span);
    const name = one.entity === null ? trimSpan(one.name, { start: 0, end: one.name.length }) : null;
    return {
      ...one,
      span: span && span.start < span.end ? span : one.span,
      name: name && name.start < name.end ? one.name.slice(name.start, name.end) : one.name,
    };
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
  const modes = isAerial(tree, draft) ? reduced.modes : reduced.modes.filter((mode) => mode !== "aerial");
  return {
    type: reduced.type,
    modes: [...modes],
    contexts: contextsOf(tree.words),
    step: reduced.step,
    label: labelOf(draft),
    quad: quadOf(reduced.type),
    cameo: reduced.cameo,
    actors: actors.map(tidy(tree)),
    recipients: recipients.map(tidy(tree)),
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
