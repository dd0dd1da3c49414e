import type { Mention } from "@onrecord/normalize";
import { isOfClass, quantities, sectorOf } from "../lexicon/classes.ts";
import type { Participant } from "../schema.ts";
import { hasSignature } from "../status/signatures.ts";
import { coreOf, nominalsBy } from "../syntax/phrase.ts";
import { rolesOf, subjectOf } from "../syntax/roles.ts";
import {
  calendar,
  childOf,
  childrenOf,
  headOf,
  lemmaAt,
  relationOf,
  spanOf,
  type Tree,
  uposAt,
  wordAt,
} from "../syntax/tree.ts";
import { countryOfRole, definiteGroup, definiteHolder, onlyHolder, stateOf } from "./definite.ts";
import { countryOf, nameOf, sectorIn } from "./describe.ts";
import { fromEntity, human, overlapping, type Scene, textOf } from "./scene.ts";

const firstPerson = new Set(["i", "me", "we", "us", "our", "my"]);

/** The speaker behind “I” and “we” inside a quotation. */
function speakerAt({ article }: Scene, offset: number): number | null {
  let found: number | null = null;
  article.quotes.forEach((quote, index) => {
    if (quote.parts.some((part) => part.start <= offset && offset < part.end)) {
      found = article.speakers[index]?.speaker ?? found;
    }
  });
  return found;
}

/** An unnamed official who says “we” speaks for the state. */
function stateFor({ article }: Scene, speaker: number, word: string): number {
  const { anonymous, country } = article.entities[speaker] ?? {};
  if (!anonymous || !country || !/^(?:we|us|our)$/.test(word)) return speaker;
  const state = article.entities.findIndex((one) => one.type === "place" && one.country === country);
  return state >= 0 ? state : speaker;
}

/** The agency and the publisher of the article, and an outlet that is told the news act in none of it: “told the radio that it had …”. */
function isOutlet(scene: Scene, entity: number): boolean {
  const { article, mentions, tree } = scene;
  const known = article.entities[entity];
  if (!known) return false;
  const { publisher } = article.metadata;
  if (
    known.name === article.agency ||
    (publisher !== null && [known.name, ...known.aliases].includes(publisher))
  )
    return true;
  if (known.sector !== "JRN" || known.type !== "organization") return false;
  return mentions.some(
    ({ entity: other, start }) =>
      other === entity && addressing.test(tree.text.slice(Math.max(tree.start[0] ?? 0, start - 24), start)),
  );
}

const addressing =
  /\b(?:tell|tells|told|telling|informed|according to|(?:said|spoke|speaking|statement|comments) to|interview with)\s+(?:the\s+)?$/i;

/** A plain object pronoun never means the subject of its own clause. */
function isOther(scene: Scene, node: number, mention: Mention | undefined): boolean {
  if (!mention) return false;
  const { subject } = rolesOf(scene.tree, headOf(scene.tree, node));
  return subject < 0 || subject === node || resolveParticipant(scene, subject)?.entity !== mention.entity;
}

/** “reached out to the premier, urging him …”: the one whom the main clause has beside its subject. */
function otherParty(scene: Scene, node: number): Participant | null {
  const { tree } = scene;
  const clause = headOf(tree, node);
  if (clause < 0 || !/^(?:advcl|conj)/.test(relationOf(tree, clause))) return null;
  const { object, obliques } = rolesOf(tree, headOf(tree, clause));
  for (const other of [object, ...obliques.map((oblique) => oblique.node)]) {
    if (other < 0 || other === node || uposAt(tree, other) === "PRON") continue;
    const found = resolveParticipant(scene, other);
    if (found && (found.entity === null || scene.article.entities[found.entity]?.type === "person"))
      return found;
  }
  return null;
}

const representatives =
  /^(?:lawyer|attorney|solicitor|barrister|spokesman|spokeswoman|spokesperson|agent|doctor|wife|husband|mother|father|brother|sister|son|daughter|family|office|aide)$/;

/** “The prosecutor revealed he was seeking …”: the subject of a reported clause is most often whoever reports it. */
function reporterOf(scene: Scene, node: number): Participant | null {
  const { tree } = scene;
  const clause = headOf(tree, node);
  if (!relationOf(tree, node).startsWith("nsubj") || clause < 0 || relationOf(tree, clause) !== "ccomp")
    return null;
  const verb = headOf(tree, clause);
  const subject = subjectOf(tree, verb);
  if (
    subject < 0 ||
    subject === node ||
    uposAt(tree, subject) === "PRON" ||
    !hasSignature(lemmaAt(tree, verb), "report")
  )
    return null;
  const word = wordAt(tree, node);
  if (!/^(?:he|she|it)$/.test(word)) return null;
  // “His lawyer said he was innocent”: whoever the lawyer speaks for.
  const client = representatives.test(lemmaAt(tree, subject)) ? childOf(tree, subject, "nmod:poss") : -1;
  const found = resolveParticipant(scene, client >= 0 ? client : subject);
  if (!found) return null;
  if (client >= 0 && found.entity === resolveParticipant(scene, subject)?.entity) return null;
  const entity = found.entity === null ? null : scene.article.entities[found.entity];
  const type = entity && !entity.anonymous ? entity.type : null;
  const person = type === "person" || (type === null && !/^(?:MIL|LEG|REB)$/.test(found.sector ?? ""));
  return person === (word !== "it") || type === null ? found : null;
}

/** “His lawyer said he was innocent”: the “he” that nobody was told of before is not the lawyer. */
function speaksForOther(scene: Scene, node: number, entity: number): boolean {
  const { tree } = scene;
  const clause = headOf(tree, node);
  if (clause < 0 || relationOf(tree, clause) !== "ccomp" || !relationOf(tree, node).startsWith("nsubj"))
    return false;
  const subject = subjectOf(tree, headOf(tree, clause));
  return (
    subject >= 0 &&
    representatives.test(lemmaAt(tree, subject)) &&
    childOf(tree, subject, "nmod:poss") >= 0 &&
    resolveParticipant(scene, subject)?.entity === entity
  );
}

const disasters = new Set(
  "cyclone hurricane typhoon earthquake quake storm tornado flood floods wildfire tsunami virus pandemic covid-19 disease cancer".split(
    " ",
  ),
);

/** “his office”, “her side”: they themselves. */
const selves = new Set(["party", "side", "office", "team", "camp", "campaign", "court"]);

/** Country and sector that a description gives the name beside it: “the Paraguayan envoy, Teresa Villalba”. */
function described(scene: Scene, name: Participant, node: number): Participant {
  const sector = sectorOf(lemmaAt(scene.tree, node));
  return {
    ...name,
    country: name.country ?? countryOf(scene, node, ...coreOf(scene.tree, node)),
    sector: name.sector ?? (sector === undefined ? null : sectorIn(scene, node, sector)),
  };
}

/**
 * “A group of parents, Keep Elm Open”: the name in apposition to a description, also where the tree hung a person on what
 * stands between: “the coordinator for Mali, Erik Lindqvist”.
 */
function nameBeside(scene: Scene, node: number): Participant | null {
  const { article, tree } = scene;
  const named = (place: number, persons: boolean): Participant | null =>
    childrenOf(tree, place, "appos")
      .filter((child) => child > node && uposAt(tree, child) === "PROPN")
      .map((child) => resolveParticipant(scene, child))
      .find((other) => {
        const type = article.entities[other?.entity ?? -1]?.type;
        return type === "person" || (!persons && (type === "organization" || type === "group"));
      }) ?? null;
  const known = named(node, false);
  if (known || /s$/.test(wordAt(tree, node))) return known;
  const below = childrenOf(tree, node, "nmod").filter((child) => child > node);
  return below.map((child) => named(child, true)).find((other) => other !== null) ?? null;
}

const states = new Set(["country", "nation", "state", "government"]);

/** “her country”, “its leader”, “his office”: known from whoever the pronoun means. */
function belonging(scene: Scene, node: number, possessor: number): Participant | null {
  const { article, tree } = scene;
  const lemma = lemmaAt(tree, node);
  const holds = !selves.has(lemma) && !states.has(lemma);
  if (holds && (sectorOf(lemma) === undefined || /s$/.test(wordAt(tree, node)))) return null;
  const owner = resolveParticipant(scene, possessor);
  if (!owner || owner.entity === null) return null;
  if (selves.has(lemma)) return owner;
  if (holds) {
    const holder = onlyHolder(article, lemma, owner.entity);
    return holder === null ? null : fromEntity(scene, holder, node, node);
  }
  const country = owner.country ?? countryOfRole(scene, owner.entity);
  const state = article.entities.findIndex((one) => one.type === "place" && one.country === country);
  const named =
    country !== null && state >= 0 ? fromEntity(scene, stateOf(scene, country, state), node, node) : null;
  return named && lemma === "government" ? { ...named, sector: "GOV" } : named;
}

/** “the treaty with the tribunal last year”: what a tree made part of an expression of time; -1 where there is none. */
function beforeTime(tree: Tree, node: number): number {
  if (!/^(?:year|month|week|night|summer|winter|spring|autumn)$/.test(wordAt(tree, node))) return -1;
  const at = node - 2;
  return /^(?:last|next|this|that|earlier)$/.test(wordAt(tree, node - 1)) &&
    headOf(tree, at) === node &&
    /^(?:compound|amod|nmod:desc)/.test(relationOf(tree, at))
    ? at
    : -1;
}

const ofState = /^(?:COP|MIL|JUD|GOV|LEG)$/;

/** The person, body, place or group that one noun phrase names; null where it names none. */
export function resolveParticipant(scene: Scene, node: number): Participant | null {
  const { tree } = scene;
  const upos = uposAt(tree, node);
  const word = wordAt(tree, node);
  // “killed himself” is done to nobody else.
  if (/sel(?:f|ves)$/.test(word) && upos === "PRON") return null;
  if (upos === "PRON" || word === "our" || word === "my") {
    const mention = overlapping(scene, node, node)[0];
    if (firstPerson.has(word)) {
      const speaker = speakerAt(scene, tree.start[node] ?? 0);
      if (speaker !== null) return fromEntity(scene, stateFor(scene, speaker, word), node, node);
    }
    const reporter = reporterOf(scene, node);
    if (reporter) return reporter;
    if (mention && speaksForOther(scene, node, mention.entity)) return null;
    if (
      /^(?:him|her|them)$/.test(word) &&
      relationOf(tree, node) !== "nmod:poss" &&
      !isOther(scene, node, mention)
    ) {
      return otherParty(scene, node);
    }
    if (!mention || isOutlet(scene, mention.entity)) return null;
    return fromEntity(scene, mention.entity, node, node);
  }
  const lemma = lemmaAt(tree, node);
  if (quantities.has(lemma) || upos === "NUM") {
    const counted = nominalsBy(tree, node, "of", "among")[0];
    if (counted !== undefined) {
      const name = nameBeside(scene, node) ?? nameBeside(scene, counted);
      if (name) return name;
      const participant = resolveParticipant(scene, counted);
      if (participant) return participant;
    }
    if (upos === "NUM") return null;
  }
  if (upos !== "NOUN" && upos !== "PROPN" && upos !== "ADJ" && upos !== "X") return null;
  if (calendar.test(word)) return null;
  if (
    lemma === "state" &&
    nominalsBy(tree, node, "of").some((child) => /^(?:emergency|siege|alert|war)$/.test(wordAt(tree, child)))
  )
    return null;
  if (word === "force" && lemmaAt(tree, headOf(tree, node)) === "use") return null;
  const swallowed = beforeTime(tree, node);
  if (swallowed >= 0) return resolveParticipant(scene, swallowed);
  const [first, last] = coreOf(tree, node);
  if (tree.words.slice(first, last + 1).some((part) => disasters.has(part))) return null;
  const inside = overlapping(scene, first, last).filter(({ entity }) =>
    human.has(scene.article.entities[entity]?.type ?? ""),
  );
  const head = tree.start[node] ?? 0;
  // A secretary general is no soldier.
  const civil = lemma === "general" && sectorOf(lemmaAt(tree, node - 1)) !== undefined;
  const sector = sectorOf(civil ? lemmaAt(tree, node - 1) : lemma);
  const possessor = childOf(tree, node, "nmod:poss");
  if (possessor >= 0 && uposAt(tree, possessor) === "PRON") {
    const known = belonging(scene, node, possessor);
    if (known) return { ...known, span: spanOf(tree, first, last) };
  }
  // “Hietala's office”, “the mayor's team” are who they work for.
  if (possessor >= 0 && /^(?:office|team|camp|campaign)$/.test(lemma) && uposAt(tree, possessor) !== "PRON") {
    const owner = resolveParticipant(scene, possessor);
    if (owner) return { ...owner, span: spanOf(tree, first, last) };
  }
  const person = inside.find(
    ({ entity, kind, end }) =>
      scene.article.entities[entity]?.type === "person" &&
      kind !== "pronoun" &&
      end > head &&
      !(sector && end <= head),
  );
  const atHead = inside.find(({ start, end, kind }) => start <= head && head < end && kind !== "demonym");
  const named = person ?? atHead;
  // “The bombings in Kenya” are taken for somebody at times.
  if (
    named &&
    upos === "NOUN" &&
    isOfClass(lemma, "attack") &&
    scene.article.entities[named.entity]?.anonymous
  )
    return null;
  if (named && isOutlet(scene, named.entity)) {
    // “told the Herald Lusaka was concerned”: what stands right after the outlet is the subject.
    const next = scene.mentions.find(({ start }) => start > named.end && start - named.end < 3);
    return next ? fromEntity(scene, next.entity, last, last) : null;
  }
  // “Maldives police”, where the tree hung the police on the country.
  const after = node + 1;
  const force = sectorOf(lemmaAt(tree, after));
  if (
    named &&
    headOf(tree, after) === node &&
    uposAt(tree, after) === "NOUN" &&
    ofState.test(force ?? "") &&
    scene.article.entities[named.entity]?.subtype === "country"
  )
    return {
      entity: null,
      name: textOf(scene, first, after),
      country: scene.article.entities[named.entity]?.country ?? null,
      sector: force ?? null,
      span: spanOf(tree, first, after),
      implicit: false,
    };
  if (named) {
    const known = fromEntity(scene, named.entity, first, last);
    const anonymous = scene.article.entities[named.entity]?.anonymous ?? false;
    const name = anonymous && upos === "NOUN" ? nameBeside(scene, node) : null;
    if (name) return described(scene, name, node);
    if (!known || !anonymous || sector === undefined) return known;
    return {
      ...known,
      country: known.country ?? countryOf(scene, node, first, last),
      sector: known.sector ?? sectorIn(scene, node, sector),
    };
  }
  const apposition = upos === "NOUN" ? nameBeside(scene, node) : null;
  if (apposition) {
    return described(scene, apposition, node);
  }
  if (sector !== undefined) {
    const group = definiteGroup(scene, node, sector) ?? definiteHolder(scene, node);
    if (group !== null) return fromEntity(scene, group, first, last);
    return {
      entity: null,
      name: nameOf(scene, node, first, last),
      // “its neighbour” is of another country.
      country:
        possessor >= 0 && /^(?:neighbou?r|rival|enemy|adversary|opponent|foe|ally|counterpart)$/.test(lemma)
          ? null
          : countryOf(scene, node, first, last),
      sector: sectorIn(scene, node, sector),
      span: spanOf(tree, first, last),
      implicit: false,
    };
  }
  if (
    inside.some(({ kind }) => kind === "demonym") &&
    (upos === "ADJ" || /s$/.test(word)) &&
    first === node
  ) {
    const demonym = inside.find(({ kind }) => kind === "demonym");
    return demonym ? fromEntity(scene, demonym.entity, first, last) : null;
  }
  if (upos === "PROPN" && /^\p{Lu}/u.test(tree.text.slice(head))) {
    const name = textOf(scene, first, last);
    const country = scene.states.get(name) ?? -1;
    if (country >= 0) return fromEntity(scene, country, first, last);
    return {
      entity: null,
      name,
      country: countryOf(scene, node, first, last),
      sector: null,
      span: spanOf(tree, first, last),
      implicit: false,
    };
  }
  return null;
}
