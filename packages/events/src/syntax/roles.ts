import { hasFrame, isOfClass } from "../lexicon/classes.ts";
import { hasSignature } from "../status/signatures.ts";
import {
  baseRelation,
  calendar,
  childOf,
  childrenOf,
  headOf,
  lemmaAt,
  prepositionOf,
  relationOf,
  type Tree,
  uposAt,
  wordAt,
  xposAt,
} from "./tree.ts";

export interface Oblique {
  readonly preposition: string;
  readonly node: number;
}

/** Who stands where round a predicate, passives and control undone. Nodes; -1 where nobody does. */
export interface Roles {
  /** Logical subject: the by-phrase of a passive. */
  readonly subject: number;
  /** Logical object: the subject of a passive. */
  readonly object: number;
  readonly indirect: number;
  readonly passive: boolean;
  readonly obliques: readonly Oblique[];
}

const relative = new Set(["who", "which", "that", "whom", "whose"]);

/** “an attack outside the ministry in Kabul that killed twenty”: no place kills. */
function deedAbove(tree: Tree, noun: number, clause: number): number {
  if (!/^(?:kill|wound|injure|destroy|damage)$/.test(lemmaAt(tree, clause))) return noun;
  for (let up = noun, steps = 0; up >= 0 && steps < 5; up = headOf(tree, up), steps++) {
    if (isOfClass(lemmaAt(tree, up), "attack")) return up;
    if (!/^(?:nmod|appos|compound|flat)/.test(relationOf(tree, up))) break;
  }
  return noun;
}

/** A relative pronoun stands for the noun that its clause is about. */
function antecedent(tree: Tree, node: number, clause: number): number {
  if (!relative.has(wordAt(tree, node)) || uposAt(tree, node) === "DET") return node;
  for (let up = clause, steps = 0; up >= 0 && steps < 8; up = headOf(tree, up), steps++) {
    const relation = relationOf(tree, up);
    if (baseRelation(relation) === "acl") return deedAbove(tree, headOf(tree, up), clause);
    if (!/^(?:conj|xcomp|ccomp|advcl)/.test(relation)) break;
  }
  const before = node - (wordAt(tree, node - 1) === "," ? 2 : 1);
  return /^(?:NOUN|PROPN)$/.test(uposAt(tree, before)) ? headOfName(tree, before) : node;
}

/** The head of the name or phrase that a word ends. */
function headOfName(tree: Tree, last: number): number {
  const up = headOf(tree, last);
  return up >= 0 && up < last && /^(?:flat|appos)/.test(relationOf(tree, last)) ? headOfName(tree, up) : last;
}

/** Whether a word hangs below another, however deep. */
function isBelow(tree: Tree, node: number, top: number): boolean {
  let up = headOf(tree, node);
  for (let steps = 0; up >= 0 && up !== top && steps < 60; steps++) up = headOf(tree, up);
  return up === top;
}

/** “a reward for the capture of Mora, indicted as the planner”: the name that such a participle is said of; -1 elsewhere. */
function appendedTo(tree: Tree, verb: number): number {
  const appended =
    wordAt(tree, verb - 1) === "," &&
    uposAt(tree, verb - 2) === "PROPN" &&
    /^VB[DN]$/.test(xposAt(tree, verb)) &&
    hasFrame(lemmaAt(tree, verb), "suffered") &&
    /^(?:in|as|by|for|of|on|with|last|to|after)$/.test(wordAt(tree, verb + 1)) &&
    childOf(tree, verb, "nsubj", "nsubj:pass", "obj", "aux", "aux:pass", "cc") < 0;
  return appended ? headOfName(tree, verb - 2) : -1;
}

const reduced = /^(?:acl|advcl|amod|parataxis|xcomp|dep|root|conj)/;

/**
 * “The prosecutors applied for a warrant.” read as a noun with a participle: in a sentence that ends in a full stop and has
 * no other finite verb, the participle is its verb.
 */
const isMainVerb = (tree: Tree, verb: number): boolean =>
  ((relationOf(tree, verb) === "acl" && headOf(tree, headOf(tree, verb)) < 0) || headOf(tree, verb) < 0) &&
  wordAt(tree, tree.length - 1) === "." &&
  !tree.xpos.some((tag, at) => at !== verb && /^(?:VB[DZP]|MD)$/.test(tag) && !isBelow(tree, at, verb)) &&
  !childrenOf(tree, verb, "obl").some((child) => prepositionOf(tree, child) === "by");

/** The noun phrase that begins right after a verb, quotation marks passed over: its last word; -1 where none does. */
function phraseAfter(tree: Tree, verb: number): number {
  let at = verb + 1;
  while (/^["“”'‘’]$/.test(wordAt(tree, at))) at++;
  const from = at;
  while (at < tree.length && at - from < 8 && /^(?:DET|ADJ|NUM|PROPN|NOUN)$/.test(uposAt(tree, at))) {
    if (at > from && /^(?:DET|NUM)$/.test(uposAt(tree, at)) && /^(?:NOUN|PROPN)$/.test(uposAt(tree, at - 1)))
      break;
    at++;
  }
  const last = at - 1;
  return last >= from && /^(?:NOUN|PROPN)$/.test(uposAt(tree, last)) && !calendar.test(wordAt(tree, from))
    ? last
    : -1;
}

const isTime = (word: string): boolean =>
  calendar.test(word) ||
  /^(?:afterwards?|later|earlier|tonight|recently|overnight|days?|weeks?|months?|years?)$/.test(word);

/** “former guerrillas called for his return”: what is called for, or agreed, pleaded and voted, has nobody it is done to. */
const isIntransitive = (tree: Tree, verb: number): boolean =>
  hasFrame(lemmaAt(tree, verb), "intransitive") ||
  (lemmaAt(tree, verb) === "call" && /^(?:for|on|upon)$/.test(wordAt(tree, verb + 1)));

/** “was tried and sentenced on Saturday”: a participle, whatever its tag, shares the auxiliary of a passive before it. */
const sharesPassive = (tree: Tree, verb: number): boolean =>
  relationOf(tree, verb) === "conj" &&
  /^VB[DN]$/.test(xposAt(tree, verb)) &&
  xposAt(tree, headOf(tree, verb)) === "VBN" &&
  childOf(tree, headOf(tree, verb), "aux:pass") >= 0 &&
  childOf(tree, verb, "nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "aux") < 0 &&
  phraseAfter(tree, verb) < 0;

/** “One banner accused President Lasso of it”, read as a banner that is accused: a phrase right behind it is its object. */
const takesPhrase = (tree: Tree, verb: number): boolean => {
  if (relationOf(tree, verb) !== "acl" || hasFrame(lemmaAt(tree, verb), "twofold")) return false;
  const next = phraseAfter(tree, verb);
  return (
    next >= 0 &&
    uposAt(tree, verb + 1) !== "NUM" &&
    !isTime(wordAt(tree, next)) &&
    !/^(?:last|this|next|each|every|late|early|earlier)$/.test(wordAt(tree, verb + 1)) &&
    !childrenOf(tree, verb, "obl").some((child) => prepositionOf(tree, child) === "by")
  );
};

/** A participle with a passive auxiliary, or without any in a reduced clause or a headline. */
export const isPassive = (tree: Tree, verb: number): boolean => {
  if (childOf(tree, verb, "aux:pass") >= 0 || sharesPassive(tree, verb) || appendedTo(tree, verb) >= 0)
    return true;
  if (isMainVerb(tree, verb) || isIntransitive(tree, verb) || takesPhrase(tree, verb)) return false;
  const reducedRelative =
    xposAt(tree, verb) === "VBD" && relationOf(tree, verb) === "acl" && childOf(tree, verb, "nsubj") < 0;
  const objects = childrenOf(tree, verb, "obj").filter((child) => !isTime(wordAt(tree, child)));
  if (
    (xposAt(tree, verb) !== "VBN" && !reducedRelative) ||
    childOf(tree, verb, "aux") >= 0 ||
    objects.length > 0
  )
    return false;
  return childOf(tree, verb, "nsubj:pass") >= 0
    ? phraseAfter(tree, verb) < 0
    : reduced.test(relationOf(tree, verb)) && childOf(tree, verb, "nsubj") < 0;
};

/** The subject nearest to its verb: what stands before it, a date or a dateline, is at times taken for one. */
function ownSubject(tree: Tree, verb: number): number {
  const all = childrenOf(tree, verb, "nsubj", "nsubj:pass", "nsubj:outer").filter(
    (child) => !calendar.test(wordAt(tree, child)),
  );
  return all.filter((child) => child < verb).at(-1) ?? all[0] ?? -1;
}

const clauseLinks = /^(?:after|before|as|since|until|while|because|although|though|that|when)?$/;

/**
 * The noun phrase that ends where a finite verb without a subject begins, its auxiliaries, adverbs and brackets passed
 * over: where a tree has lost the subject of a clause it most often still stands there.
 */
function phraseBefore(tree: Tree, verb: number): number {
  const finite = /^VB[DZP]$/.test(xposAt(tree, verb)) || childOf(tree, verb, "aux", "aux:pass", "cop") >= 0;
  if (!finite) return -1;
  let at = verb - 1;
  for (; at >= 0; at--) {
    const upos = uposAt(tree, at);
    const word = wordAt(tree, at);
    if (word === ")") {
      while (at > 0 && wordAt(tree, at) !== "(") at--;
      continue;
    }
    if (upos === "AUX" || upos === "ADV" || upos === "PART" || calendar.test(word)) continue;
    if (upos === "ADP" && calendar.test(wordAt(tree, at + 1))) continue;
    if (/^["“”'‘’,]$/.test(word) && verb - at < 6) continue;
    break;
  }
  if (at < 0 || !/^(?:NOUN|PROPN|PRON)$/.test(uposAt(tree, at))) return -1;
  let node = at;
  for (let steps = 0; steps < 12; steps++) {
    const up = headOf(tree, node);
    const relation = baseRelation(relationOf(tree, node));
    if (up < 0 || up > verb || !/^(?:nmod|appos|flat|compound|amod)$/.test(relation)) break;
    if (!/^(?:NOUN|PROPN|PRON|NUM)$/.test(uposAt(tree, up)) || calendar.test(wordAt(tree, up))) break;
    if (relation === "nmod" && childOf(tree, node, "case") < 0) break;
    // A comma closes an apposition: “In the court of Riverside, Judge Lee sentenced …” has none.
    if (relation === "appos" && !/^[,")”—–-]$/.test(wordAt(tree, at + 1))) break;
    node = up;
  }
  const relation = baseRelation(relationOf(tree, node));
  if (relation === "iobj") return -1;
  return clauseLinks.test(prepositionOf(tree, node)) ? node : -1;
}

/** “The court based in Arusha, Tanzania issued …”: the country after a place is no subject. */
function beforePlace(tree: Tree, subject: number, verb: number): number {
  if (wordAt(tree, subject - 1) !== "," || uposAt(tree, subject) !== "PROPN" || subject > verb)
    return subject;
  const place = subject - 2;
  if (uposAt(tree, place) !== "PROPN" || !/^(?:in|at|near|outside)$/.test(prepositionOf(tree, place)))
    return subject;
  const link = headOf(tree, place);
  if (
    lemmaAt(tree, link) !== "base" &&
    wordAt(tree, link) !== "based" &&
    !/^(?:NOUN|PROPN)$/.test(uposAt(tree, link))
  ) {
    return subject;
  }
  const before = wordAt(tree, link) === "based" ? link - 1 : link;
  // “At a meeting in Vienna, Iran criticized …”: what a preposition stands before is no subject.
  if (prepositionOf(tree, before) !== "") return subject;
  return before >= 0 && /^(?:NOUN|PROPN)$/.test(uposAt(tree, before)) ? before : subject;
}

/**
 * “Shells hit the homes of thousands, prompting criticism”: after a comma a participle goes on with the clause, also where
 * a tree hung it on the last noun. The verb of that clause; -1 where there is none.
 */
function afterComma(tree: Tree, verb: number): number {
  if (xposAt(tree, verb) !== "VBG" || wordAt(tree, verb - 1) !== ",") return -1;
  let up = headOf(tree, verb);
  for (let steps = 0; up >= 0 && up < verb && steps < 8; steps++) {
    if (uposAt(tree, up) === "VERB") return ownSubject(tree, up) >= 0 ? up : -1;
    up = headOf(tree, up);
  }
  return -1;
}

const wording =
  /^(?:accuse|blame|brand|call|condemn|criticize|criticise|denounce|describe|dismiss|label|praise|term|urge)$/;

/** “The mayor said the port would not open, calling the strike a farce”: who names it is who speaks; -1 elsewhere. */
function speakerOf(tree: Tree, verb: number, head: number): number {
  const above = headOf(tree, head);
  const speaks =
    above >= 0 &&
    verb > head &&
    xposAt(tree, verb) === "VBG" &&
    wordAt(tree, verb - 1) === "," &&
    wording.test(lemmaAt(tree, verb)) &&
    baseRelation(relationOf(tree, head)) === "ccomp" &&
    hasSignature(lemmaAt(tree, above), "report");
  return speaks ? above : -1;
}

/**
 * “has paid nine years of debts and called on the others”: the verb that a verb is joined to, where the tree joined it to
 * the last noun of its object; -1 where there is none.
 */
function verbAbove(tree: Tree, verb: number, head: number): number {
  const isVerb = (node: number) => /^(?:VERB|AUX)$/.test(uposAt(tree, node));
  if (isVerb(head) || childOf(tree, verb, "cc") < 0 || !/^VB[DNZ]$/.test(xposAt(tree, verb)))
    return isVerb(head) ? head : -1;
  for (let node = head, steps = 0; steps < 6; steps++) {
    if (!/^(?:nmod|obj|obl|compound|conj|appos)/.test(relationOf(tree, node))) return -1;
    node = headOf(tree, node);
    if (node < 0) return -1;
    if (isVerb(node)) return node;
  }
  return -1;
}

/** Grammatical subject, found through coordination, control, participles and relative clauses. */
export function subjectOf(tree: Tree, verb: number, depth = 0): number {
  if (depth > 6) return -1;
  const appended = appendedTo(tree, verb);
  if (appended >= 0) return appended;
  const own = ownSubject(tree, verb);
  if (own >= 0) return antecedent(tree, beforePlace(tree, own, verb), verb);
  const head = headOf(tree, verb);
  if (head < 0) return phraseBefore(tree, verb);
  switch (baseRelation(relationOf(tree, verb))) {
    case "conj": {
      // Two clauses that no “and” joins are not one: the second has lost its subject.
      if (childOf(tree, verb, "cc") < 0 && uposAt(tree, head) !== "VERB") {
        const lost = phraseBefore(tree, verb);
        if (lost >= 0) return lost;
      }
      const partner = verbAbove(tree, verb, head);
      return partner >= 0 || childOf(tree, head, "nsubj") >= 0
        ? subjectOf(tree, partner >= 0 ? partner : head, depth + 1)
        : -1;
    }
    case "xcomp": {
      const object = childOf(tree, head, "obj", "iobj");
      return object >= 0 && hasFrame(lemmaAt(tree, head), "object-control")
        ? object
        : subjectOf(tree, head, depth + 1);
    }
    case "ccomp":
      // “Despite questioning her record, the mayor said …”, read as what is said.
      if (xposAt(tree, verb) === "VBG" && verb < head && uposAt(tree, childOf(tree, verb, "mark")) === "ADP")
        return subjectOf(tree, head, depth + 1);
      return xposAt(tree, verb) === "VB" && hasFrame(lemmaAt(tree, head), "object-control")
        ? childOf(tree, head, "obj")
        : phraseBefore(tree, verb);
    case "advcl": {
      // “the prosecutor's haste in requesting warrants”: whose haste it is.
      const mark = childOf(tree, verb, "mark");
      const whose = /^(?:in|of|for)$/.test(wordAt(tree, mark)) ? childOf(tree, mark - 1, "nmod:poss") : -1;
      if (whose >= 0) return whose;
      const speaker = speakerOf(tree, verb, head);
      if (speaker >= 0) return subjectOf(tree, speaker, depth + 1);
      const main = afterComma(tree, verb);
      if (main >= 0) return subjectOf(tree, main, depth + 1);
      // “sentenced them for torturing”: who is punished or praised for it did it.
      if (/^(?:for|of)$/.test(wordAt(tree, mark)) && hasFrame(lemmaAt(tree, head), "answerable")) {
        const object = isPassive(tree, head) ? ownSubject(tree, head) : childOf(tree, head, "obj", "iobj");
        if (object >= 0) return antecedent(tree, object, head);
      }
      if (xposAt(tree, verb) === "VBG" && /^(?:NOUN|PROPN)$/.test(uposAt(tree, head)) && head < verb)
        return head;
      return /^(?:VBG|VBN|VB)$/.test(xposAt(tree, verb)) && /VERB|AUX|ADJ/.test(uposAt(tree, head))
        ? subjectOf(tree, head, depth + 1)
        : phraseBefore(tree, verb);
    }
    case "acl": {
      const main = afterComma(tree, verb);
      if (main >= 0) return subjectOf(tree, main, depth + 1);
      // “has issued a statement asking …”: who issued it asks.
      if (
        xposAt(tree, verb) === "VBG" &&
        relationOf(tree, head) === "obj" &&
        isOfClass(lemmaAt(tree, head), "document")
      )
        return subjectOf(tree, headOf(tree, head), depth + 1);
      return relationOf(tree, verb) === "acl:relcl" && childOf(tree, verb, "nsubj", "nsubj:pass") >= 0
        ? -1
        : wordAt(tree, childOf(tree, verb, "mark")) === "to"
          ? -1
          : head;
    }
    default:
      return phraseBefore(tree, verb);
  }
}

/** Obliques of a verb; those of an infinitive it governs are not its own. */
export const obliquesOf = (tree: Tree, node: number): Oblique[] =>
  childrenOf(tree, node, "obl", "nmod")
    .filter((child) => !/:(?:tmod|poss|npmod|unmarked|desc)$/.test(relationOf(tree, child)))
    .map((child) => ({ preposition: prepositionOf(tree, child), node: child }));

/** The phrase after a finite verb without an object, where the parse made it the subject of what follows. */
function lostObject(tree: Tree, verb: number): number {
  const next = phraseAfter(tree, verb);
  if (next < 0 || childOf(tree, verb, "xcomp") >= 0) return -1;
  const clause = headOf(tree, next);
  // “arrested twelve students near the university”: hung on the phrase behind the next preposition.
  if (
    clause > next &&
    /^(?:nmod|compound|obl|dep)/.test(relationOf(tree, next)) &&
    uposAt(tree, next + 1) === "ADP"
  )
    return next;
  if (!relationOf(tree, next).startsWith("nsubj")) return -1;
  if (clause < next || childOf(tree, clause, "mark", "aux") >= 0) return -1;
  return relationOf(tree, clause) === "ccomp" || /^(?:NOUN|PROPN|NUM)$/.test(uposAt(tree, clause))
    ? next
    : -1;
}

/**
 * “The court issued warrants.” read as a noun with a participle before it, in a sentence without another verb: the noun is
 * what is done, and its subject who does it. Null where it is no such sentence.
 */
export function hiddenRoles(tree: Tree, verb: number): Roles | null {
  const noun = headOf(tree, verb);
  if (relationOf(tree, verb) !== "amod" || xposAt(tree, verb) !== "VBN" || noun < verb) return null;
  const subject = childOf(tree, noun, "nsubj");
  const bare = !tree.xpos.some((tag, at) => at !== verb && /^(?:VB[DZP]|MD)$/.test(tag));
  if (subject < 0 || subject > verb || headOf(tree, noun) >= 0 || !bare) return null;
  return { subject, object: noun, indirect: -1, passive: false, obliques: obliquesOf(tree, noun) };
}

/** Logical roles round a verb. */
export function rolesOf(tree: Tree, verb: number): Roles {
  const hidden = hiddenRoles(tree, verb);
  if (hidden) return hidden;
  const passive = isPassive(tree, verb);
  const obliques = obliquesOf(tree, verb);
  const surface = subjectOf(tree, verb);
  const indirect = childOf(tree, verb, "iobj");
  const objects = childrenOf(tree, verb, "obj");
  const direct = objects.find((node) => node > verb || objects.length === 1) ?? -1;
  const bare = obliques.find(
    ({ preposition, node }) =>
      preposition === "" &&
      node > verb &&
      (uposAt(tree, node) === "NOUN" ||
        (node < verb + 3 && /^(?:me|us|him|her|them)$/.test(wordAt(tree, node)))) &&
      !/^(?:day|week|month|year|time|night)s?$/.test(wordAt(tree, node)),
  );
  // “the police killing of two boys”, read as a verb.
  const ofGerund =
    xposAt(tree, verb) === "VBG"
      ? obliques.find(({ preposition, node }) => preposition === "of" && node > verb)
      : undefined;
  const object =
    direct >= 0 ? direct : indirect >= 0 ? indirect : ((bare ?? ofGerund)?.node ?? lostObject(tree, verb));
  const relativeObject =
    object < 0 && relationOf(tree, verb) === "acl:relcl" && surface >= 0 && surface !== headOf(tree, verb)
      ? headOf(tree, verb)
      : object >= 0
        ? antecedent(tree, object, verb)
        : -1;
  if (!passive)
    return {
      subject: surface,
      object: relativeObject,
      indirect: direct >= 0 ? indirect : -1,
      passive,
      obliques,
    };
  const agent =
    childrenOf(tree, verb, "obl:agent")[0] ??
    obliques.find(({ preposition }) => preposition === "by")?.node ??
    -1;
  return {
    subject: agent,
    object: surface,
    indirect: object,
    passive,
    obliques: obliques.filter(({ node }) => node !== agent),
  };
}
