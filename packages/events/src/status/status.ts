import { isOfClass } from "../lexicon/classes.ts";
import type { CodedEvent } from "../schema.ts";
import {
  ancestorsOf,
  baseRelation,
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
} from "../syntax/tree.ts";
import { hasSignature, verbSignature } from "./signatures.ts";

/** Who is said to say so, as nodes: the subject of a verb of saying, or whoever follows “according to”. */
export interface Reporter {
  readonly node: number;
  readonly cue: string | null;
}

/** What a sentence says of how real an act is. */
export interface Status {
  polarity: CodedEvent["polarity"];
  modality: CodedEvent["modality"];
  time: CodedEvent["time"];
  evidentiality: CodedEvent["evidentiality"];
  /** “will not”, “would not”: a refusal rather than something that did not happen. */
  refused: boolean;
  /** The goal of another act: “to prevent the court from issuing a warrant”. */
  purpose: boolean;
  question: boolean;
  /** The content of what someone wants, asks, plans or refuses: `desire`, `plan`, … of the governing word. */
  content: boolean;
  perfect: boolean;
  progressive: boolean;
  reporters: Reporter[];
}

const order = ["actual", "planned", "possible", "hypothetical"] as const;
const weaken = (status: Status, modality: Status["modality"]): void => {
  if (order.indexOf(modality) > order.indexOf(status.modality)) status.modality = modality;
};
const negate = (status: Status): void => {
  status.polarity = status.polarity === "positive" ? "negative" : "positive";
};
const hedge = (status: Status, evidentiality: Status["evidentiality"]): void => {
  const ranks = ["asserted", "reported", "alleged", "speculated"];
  if (ranks.indexOf(evidentiality) > ranks.indexOf(status.evidentiality))
    status.evidentiality = evidentiality;
};

const auxiliariesOf = (tree: Tree, verb: number): string[] =>
  childrenOf(tree, verb, "aux", "cop").map((child) => wordAt(tree, child));

const isNegated = (tree: Tree, node: number): boolean =>
  (tree.children[node] ?? []).some(
    (child) =>
      (baseRelation(relationOf(tree, child)) === "advmod" || relationOf(tree, child) === "cc") &&
      hasSignature(wordAt(tree, child), "adverb-negative"),
  ) ||
  childrenOf(tree, node, "nsubj", "nsubj:pass", "obj").some(
    (child) =>
      wordAt(tree, child) === "nobody" ||
      wordAt(tree, child) === "none" ||
      childrenOf(tree, child, "det").some((det) => wordAt(tree, det) === "no"),
  );

/** What the words round one verb say of it. */
function readVerb(tree: Tree, verb: number, status: Status): void {
  const auxiliaries = auxiliariesOf(tree, verb);
  const negated = isNegated(tree, verb);
  const future = auxiliaries.some((word) => /^(?:will|wo|shall|'ll)$/.test(word));
  const conditional = auxiliaries.some((word) => /^(?:would|'d)$/.test(word));
  const always = childrenOf(tree, verb, "advmod").some((child) =>
    /^(?:always|continue)$/.test(wordAt(tree, child)),
  );
  if (future && always && !negated) status.time = "ongoing";
  else if (future || conditional) {
    if (negated) status.refused = true;
    if (status.modality === "actual") status.time = "future";
    weaken(status, "planned");
    const ifClause = childrenOf(tree, verb, "advcl").some((child) =>
      childrenOf(tree, child, "mark").some((mark) => /^(?:if|unless)$/.test(wordAt(tree, mark))),
    );
    const reported = ancestorsOf(tree, verb).some((up) => verbSignature(lemmaAt(tree, up)) !== null);
    if (conditional && (ifClause || !reported) && !negated) weaken(status, "hypothetical");
  }
  if (auxiliaries.some((word) => /^(?:could|may|might|can|ca)$/.test(word))) {
    weaken(status, "hypothetical");
    status.time = "future";
  }
  if (auxiliaries.some((word) => /^(?:should|must|ought)$/.test(word))) {
    weaken(status, "hypothetical");
    status.content = true;
  }
  if (negated) negate(status);
  const tag = xposAt(tree, verb);
  // “is to face trial”: it is set.
  if (
    tag === "VB" &&
    auxiliaries.some((word) => /^(?:is|are|was|were)$/.test(word)) &&
    wordAt(tree, childOf(tree, verb, "mark")) === "to"
  ) {
    if (status.modality === "actual") status.time = "future";
    weaken(status, "planned");
  }
  if (auxiliaries.includes("had") && tag === "VBN" && status.modality === "actual")
    status.time = "historical";
  if (auxiliaries.some((word) => /^(?:has|have|'ve|'s)$/.test(word)) && tag === "VBN") status.perfect = true;
  if (tag === "VBG" && auxiliaries.some((word) => /^(?:is|are|was|were|be|been|'s|'re|'m|am)$/.test(word))) {
    status.progressive = true;
    if (status.modality === "actual" && auxiliaries.every((word) => word !== "was" && word !== "were"))
      status.time = "ongoing";
  }
  for (const child of childrenOf(tree, verb, "advmod")) {
    const word = wordAt(tree, child);
    if (hasSignature(word, "adverb-possible")) weaken(status, "possible");
    if (word === "reportedly") hedge(status, "reported");
    else if (hasSignature(word, "adverb-alleged")) hedge(status, "alleged");
    if (hasSignature(word, "adverb-almost")) negate(status);
  }
  for (const child of childrenOf(tree, verb, "mark")) {
    const word = wordAt(tree, child);
    if (/^(?:if|unless|whether|lest)$/.test(word)) weaken(status, "hypothetical");
    if (/^(?:until|till)$/.test(word)) weaken(status, "hypothetical");
    if (/^(?:without|instead)$/.test(word)) negate(status);
    if (word === "of" && wordAt(tree, child - 1) === "short") {
      negate(status);
      status.content = true;
    }
  }
  for (const child of childrenOf(tree, verb, "obl")) {
    if (
      /^according to$/.test(prepositionOf(tree, child)) ||
      (prepositionOf(tree, child) === "to" && wordAt(tree, childOf(tree, child, "case")) === "according")
    ) {
      status.reporters.push({ node: child, cue: "according to" });
      hedge(status, "reported");
    }
  }
  for (const child of childrenOf(tree, verb, "parataxis")) {
    if (verbSignature(lemmaAt(tree, child)) === "report" && childOf(tree, child, "nsubj") >= 0) {
      status.reporters.push({ node: childOf(tree, child, "nsubj"), cue: lemmaAt(tree, child) });
      hedge(status, "reported");
    }
  }
}

/** What a governing verb or adjective does to the clause below it. */
function readGovernor(tree: Tree, governor: number, relation: string, status: Status): void {
  const lemma = lemmaAt(tree, governor);
  if (uposAt(tree, governor) === "ADJ" || uposAt(tree, governor) === "NOUN") {
    if (hasSignature(lemma, "adjective-plan")) {
      weaken(status, "planned");
      status.time = "future";
    } else if (hasSignature(lemma, "adjective-possible")) {
      weaken(status, "possible");
      status.time = "future";
    } else if (relation === "xcomp" || relation === "csubj") {
      weaken(status, "hypothetical");
      status.content = true;
    }
    return;
  }
  if (lemma === "claim" && /^(?:responsibility|credit)$/.test(wordAt(tree, childOf(tree, governor, "obj")))) {
    hedge(status, "reported");
    return;
  }
  const signature = verbSignature(lemma, relation);
  switch (signature) {
    case "report": {
      hedge(status, "reported");
      const source = childOf(tree, governor, "nsubj");
      if (source >= 0) status.reporters.push({ node: source, cue: lemma });
      if (isNegated(tree, governor)) weaken(status, "hypothetical");
      break;
    }
    case "believe":
      weaken(status, "possible");
      hedge(status, "speculated");
      break;
    case "allege": {
      hedge(status, "alleged");
      const source = childOf(tree, governor, "nsubj");
      if (source >= 0) status.reporters.push({ node: source, cue: lemma });
      weaken(status, "possible");
      break;
    }
    case "deny":
    case "negative":
      negate(status);
      status.content = true;
      break;
    case "plan":
      weaken(status, "planned");
      status.time = "future";
      break;
    case "desire":
      weaken(status, "hypothetical");
      status.content = true;
      break;
    case "factive":
    case "positive":
      break;
    default:
      if (lemma === "have" && relation === "xcomp") weaken(status, "hypothetical");
      else if (relation === "xcomp" && lemma !== "be") {
        weaken(status, "hypothetical");
        status.content = true;
      }
  }
}

function readNoun(tree: Tree, noun: number, status: Status): void {
  for (const child of childrenOf(tree, noun, "amod", "det", "advmod", "compound")) {
    const word = wordAt(tree, child);
    if (word === "no") negate(status);
    if (hasSignature(word, "noun-modifier-possible")) weaken(status, "possible");
    if (hasSignature(word, "noun-modifier-alleged")) {
      hedge(status, "alleged");
      weaken(status, "possible");
    }
    if (hasSignature(word, "noun-modifier-planned")) {
      weaken(status, "planned");
      status.time = "future";
    }
    if (hasSignature(word, "noun-modifier-unreal")) negate(status);
  }
}

/** “held off backing either”: what follows is not done. */
const desists = (tree: Tree, verb: number): boolean =>
  /^(?:hold off|shy away|back away|back off|back out|steer clear)$/.test(
    `${lemmaAt(tree, verb)} ${wordAt(tree, verb + 1)}`,
  );

/** “ruled out sanctions”: none are imposed. */
const rulesOut = (tree: Tree, verb: number): boolean =>
  lemmaAt(tree, verb) === "rule" && wordAt(tree, verb + 1) === "out";

const unrealNouns =
  /^(?:possibility|threat|fear|risk|call|demand|plan|prospect|danger|chance|warning|request|attempt|bid|decision|proposal|idea|talk|hope|prevention|allegation|accusation|claim|rumor|rumour|report|suspicion|speculation|lack|absence|intention|intent|willingness|readiness|offer|pledge|promise|refusal|effort|need|right|vote|application|charge|count|conspiracy|likelihood|potential|option)$/;

const claims =
  /^(?:accusation|allegation|assertion|belief|claim|contention|insinuation|rumor|rumour|suspicion|theory)$/;

/** “the allegation by his first wife, Ana Reyes, that …”: a noun of claiming before “that”, with no verb between. */
function isClaimed(tree: Tree, that: number): boolean {
  for (let at = that - 1; at >= Math.max(0, that - 10); at--) {
    if (claims.test(lemmaAt(tree, at)) && uposAt(tree, at) === "NOUN")
      return at === that - 1 || wordAt(tree, that - 1) === ",";
    if (/^(?:VERB|AUX)$/.test(uposAt(tree, at))) return false;
  }
  return false;
}

function readNominal(tree: Tree, noun: number, status: Status): number {
  readNoun(tree, noun, status);
  const up = headOf(tree, noun);
  if (up < 0) return -1;
  const relation = baseRelation(relationOf(tree, noun));
  const preposition = prepositionOf(tree, noun);
  if (/^(?:if|without|despite the lack of|instead of|rather than)$/.test(preposition)) {
    if (preposition === "without") negate(status);
    else weaken(status, "hypothetical");
  }
  if (relation === "nmod" || relation === "compound") {
    if (unrealNouns.test(lemmaAt(tree, up))) {
      weaken(status, "hypothetical");
      status.content = true;
    }
    return readNominal(tree, up, status);
  }
  if (relation === "conj" || relation === "appos") return readNominal(tree, up, status);
  if (uposAt(tree, up) === "VERB" && relation === "obj" && isNegated(tree, up)) negate(status);
  if (rulesOut(tree, up) && relation !== "nsubj") {
    negate(status);
    status.content = true;
  }
  // “will respond to an attack”, “a reward for hints leading to his arrest”: should there be one.
  const answer = /^(?:respond|react|retaliate)$/.test(lemmaAt(tree, up));
  if (
    preposition === "to" &&
    ((answer && auxiliariesOf(tree, up).some((word) => /^(?:will|would|'ll|could|may|might)$/.test(word))) ||
      /^(?:leading|lead)$/.test(wordAt(tree, up)))
  ) {
    weaken(status, "hypothetical");
    status.content = true;
  }
  if (uposAt(tree, up) === "VERB" && relation !== "nsubj" && relation !== "advcl") {
    const signature = verbSignature(lemmaAt(tree, up));
    const about =
      relation === "obj" ||
      preposition === "for" ||
      preposition === "of" ||
      preposition === "to" ||
      preposition === "from" ||
      preposition === "against" ||
      preposition === "with" ||
      relationOf(tree, noun) === "nsubj:pass";
    // Who planned the raid of last May is told of as one of those who did it.
    const behind =
      relation === "obj" && /^VB[DN]$/.test(xposAt(tree, up)) && isOfClass(lemmaAt(tree, noun), "attack");
    if (
      about &&
      !behind &&
      signature !== null &&
      signature !== "report" &&
      signature !== "factive" &&
      signature !== "positive"
    ) {
      readGovernor(tree, up, "obj", status);
    }
  }
  return up;
}

/** “stop the crowd from attacking”: the verb that prevents, on the clause or on the noun it hangs on; -1 where none does. */
function preventerOf(tree: Tree, node: number): number {
  for (let up = node, steps = 0; up >= 0 && steps < 3; up = headOf(tree, up), steps++) {
    if (uposAt(tree, up) !== "VERB") continue;
    const lemma = lemmaAt(tree, up);
    return lemma === "keep" || verbSignature(lemma) === "negative" ? up : -1;
  }
  return -1;
}

/** “accused the guards of beating them”: the verb that accuses, above the clause or the noun it hangs on; -1 where none does. */
function accuserOf(tree: Tree, node: number): number {
  for (const up of [node, headOf(tree, node)]) {
    if (up < 0 || uposAt(tree, up) !== "VERB") continue;
    return /^(?:accuse|suspect|charge|allege|blame)$/.test(lemmaAt(tree, up)) ? up : -1;
  }
  return -1;
}

const isInfinitive = (tree: Tree, verb: number): boolean =>
  xposAt(tree, verb) === "VB" && childrenOf(tree, verb, "mark").some((mark) => wordAt(tree, mark) === "to");

const isRelative = (tree: Tree, clause: number): boolean =>
  childrenOf(tree, clause, "nsubj", "nsubj:pass", "obj", "obl").some((child) =>
    /^(?:who|which|that|whom)$/.test(wordAt(tree, child)),
  );

/** Status of a predicate, read from its own words and from those that govern it. */
export function statusOf(tree: Tree, predicate: number): Status {
  const status: Status = {
    polarity: "positive",
    modality: "actual",
    time: "past",
    evidentiality: "asserted",
    refused: false,
    purpose: false,
    content: false,
    question: false,
    perfect: false,
    progressive: false,
    reporters: [],
  };
  let node = predicate;
  if (uposAt(tree, node) === "NOUN" || uposAt(tree, node) === "PROPN") {
    node = readNominal(tree, node, status);
    // A nominal act does not happen or fail with the sentence it stands in, but a future one may be its subject.
    if (
      node >= 0 &&
      (uposAt(tree, node) === "VERB" || childOf(tree, node, "cop") >= 0) &&
      auxiliariesOf(tree, node).some((word) => /^(?:could|may|might|would|will)$/.test(word))
    ) {
      if (/^nsubj/.test(relationOf(tree, predicate)) || relationOf(tree, predicate) === "obj")
        weaken(status, "hypothetical");
    }
  } else readVerb(tree, node, status);
  for (let steps = 0; node >= 0 && steps < 60; steps++) {
    const up = headOf(tree, node);
    if (up < 0) break;
    const relation = relationOf(tree, node);
    const base = baseRelation(relation);
    const marks = childrenOf(tree, node, "mark").map((child) => wordAt(tree, child));
    // “rejected the claim that they had killed him”: only claimed, whatever the clause hangs on.
    const that = childrenOf(tree, node, "mark").find((child) => wordAt(tree, child) === "that") ?? 0;
    if (that > 0 && isClaimed(tree, that)) {
      weaken(status, "possible");
      hedge(status, "speculated");
      status.content = true;
    }
    // “scare them into backing him”: whether they do is not said.
    if (marks.includes("into")) {
      weaken(status, "hypothetical");
      status.content = true;
    }
    // “talked about deporting them”, “thinks of leaving”: an idea.
    if (
      marks.some((mark) => /^(?:about|of)$/.test(mark)) &&
      /^(?:consider|contemplate|dream|fantasize|joke|muse|speak|talk|think)$/.test(lemmaAt(tree, up))
    ) {
      weaken(status, "hypothetical");
      status.content = true;
    }
    if (/^(?:xcomp|ccomp|advcl|obl)$/.test(base) && desists(tree, up)) {
      negate(status);
      status.content = true;
    }
    if (base === "xcomp" || base === "ccomp" || base === "csubj") {
      readGovernor(tree, up, base, status);
      if (uposAt(tree, up) === "VERB" || uposAt(tree, up) === "AUX") readAbove(tree, up, status);
    } else if (/^(?:advcl|acl)$/.test(base) && marks.includes("from") && preventerOf(tree, up) >= 0) {
      const preventer = preventerOf(tree, up);
      negate(status);
      status.content = true;
      readAbove(tree, preventer, status);
      node = preventer;
      continue;
    } else if (
      (base === "advcl" || base === "acl") &&
      marks.some((mark) => /^(?:of|for|with)$/.test(mark)) &&
      accuserOf(tree, up) >= 0
    ) {
      // “accused the police of beating them”.
      weaken(status, "possible");
      hedge(status, "alleged");
      const accuser = accuserOf(tree, up);
      const source = childOf(tree, accuser, "nsubj");
      if (source >= 0) status.reporters.push({ node: source, cue: lemmaAt(tree, accuser) });
      node = accuser;
      continue;
    } else if (base === "advcl") {
      if (
        marks.includes("to") ||
        (xposAt(tree, node) === "VB" && childOf(tree, node, "nsubj") < 0 && marks.length > 0)
      ) {
        status.purpose = true;
        weaken(status, "hypothetical");
      } else if (marks.length > 0 || childOf(tree, node, "nsubj", "nsubj:pass") >= 0) {
        readReporters(tree, up, status);
        break;
      } else if (!isNegated(tree, up)) readAbove(tree, up, status);
      else readReporters(tree, up, status);
    } else if (base === "conj" && /^VB[DZP]$/.test(xposAt(tree, node)) && isInfinitive(tree, up)) {
      // “used water cannon to disperse them and arrested 64”: a finite verb goes with the finite one.
      const above = headOf(tree, up);
      if (above < 0) break;
      readReporters(tree, above, status);
      node = above;
      continue;
    } else if (base === "conj") {
      const shared = childOf(tree, node, "nsubj", "nsubj:pass") < 0 && auxiliariesOf(tree, node).length === 0;
      if (shared) readAbove(tree, up, status);
      else readReporters(tree, up, status);
    } else if (base === "acl" && relation !== "acl:relcl" && !isRelative(tree, node)) {
      if (marks.includes("to")) {
        weaken(status, "hypothetical");
        status.content = true;
      } else if (unrealNouns.test(lemmaAt(tree, up)) && childOf(tree, node, "nsubj") >= 0) {
        weaken(status, "possible");
        // What is only spoken of as possible is a row of its own, “the fear that” and “the demand that” are not.
        if (
          !/^(?:speculation|possibility|prospect|likelihood|rumor|rumour|suspicion)$/.test(lemmaAt(tree, up))
        ) {
          hedge(status, "speculated");
          status.content = true;
        }
      }
      break;
    } else if (base === "acl") {
      // “fighters who lay down their arms”: whoever does, if anybody.
      if (/^VB[ZP]$/.test(xposAt(tree, node)) && auxiliariesOf(tree, node).length === 0) {
        weaken(status, "hypothetical");
      }
      break;
    } else if (
      base === "parataxis" ||
      base === "obl" ||
      base === "nmod" ||
      base === "obj" ||
      base === "nsubj"
    ) {
      if (base === "parataxis" && verbSignature(lemmaAt(tree, up)) === "report")
        readGovernor(tree, up, "ccomp", status);
      if (base !== "parataxis") break;
    } else break;
    node = up;
  }
  const last =
    wordAt(tree, tree.length - 1) === '"' || wordAt(tree, tree.length - 1) === "”"
      ? tree.length - 2
      : tree.length - 1;
  if (wordAt(tree, last) === "?") {
    status.question = true;
    weaken(status, "hypothetical");
  }
  if (isConditional(tree, predicate)) weaken(status, "hypothetical");
  if (/^(?:suppose|supposing|imagine|assume|assuming)$/.test(wordAt(tree, 0))) weaken(status, "hypothetical");
  if (
    headOf(tree, predicate) < 0 &&
    xposAt(tree, predicate) === "VB" &&
    auxiliariesOf(tree, predicate).length === 0
  ) {
    if (isInfinitive(tree, predicate)) {
      weaken(status, "planned");
      status.time = "future";
    } else if (childOf(tree, predicate, "nsubj") < 0) weaken(status, "hypothetical");
  }
  if (status.modality !== "actual" && status.time === "past") status.time = "future";
  return status;
}

const conditionLength = 16;

/** “If the brigades attack, …”: between the “if” and the comma, whatever the parse made of the words. */
function isConditional(tree: Tree, node: number): boolean {
  for (let at = node - 1; at >= Math.max(0, node - conditionLength); at--) {
    const word = wordAt(tree, at);
    if (/^[,;:.“”"]$/.test(word)) return false;
    if (word === "if" || word === "unless") return wordAt(tree, at - 1) !== "as";
  }
  return false;
}

/** The auxiliaries and adverbs of a governing verb hold for what it shares its subject with. */
function readAbove(tree: Tree, verb: number, status: Status): void {
  const above: Status = { ...status, polarity: "positive", reporters: [], refused: false };
  readVerb(tree, verb, above);
  weaken(status, above.modality);
  hedge(status, above.evidentiality);
  if (above.modality !== "actual" && status.time === "past") status.time = "future";
  if (above.polarity === "negative" && verbSignature(lemmaAt(tree, verb)) !== "report") {
    if (above.refused) status.refused = true;
    negate(status);
  }
  status.reporters.push(...above.reporters);
}

function readReporters(tree: Tree, verb: number, status: Status): void {
  const above: Status = { ...status, reporters: [] };
  readVerb(tree, verb, above);
  status.reporters.push(...above.reporters);
  if (above.reporters.length > 0) hedge(status, "reported");
}
