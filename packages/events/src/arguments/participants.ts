import type { Mention, NormalizedArticle } from "@onrecord/normalize";
import { quantities, sectorOf } from "../lexicon/classes.ts";
import type { CodedEvent, Participant } from "../schema.ts";
import { hasSignature } from "../status/signatures.ts";
import { coreOf, membersOf, nominalsBy } from "../syntax/phrase.ts";
import { rolesOf, subjectOf } from "../syntax/roles.ts";
import {
  calendar,
  childOf,
  childrenOf,
  headOf,
  lemmaAt,
  prepositionOf,
  relationOf,
  spanOf,
  type Tree,
  uposAt,
  wordAt,
} from "../syntax/tree.ts";
import { recallActors, recallLast } from "./recall.ts";

/** What participants are looked up in. */
export interface Scene {
  readonly article: NormalizedArticle;
  readonly tree: Tree;
  /** Mentions of the sentence, in order of start. */
  readonly mentions: readonly Mention[];
  /** Events of the sentences before. */
  readonly earlier: readonly CodedEvent[];
}

const firstPerson = new Set(["i", "me", "we", "us", "our", "my"]);
const people = new Set([
  "he",
  "she",
  "they",
  "him",
  "her",
  "them",
  "his",
  "their",
  "who",
  "whom",
  "everyone",
]);
const human = new Set(["person", "organization", "place", "group"]);

const overlapping = ({ tree, mentions }: Scene, first: number, last: number): Mention[] => {
  const { start, end } = spanOf(tree, first, last);
  return mentions.filter((mention) => mention.start < end && start < mention.end);
};

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

/** The agency of the article, and an outlet that is told the news acts in none of it: “told the radio that it had …”. */
function isOutlet(scene: Scene, entity: number): boolean {
  const { article, mentions, tree } = scene;
  const known = article.entities[entity];
  if (!known) return false;
  if (known.name === article.agency) return true;
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
  const found = resolveParticipant(scene, subject);
  if (!found) return null;
  const entity = found.entity === null ? null : scene.article.entities[found.entity];
  const type = entity && !entity.anonymous ? entity.type : null;
  const person = type === "person" || (type === null && !/^(?:MIL|LEG|REB)$/.test(found.sector ?? ""));
  return person === (word !== "it") || type === null ? found : null;
}

function fromEntity(scene: Scene, entity: number, first: number, last: number): Participant | null {
  const known = scene.article.entities[entity];
  if (!known || !human.has(known.type)) return null;
  return {
    entity,
    name: known.name,
    country: known.country,
    sector: known.sector,
    span: spanOf(scene.tree, first, last),
    implicit: false,
  };
}

/** Country that a phrase names beside its head: “Israeli officials”, “officials of France”. */
function countryOf(scene: Scene, node: number, first: number, last: number): string | null {
  const own = overlapping(scene, first, last);
  const after = nominalsBy(scene.tree, node, "of", "in", "from", "for").flatMap((child) => {
    const [from, to] = coreOf(scene.tree, child);
    return overlapping(scene, from, to);
  });
  for (const { entity } of [...own, ...after]) {
    const country = scene.article.entities[entity]?.country;
    if (country) return country;
  }
  return null;
}

/** Nouns of roles whose sector is that of the body or group they belong to: “rebel leader”, “spokesman for the group”. */
const roles = new Set(
  "leader official spokesman spokeswoman spokesperson member chief head commander fighter delegate representative negotiator supporter deputy aide boss leadership delegation candidate councillor group movement source figure".split(
    " ",
  ),
);

function sectorIn(scene: Scene, node: number, own: string): string {
  const { tree } = scene;
  if (!roles.has(lemmaAt(tree, node))) return own;
  const beside = childrenOf(tree, node, "compound", "amod", "nmod:poss", "nmod:desc");
  const after = nominalsBy(tree, node, "of", "for", "from");
  for (const child of [...beside, ...after]) {
    const mention = overlapping(scene, ...coreOf(tree, child)).find(
      ({ entity, kind }) => kind !== "demonym" && scene.article.entities[entity]?.type === "organization",
    );
    const sector = mention ? scene.article.entities[mention.entity]?.sector : sectorOf(lemmaAt(tree, child));
    if (sector) return sector;
  }
  return own;
}

const textOf = ({ tree }: Scene, first: number, last: number): string => {
  const { start, end } = spanOf(tree, first, last);
  return tree.text.slice(start, end).replace(/\s+/g, " ");
};

/** A description with the body it names: “judges of the Arusha Tribunal”. */
function nameOf(scene: Scene, node: number, first: number, last: number): string {
  const own = textOf(scene, first, last);
  for (const child of nominalsBy(scene.tree, node, "of", "for")) {
    const [from, to] = coreOf(scene.tree, child);
    if (overlapping(scene, from, to).length === 0 || !/^(?:NOUN|PROPN)$/.test(uposAt(scene.tree, child)))
      continue;
    return `${own} ${prepositionOf(scene.tree, child)} ${textOf(scene, from, to)}`;
  }
  return own;
}

const bodies = new Set(
  "court tribunal group commission council ministry union party brigade front movement agency company committee militia alliance coalition parliament rebels".split(
    " ",
  ),
);

/** “The court”, “the group”: the only organization of the article that is of its kind by name or sector. */
function definiteGroup(scene: Scene, node: number, sector: string): number | null {
  const { article, tree } = scene;
  const lemma = lemmaAt(tree, node);
  if (!bodies.has(lemma)) return null;
  const determiner = wordAt(tree, childOf(tree, node, "det"));
  const cataphoric = /^(?:a|an)$/.test(determiner) && scene.earlier.length === 0;
  if (
    !(cataphoric || /^(?:the|this|that)$/.test(determiner)) ||
    childOf(tree, node, "amod", "compound", "nmod:poss") >= 0
  )
    return null;
  const bodiesNamed = article.entities.flatMap(({ type, name, sector: own }, index) => {
    if (type !== "organization") return [];
    const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
    const kin =
      last === lemma ||
      (own ?? sectorOf(last)) === sector ||
      (lemma === "group" && (own === "REB" || groupNames.test(last)));
    return kin ? [index] : [];
  });
  return bodiesNamed.length === 1 ? (bodiesNamed[0] ?? null) : null;
}

/** “The prosecutor”, “the minister”: the only one in the article whose title ends so. */
function definiteHolder({ article, tree }: Scene, node: number): number | null {
  const determiner = childOf(tree, node, "det");
  if (wordAt(tree, determiner) !== "the" || uposAt(tree, node) !== "NOUN" || /s$/.test(wordAt(tree, node)))
    return null;
  if (childOf(tree, node, "compound", "nmod:poss", "nmod") >= 0) return null;
  const lemma = lemmaAt(tree, node);
  const holders = new Set<number>();
  for (const { entity, role } of article.mentions) {
    if (
      role
        ?.toLowerCase()
        .split(/[\s-]+/)
        .at(-1) === lemma
    )
      holders.add(entity);
  }
  const [holder] = holders;
  return holders.size === 1 && holder !== undefined ? holder : null;
}

const groupNames =
  /^(?:front|brigade|army|movement|militia|brigades|network|league|alliance|council|party|action|resistance)$/;

const disasters = new Set(
  "cyclone hurricane typhoon earthquake quake storm tornado flood floods wildfire tsunami virus pandemic covid-19 disease cancer".split(
    " ",
  ),
);

/** “his office”, “her side”: they themselves. */
const selves = new Set(["party", "side", "office", "team", "camp", "campaign", "court"]);

/** The person, body, place or group that one noun phrase names; null where it names none. */
export function resolveParticipant(scene: Scene, node: number): Participant | null {
  const { tree } = scene;
  const upos = uposAt(tree, node);
  const word = wordAt(tree, node);
  if (upos === "PRON" || word === "our" || word === "my") {
    const mention = overlapping(scene, node, node)[0];
    if (firstPerson.has(word)) {
      const speaker = speakerAt(scene, tree.start[node] ?? 0);
      if (speaker !== null) return fromEntity(scene, stateFor(scene, speaker, word), node, node);
    }
    const reporter = reporterOf(scene, node);
    if (reporter) return reporter;
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
      const participant = resolveParticipant(scene, counted);
      if (participant) return participant;
    }
    if (upos === "NUM") return null;
  }
  if (upos !== "NOUN" && upos !== "PROPN" && upos !== "ADJ" && upos !== "X") return null;
  if (calendar.test(word)) return null;
  const [first, last] = coreOf(tree, node);
  if (tree.words.slice(first, last + 1).some((part) => disasters.has(part))) return null;
  const inside = overlapping(scene, first, last).filter(({ entity }) =>
    human.has(scene.article.entities[entity]?.type ?? ""),
  );
  const head = tree.start[node] ?? 0;
  const sector = sectorOf(lemma);
  const possessor = childOf(tree, node, "nmod:poss");
  if (possessor >= 0 && uposAt(tree, possessor) === "PRON" && selves.has(lemma)) {
    const self = resolveParticipant(scene, possessor);
    if (self) return { ...self, span: spanOf(tree, first, last) };
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
  if (named && isOutlet(scene, named.entity)) {
    // “told the Herald Lusaka was concerned”: what stands right after the outlet is the subject.
    const next = scene.mentions.find(({ start }) => start > named.end && start - named.end < 3);
    return next ? fromEntity(scene, next.entity, last, last) : null;
  }
  if (named) {
    const known = fromEntity(scene, named.entity, first, last);
    const anonymous = scene.article.entities[named.entity]?.anonymous ?? false;
    if (!known || !anonymous || sector === undefined) return known;
    return {
      ...known,
      country: known.country ?? countryOf(scene, node, first, last),
      sector: known.sector ?? sectorIn(scene, node, sector),
    };
  }
  const apposition = childrenOf(tree, node, "appos")
    .filter((child) => uposAt(tree, child) === "PROPN")
    .map((child) => resolveParticipant(scene, child))
    .find((other) => other?.entity != null && scene.article.entities[other.entity]?.type !== "place");
  if (apposition && sector !== undefined) return apposition;
  if (sector !== undefined) {
    const group = definiteGroup(scene, node, sector) ?? definiteHolder(scene, node);
    if (group !== null) return fromEntity(scene, group, first, last);
    return {
      entity: null,
      name: nameOf(scene, node, first, last),
      country: countryOf(scene, node, first, last),
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
    return {
      entity: null,
      name: textOf(scene, first, last),
      country: countryOf(scene, node, first, last),
      sector: null,
      span: spanOf(tree, first, last),
      implicit: false,
    };
  }
  return null;
}

const instruments = new Set(
  "missile rocket bomb drone airstrike strike shelling attack raid jet warplane aircraft fire bullet bombing statement report letter resolution ruling ultimatum lawsuit complaint indictment petition order bullet warrant offensive bomber campaign fire".split(
    " ",
  ),
);

/** Nouns whose of-phrase names those who suffer, not those who act. */
const sufferings = new Set(
  "death killing murder shooting disappearance crash abuse torture suffering loss injury plight fate safety rights right displacement treatment arrest detention".split(
    " ",
  ),
);

/** Whose act or thing a noun names: possessor, by-phrase, demonym, compound name, of-phrase, in this order. */
export function resolveOwner(scene: Scene, node: number, { of = true, depth = 0 } = {}): Participant[] {
  const { tree } = scene;
  const possessor = childOf(tree, node, "nmod:poss");
  if (possessor >= 0) {
    const owners = resolveAll(scene, possessor);
    if (owners.length > 0) return owners;
  }
  for (const child of nominalsBy(tree, node, "by")) {
    const owners = resolveAll(scene, child);
    if (owners.length > 0) return owners;
  }
  for (const clause of childrenOf(tree, node, "acl")) {
    for (const child of childrenOf(tree, clause, "obl:agent", "obl")) {
      if (prepositionOf(tree, child) !== "by") continue;
      const owners = resolveAll(scene, child);
      if (owners.length > 0) return owners;
    }
  }
  for (const child of childrenOf(tree, node, "amod", "compound", "nmod:desc", "det")) {
    const [first, last] = /^(?:amod|det)/.test(relationOf(tree, child))
      ? [child, child]
      : coreOf(tree, child);
    const mention = overlapping(scene, first, last).find(({ entity }) =>
      human.has(scene.article.entities[entity]?.type ?? ""),
    );
    const owner = mention
      ? fromEntity(scene, mention.entity, first, last)
      : relationOf(tree, child) === "compound" && sectorOf(lemmaAt(tree, child)) !== undefined
        ? resolveParticipant(scene, child)
        : null;
    if (owner) return [owner];
  }
  if (of && !sufferings.has(lemmaAt(tree, node))) {
    for (const child of nominalsBy(tree, node, "of", "from")) {
      const all = resolveAll(scene, child);
      const owners = all.length > 0 || depth > 1 ? all : resolveOwner(scene, child, { depth: depth + 1 });
      if (owners.length > 0) return owners;
    }
  }
  return [];
}

/** All participants that a noun phrase names, members of a coordination one by one. */
export function resolveAll(scene: Scene, node: number): Participant[] {
  const found = resolveMembers(scene, node);
  if (found.length === 0) return found;
  for (let last = coreOf(scene.tree, node)[1], steps = 0; steps < 12; steps++) {
    const next = nextInList(scene, last);
    if (next < 0) break;
    for (const other of resolveMembers(scene, next)) {
      if (!found.some((known) => sameParticipant(known, other))) found.push(other);
    }
    last = Math.max(last + 1, coreOf(scene.tree, next)[1]);
  }
  return found;
}

/**
 * The noun phrase that follows in a list, read from the words, since long lists with titles are where trees fail:
 * “Ruvu Front leader Tobias Kirunda and two of his commanders”. -1 where the next phrase is a subject of its own.
 */
function nextInList({ tree }: Scene, last: number): number {
  let at = last + 1;
  if (wordAt(tree, at) === "(") {
    while (at < tree.length && wordAt(tree, at) !== ")") at++;
    at++;
  }
  const comma = wordAt(tree, at) === ",";
  if (comma) at++;
  if (wordAt(tree, at) === "as" && wordAt(tree, at + 1) === "well" && wordAt(tree, at + 2) === "as") at += 3;
  else if (wordAt(tree, at) === "and") at++;
  else return -1;
  const from = at;
  while (
    at < tree.length &&
    at - from < 9 &&
    /^(?:DET|ADJ|NUM|PROPN|NOUN|X)$|^PRON$/.test(uposAt(tree, at))
  ) {
    if (uposAt(tree, at) === "PRON" && !/^(?:his|her|their|its)$/.test(wordAt(tree, at))) break;
    at++;
  }
  if (at === from) return -1;
  // The head is the word of the run that depends on nothing inside it.
  for (let head = at - 1; head >= from; head--) {
    const up = headOf(tree, head);
    if (up >= from && up < at) continue;
    if (/^(?:nsubj|csubj)/.test(relationOf(tree, head)) && up > head) return -1;
    const after = uposAt(tree, at);
    if (after === "VERB" || after === "AUX") return -1;
    return head;
  }
  return -1;
}

function resolveMembers(scene: Scene, node: number): Participant[] {
  const found: Participant[] = [];
  for (const member of membersOf(scene.tree, node)) {
    const participant = resolveParticipant(scene, member);
    if (participant && !found.some((other) => sameParticipant(other, participant))) found.push(participant);
    for (const included of nominalsBy(
      scene.tree,
      member,
      "including",
      "like",
      "such as",
      "as well as",
      "along with",
    )) {
      for (const other of resolveAll(scene, included)) {
        if (!found.some((known) => sameParticipant(known, other))) found.push(other);
      }
    }
  }
  return found;
}

/** The actors behind a subject: themselves, or the owner of a weapon or a document. */
export function resolveActors(scene: Scene, node: number): Participant[] {
  const found = resolveAll(scene, node);
  if (found.length > 0) return found;
  return instruments.has(lemmaAt(scene.tree, node)) ? resolveOwner(scene, node) : [];
}

/** Those affected by an act: themselves, or the owner of the thing it is about. */
export function resolveAffected(scene: Scene, node: number, recall = false): Participant[] {
  const found = resolveAll(scene, node);
  if (found.length > 0) return found;
  const owners = resolveOwner(scene, node);
  if (owners.length > 0) return owners;
  const { tree } = scene;
  if (recall && /^(?:that|this)$/.test(wordAt(tree, node))) return recallLast(scene.earlier);
  const definite = /^(?:the|this|that|these|those)$/.test(wordAt(tree, childOf(tree, node, "det")));
  return recall && definite ? recallActors(lemmaAt(tree, node), scene.earlier) : [];
}

export const sameParticipant = (a: Participant, b: Participant): boolean =>
  a.entity !== null && b.entity !== null
    ? a.entity === b.entity
    : a.name.toLowerCase() === b.name.toLowerCase();

/** Whether a phrase speaks of people, bodies or places, whoever they are. */
export const isHuman = (scene: Scene, node: number): boolean =>
  node >= 0 && (people.has(wordAt(scene.tree, node)) || resolveAll(scene, node).length > 0);
