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
import { restOfList, startOfList } from "./lists.ts";
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

/** What an officer, an official or a source is of: “senior military officers”. */
const branches: Readonly<Record<string, string>> = {
  military: "MIL",
  army: "MIL",
  naval: "MIL",
  police: "COP",
  rebel: "REB",
  militant: "REB",
  insurgent: "REB",
  separatist: "REB",
  opposition: "OPP",
  government: "GOV",
  judicial: "JUD",
  intelligence: "SPY",
  union: "LAB",
  church: "REL",
  party: "PTY",
};

function sectorIn(scene: Scene, node: number, own: string): string {
  const { tree } = scene;
  const lemma = lemmaAt(tree, node);
  const branch = childrenOf(tree, node, "compound", "amod")
    .map((child) => branches[wordAt(tree, child)])
    .find((one) => one !== undefined);
  if (branch && (lemma === "officer" || roles.has(lemma))) return branch;
  if (!roles.has(lemma)) return own;
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
  "court tribunal group commission council ministry union party brigade front movement agency company firm airline bank university regulator bloc federation committee militia alliance coalition parliament rebels".split(
    " ",
  ),
);

const businessNames =
  /\b(?:NV|SA|AG|plc|PLC|Inc|Ltd|Corp|LLC|GmbH|SpA|AB|Oyj|Holdings|Airlines|Airways|Motors|Homes)\.?$/;

/** “the Havenbond union”: what an organization is called right behind its name. */
const isCalled = ({ article }: Scene, entity: number, noun: string): boolean =>
  article.mentions.some(
    ({ entity: other, end, kind }) =>
      other === entity &&
      kind === "name" &&
      article.text.slice(end + 1, end + 1 + noun.length).toLowerCase() === noun,
  );

/** Where an article tells what it is about without all names. */
const leadLength = 600;

const general = new Set(
  "regional international special local military rebel armed aid rights human opposition state".split(" "),
);

/** “The court”, “the group”: the only organization of the article that is of its kind by name or sector. */
function definiteGroup(scene: Scene, node: number, sector: string): number | null {
  const { article, tree } = scene;
  const lemma = lemmaAt(tree, node);
  if (!bodies.has(lemma)) return null;
  const determiner = wordAt(tree, childOf(tree, node, "det")) || wordAt(tree, node - 1);
  const indefinite = /^(?:a|an)$/.test(determiner);
  const modifiers = childrenOf(tree, node, "amod", "compound", "nmod:poss");
  // “A regional court” of the lead is the only court that the article goes on to name.
  const isLead = (tree.start[node] ?? 0) < leadLength;
  const plain = modifiers.every((child) => indefinite && isLead && general.has(wordAt(tree, child)));
  if (!((indefinite && isLead) || /^(?:the|this|that)$/.test(determiner)) || !plain) return null;
  const bodiesNamed = article.entities.flatMap(({ type, name, sector: own }, index) => {
    if (type === "person" && sector === "BUS" && businessNames.test(name)) return [index];
    if (type !== "organization") return [];
    if (
      indefinite &&
      article.mentions.some((one) => one.entity === index && one.start < (tree.start[node] ?? 0))
    )
      return [];
    const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
    const kin =
      last === lemma ||
      (own ?? sectorOf(last)) === sector ||
      (sector === "BUS" && businessNames.test(name)) ||
      (lemma === "group" && (own === "REB" || groupNames.test(last)));
    return kin ? [index] : [];
  });
  if (bodiesNamed.length === 1) return bodiesNamed[0] ?? null;
  if (bodiesNamed.length > 1) return null;
  const called = article.entities.flatMap(({ type }, index) =>
    (type === "organization" || type === "person") && isCalled(scene, index, lemma) ? [index] : [],
  );
  return called.length === 1 ? (called[0] ?? null) : null;
}

/** “The prosecutor”, “the minister”: the only one in the article whose title ends so. */
function definiteHolder({ article, tree }: Scene, node: number): number | null {
  const determiner = wordAt(tree, childOf(tree, node, "det")) || wordAt(tree, node - 1);
  if (determiner !== "the" || uposAt(tree, node) !== "NOUN" || /s$/.test(wordAt(tree, node))) return null;
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
    const holder = holderOf(scene, lemma, owner.entity);
    return holder === null ? null : fromEntity(scene, holder, node, node);
  }
  const country = owner.country ?? countryOfRole(scene, owner.entity);
  const state = article.entities.findIndex((one) => one.type === "place" && one.country === country);
  const named =
    country !== null && state >= 0 ? fromEntity(scene, stateOf(scene, country, state), node, node) : null;
  return named && lemma === "government" ? { ...named, sector: "GOV" } : named;
}

/** The country itself among the places of the article that lie in it. */
const stateOf = ({ article }: Scene, country: string, otherwise: number): number => {
  const state = article.entities.findIndex(
    (one) => one.type === "place" && one.country === country && one.subtype === "country",
  );
  return state >= 0 ? state : otherwise;
};

const countryOfRole = ({ article }: Scene, entity: number): string | null =>
  article.mentions
    .filter((mention) => mention.entity === entity && mention.roleOf !== null)
    .map(({ roleOf }) => article.entities[roleOf ?? -1]?.country ?? null)
    .find((country) => country !== null) ?? null;

/** The only one whose role of a body ends in a noun: “its leader”. */
function holderOf({ article }: Scene, noun: string, of: number): number | null {
  const holders = new Set<number>();
  for (const { entity, role, roleOf } of article.mentions) {
    if (
      roleOf === of &&
      role
        ?.toLowerCase()
        .split(/[\s-]+/)
        .at(-1) === noun
    )
      holders.add(entity);
  }
  const [holder] = holders;
  return holders.size === 1 && holder !== undefined ? holder : null;
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
      const name = upos === "NOUN" ? (nameBeside(scene, node) ?? nameBeside(scene, counted)) : null;
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
  const swallowed = beforeTime(tree, node);
  if (swallowed >= 0) return resolveParticipant(scene, swallowed);
  const [first, last] = coreOf(tree, node);
  if (tree.words.slice(first, last + 1).some((part) => disasters.has(part))) return null;
  const inside = overlapping(scene, first, last).filter(({ entity }) =>
    human.has(scene.article.entities[entity]?.type ?? ""),
  );
  const head = tree.start[node] ?? 0;
  const sector = sectorOf(lemma);
  const possessor = childOf(tree, node, "nmod:poss");
  if (possessor >= 0 && uposAt(tree, possessor) === "PRON") {
    const known = belonging(scene, node, possessor);
    if (known) return { ...known, span: spanOf(tree, first, last) };
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
  "missile rocket bomb drone airstrike strike shelling attack raid jet warplane aircraft fire bullet bombing statement report letter resolution ruling ultimatum lawsuit complaint indictment petition order warrant ban decision verdict sanction offensive bomber campaign".split(
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
  for (const next of restOfList(scene.tree, coreOf(scene.tree, node)[1])) {
    for (const other of resolveMembers(scene, next)) {
      if (!found.some((known) => sameParticipant(known, other))) found.push(other);
    }
  }
  return found;
}

const bothSides =
  /^(?:side|party|country|government|leader|nation|neighbor|neighbour|state|president|minister|man|woman|company|capital|team|delegation)$/;

/** “The two sides”, “both countries”: the two of the last act that had two. */
function recallBoth({ tree, earlier }: Scene, node: number): Participant[] {
  if (!bothSides.test(lemmaAt(tree, node)) || !/s$|men$/.test(wordAt(tree, node))) return [];
  const own = childrenOf(tree, node, "det", "det:predet", "nummod", "amod").map((child) =>
    wordAt(tree, child),
  );
  const [first] = coreOf(tree, node);
  const words = new Set([...own, wordAt(tree, first), wordAt(tree, first - 1)]);
  // “two other presidents” are two who were not told of.
  if (!words.has("both") && !(words.has("two") && words.has("the"))) return [];
  if (childOf(tree, node, "nmod") >= 0 || childOf(tree, node, "nmod:poss") >= 0) return [];
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - 12); i--) {
    const { type = "", actors = [], recipients = [] } = earlier[i] ?? {};
    if (!/^(?:CONSULT|AGREE|SUPPORT|COOPERATE|CONCEDE|RETREAT|ASSAULT)$/.test(type)) continue;
    const both = [...actors, ...recipients].filter(
      ({ entity, country }) => entity !== null || country !== null,
    );
    if (both.length === 2) return both.map((one) => ({ ...one, span: null, implicit: true }));
  }
  return [];
}

/**
 * “Gunmen stormed the camp. They burned the huts”: a “they” that is nobody with a name goes on with those who just acted,
 * a “them” with those to whom it was done.
 */
function recallThey({ tree, article, mentions, earlier }: Scene, node: number): Participant[] {
  const word = wordAt(tree, node);
  if (!/^(?:they|them)$/.test(word) || uposAt(tree, node) !== "PRON") return [];
  const { start, end } = spanOf(tree, node, node);
  const before = earlier.at(-1);
  if (!before || mentions.some((mention) => mention.start < end && start < mention.end)) return [];
  const gap = article.text.slice(before.evidence.end, tree.start[0] ?? 0);
  if (gap.length > 120 || gap.includes("\n")) return [];
  const meant = word === "they" ? before.actors : before.recipients;
  const plural = meant.length > 1 || /s$|men$|people$|police$/.test(meant[0]?.name ?? "");
  if (!plural || (meant.length === 1 && meant[0]?.entity !== null)) return [];
  return meant.map((one) => ({ ...one, span: null, implicit: true }));
}

/** “Both ministers said they agree”: those who report, else those of the sentence before. */
function reportersOf(scene: Scene, node: number): Participant[] {
  const { tree } = scene;
  const clause = headOf(tree, node);
  if (wordAt(tree, node) === "they" && clause >= 0 && relationOf(tree, clause) === "ccomp") {
    const verb = headOf(tree, clause);
    const subject = subjectOf(tree, verb);
    const plural =
      subject >= 0 &&
      uposAt(tree, subject) !== "PRON" &&
      (/s$|men$|people$|police$/.test(wordAt(tree, subject)) || membersOf(tree, subject).length > 1);
    const found = plural && hasSignature(lemmaAt(tree, verb), "report") ? resolveAll(scene, subject) : [];
    if (found.length > 0) return found;
  }
  return recallThey(scene, node);
}

/** “The foreign ministers of Ghana and Togo, Ama Boateng and Koffi Mensah”: the persons that the tree hung on the countries. */
function holdersAmong(scene: Scene, node: number): Participant[] {
  const { article, tree } = scene;
  if (
    uposAt(tree, node) !== "NOUN" ||
    !/s$/.test(wordAt(tree, node)) ||
    sectorOf(lemmaAt(tree, node)) === undefined
  )
    return [];
  const typeOf = (one: Participant | null) => article.entities[one?.entity ?? -1]?.type;
  const beside = childrenOf(tree, node, "appos")
    .flatMap((child) => membersOf(tree, child))
    .map((child) => resolveParticipant(scene, child))
    .filter((one): one is Participant => typeOf(one) === "person");
  if (beside.length > 1) return beside;
  return nominalsBy(tree, node, "of").flatMap((inner) => {
    const members = [...membersOf(tree, inner), ...childrenOf(tree, inner, "appos")];
    const all = [...new Set(members)].map((member) => resolveParticipant(scene, member));
    if (typeOf(all[0] ?? null) === "person") return [];
    return all.filter((one): one is Participant => typeOf(one) === "person");
  });
}

/** “Thousands of students and dockworkers”: those who are counted, and what the tree hung on the first of them. */
const countedBy = (tree: Tree, members: readonly number[]): number[] =>
  members.flatMap((member) => {
    const counted =
      quantities.has(lemmaAt(tree, member)) && childOf(tree, member, "appos") < 0
        ? nominalsBy(tree, member, "of", "among")[0]
        : undefined;
    const all = counted === undefined ? [] : membersOf(tree, counted);
    return all.length > 1 ? all : [member, ...raisedFrom(tree, member)];
  });

/**
 * “The government of Chad and the Resistance Council have agreed”: members with an article of their own that the tree hung
 * below the of-phrase of the one before.
 */
function raisedFrom(tree: Tree, member: number): number[] {
  if (uposAt(tree, member) !== "NOUN") return [];
  return nominalsBy(tree, member, "of").flatMap((inner) =>
    uposAt(tree, inner) !== "PROPN" || childOf(tree, inner, "det") >= 0
      ? []
      : membersOf(tree, inner)
          .slice(1)
          .filter(
            (other) => childOf(tree, other, "det") >= 0 && sectorOf(lemmaAt(tree, other)) !== undefined,
          ),
  );
}

/** “French and German officials”: one description for each of the demonyms. */
function eachCountry(scene: Scene, node: number, one: Participant): Participant[] {
  const { tree, article } = scene;
  if (one.entity !== null || !/s$|police/.test(wordAt(tree, node))) return [one];
  const [first, last] = coreOf(tree, node);
  const demonyms = overlapping(scene, first, last).filter(
    ({ kind, end }) => kind === "demonym" && end <= (tree.start[node] ?? 0),
  );
  const [from, to] = [demonyms[0], demonyms.at(-1)];
  if (!from || !to || from === to || !/,|\band\b/.test(tree.text.slice(from.end, to.start))) return [one];
  const rest = tree.text.slice(to.end, tree.end[last] ?? to.end).trim();
  return demonyms.map((demonym) => ({
    ...one,
    name: `${tree.text.slice(demonym.start, demonym.end)} ${rest}`,
    country: article.entities[demonym.entity]?.country ?? null,
    span:
      demonym === to
        ? { start: demonym.start, end: tree.end[last] ?? demonym.end }
        : { start: demonym.start, end: demonym.end },
  }));
}

/** A word of a title that the tree cut off is nobody: the “Defense” of “Defense Minister Yoav Gallant”. */
const isCutOff = (
  { tree }: Scene,
  { entity, sector, country, span }: Participant,
  all: readonly Participant[],
) =>
  entity === null &&
  sector === null &&
  country === null &&
  span !== null &&
  all.some(
    (other) => other.entity !== null && other.span?.start === span.end + 1 && tree.text[span.end] === " ",
  );

function resolveMembers(scene: Scene, node: number): Participant[] {
  const recalled = recallBoth(scene, node);
  if (recalled.length > 0) return recalled;
  const they = reportersOf(scene, node);
  if (they.length > 0) return they;
  const holders = holdersAmong(scene, node);
  if (holders.length > 1) return holders;
  const found: Participant[] = [];
  for (const member of countedBy(scene.tree, membersOf(scene.tree, node))) {
    const participant = resolveParticipant(scene, member);
    for (const one of participant ? eachCountry(scene, member, participant) : []) {
      if (!found.some((other) => sameParticipant(other, one))) found.push(one);
    }
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
  return found.filter((one) => !isCutOff(scene, one, found));
}

/** “She was one of the lawyers who …”: whom a predicate noun is said of; the noun itself where it is none. */
function bearerOf(tree: Tree, noun: number): number {
  const counted = wordAt(tree, headOf(tree, noun)) === "one" && prepositionOf(tree, noun) === "of";
  const predicate = counted ? headOf(tree, noun) : noun;
  const subject = childOf(tree, predicate, "cop") >= 0 ? childOf(tree, predicate, "nsubj") : -1;
  return subject >= 0 && subject < predicate ? subject : noun;
}

/** The members of a subject with those that its tree has lost at the beginning. */
function withFirst(scene: Scene, node: number, found: Participant[]): Participant[] {
  const [core] = coreOf(scene.tree, node);
  const determiner = childOf(scene.tree, node, "det");
  const before =
    found.length === 0 ? -1 : startOfList(scene.tree, determiner >= 0 ? Math.min(determiner, core) : core);
  if (before < 0 || before === node) return found;
  const first = resolveMembers(scene, before);
  return [...first, ...found.filter((one) => !first.some((other) => sameParticipant(one, other)))];
}

/** The actors behind a subject: themselves, or the owner of a weapon or a document. */
export function resolveActors(scene: Scene, node: number): Participant[] {
  const bearer = bearerOf(scene.tree, node);
  const found = withFirst(scene, bearer, resolveAll(scene, bearer));
  if (found.length > 0) return found;
  const { tree } = scene;
  const lemma = lemmaAt(tree, node);
  if (!instruments.has(lemma)) return [];
  const owners = resolveOwner(scene, node);
  const definite = /^(?:the|this|that|these|those)$/.test(wordAt(tree, childOf(tree, node, "det")));
  return owners.length === 0 && definite ? recallActors(lemma, scene.earlier) : owners;
}

/** An application is answered by rejecting its prosecutor and the court that the prosecutor is of. */
function withBodies({ article }: Scene, actors: readonly Participant[]): Participant[] {
  const bodiesOf = actors.flatMap(({ entity }) =>
    article.mentions
      .filter(
        (mention) =>
          mention.entity === entity && mention.roleClass === "prosecutor" && mention.roleOf !== null,
      )
      .map(({ roleOf }) => roleOf as number)
      .filter((body) => article.entities[body]?.type === "organization")
      .slice(0, 1),
  );
  return [
    ...actors,
    ...[...new Set(bodiesOf)]
      .filter((body) => !actors.some(({ entity }) => entity === body))
      .flatMap((body) => {
        const known = article.entities[body];
        if (!known) return [];
        const { name, country, sector } = known;
        return [{ entity: body, name, country, sector, span: null, implicit: true }];
      }),
  ];
}

/** Those affected by an act: themselves, or the owner of the thing it is about. */
export function resolveAffected(scene: Scene, node: number, recall = false): Participant[] {
  const found = resolveAll(scene, node);
  if (found.length > 0) return found;
  const owners = resolveOwner(scene, node);
  if (owners.length > 0) return owners;
  const { tree } = scene;
  if (recall && /^(?:that|this)$/.test(wordAt(tree, node))) return recallLast(scene.earlier);
  const determiner = wordAt(tree, childOf(tree, node, "det"));
  const definite = /^(?:the|this|that|these|those)$/.test(determiner) || lemmaAt(tree, node) === "warrant";
  return recall && definite ? withBodies(scene, recallActors(lemmaAt(tree, node), scene.earlier)) : [];
}

export const sameParticipant = (a: Participant, b: Participant): boolean =>
  a.entity !== null && b.entity !== null
    ? a.entity === b.entity
    : a.name.toLowerCase() === b.name.toLowerCase();

/** Whether a phrase speaks of people, bodies or places, whoever they are. */
export const isHuman = (scene: Scene, node: number): boolean =>
  node >= 0 && (people.has(wordAt(scene.tree, node)) || resolveAll(scene, node).length > 0);
