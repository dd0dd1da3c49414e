import {
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
const objectControl = new Set(
  "accuse advise allow ask authorize authorise cause command compel direct enable encourage forbid force help implore instruct invite let make nudge oblige order permit persuade press pressure prod push recruit request tell urge warn".split(
    " ",
  ),
);

/** A relative pronoun stands for the noun that its clause is about. */
function antecedent(tree: Tree, node: number, clause: number): number {
  if (!relative.has(wordAt(tree, node)) || uposAt(tree, node) === "DET") return node;
  for (let up = clause, steps = 0; up >= 0 && steps < 8; up = headOf(tree, up), steps++) {
    const relation = relationOf(tree, up);
    if (baseRelation(relation) === "acl") return headOf(tree, up);
    if (!/^(?:conj|xcomp|ccomp|advcl)/.test(relation)) break;
  }
  return -1;
}

const reduced = /^(?:acl|advcl|amod|parataxis|xcomp|dep|root|conj)/;

/** A participle with a passive auxiliary, or without any in a reduced clause or a headline. */
export const isPassive = (tree: Tree, verb: number): boolean => {
  if (childOf(tree, verb, "aux:pass") >= 0) return true;
  if (xposAt(tree, verb) !== "VBN" || childOf(tree, verb, "aux", "obj") >= 0) return false;
  return childOf(tree, verb, "nsubj:pass") >= 0
    ? true
    : reduced.test(relationOf(tree, verb)) && childOf(tree, verb, "nsubj") < 0;
};

const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)$/;

/** The subject nearest to its verb: what stands before it, a date or a dateline, is at times taken for one. */
function ownSubject(tree: Tree, verb: number): number {
  const all = childrenOf(tree, verb, "nsubj", "nsubj:pass", "nsubj:outer").filter(
    (child) => !calendar.test(wordAt(tree, child)),
  );
  return all.filter((child) => child < verb).at(-1) ?? all[0] ?? -1;
}

/** Grammatical subject, found through coordination, control, participles and relative clauses. */
function surfaceSubject(tree: Tree, verb: number, depth = 0): number {
  if (depth > 6) return -1;
  const own = ownSubject(tree, verb);
  if (own >= 0) return antecedent(tree, own, verb);
  const head = headOf(tree, verb);
  if (head < 0) return -1;
  switch (baseRelation(relationOf(tree, verb))) {
    case "conj":
      return uposAt(tree, head) === "VERB" ||
        uposAt(tree, head) === "AUX" ||
        childOf(tree, head, "nsubj") >= 0
        ? surfaceSubject(tree, head, depth + 1)
        : -1;
    case "xcomp": {
      const object = childOf(tree, head, "obj", "iobj");
      if (object >= 0 && objectControl.has(lemmaAt(tree, head))) return object;
      return isPassive(tree, head) || object < 0 || !objectControl.has(lemmaAt(tree, head))
        ? surfaceSubject(tree, head, depth + 1)
        : object;
    }
    case "ccomp":
      return xposAt(tree, verb) === "VB" && objectControl.has(lemmaAt(tree, head))
        ? childOf(tree, head, "obj")
        : -1;
    case "advcl":
      return /^(?:VBG|VBN|VB)$/.test(xposAt(tree, verb)) && /VERB|AUX|ADJ/.test(uposAt(tree, head))
        ? surfaceSubject(tree, head, depth + 1)
        : -1;
    case "acl":
      return relationOf(tree, verb) === "acl:relcl" && childOf(tree, verb, "nsubj", "nsubj:pass") >= 0
        ? -1
        : wordAt(tree, childOf(tree, verb, "mark")) === "to"
          ? -1
          : head;
    default:
      return -1;
  }
}

/** Obliques of a verb; those of an infinitive it governs are not its own. */
export const obliquesOf = (tree: Tree, node: number): Oblique[] =>
  childrenOf(tree, node, "obl", "nmod")
    .filter((child) => !/:(?:tmod|poss|npmod|unmarked|desc)$/.test(relationOf(tree, child)))
    .map((child) => ({ preposition: prepositionOf(tree, child), node: child }));

/** Logical roles round a verb. */
export function rolesOf(tree: Tree, verb: number): Roles {
  const passive = isPassive(tree, verb);
  const obliques = obliquesOf(tree, verb);
  const surface = surfaceSubject(tree, verb);
  const indirect = childOf(tree, verb, "iobj");
  const direct = childOf(tree, verb, "obj");
  const object = direct >= 0 ? direct : indirect;
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
