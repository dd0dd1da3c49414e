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

export const isPassive = (tree: Tree, verb: number): boolean =>
  childOf(tree, verb, "nsubj:pass", "aux:pass", "csubj:pass") >= 0 ||
  (xposAt(tree, verb) === "VBN" &&
    /^(?:acl|advcl|amod|parataxis|xcomp|dep)/.test(relationOf(tree, verb)) &&
    childOf(tree, verb, "aux", "nsubj", "obj") < 0);

/** Grammatical subject, found through coordination, control, participles and relative clauses. */
function surfaceSubject(tree: Tree, verb: number, depth = 0): number {
  if (depth > 6) return -1;
  const own = childOf(tree, verb, "nsubj", "nsubj:pass", "nsubj:outer");
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
  const object = childOf(tree, verb, "obj");
  const relativeObject =
    object < 0 && relationOf(tree, verb) === "acl:relcl" && surface >= 0 && surface !== headOf(tree, verb)
      ? headOf(tree, verb)
      : object >= 0
        ? antecedent(tree, object, verb)
        : -1;
  if (!passive) return { subject: surface, object: relativeObject, indirect, passive, obliques };
  const agent =
    childrenOf(tree, verb, "obl:agent")[0] ??
    obliques.find(({ preposition }) => preposition === "by")?.node ??
    -1;
  return {
    subject: agent,
    object: surface,
    indirect: object >= 0 ? object : indirect,
    passive,
    obliques: obliques.filter(({ node }) => node !== agent),
  };
}
