import type { Span, TokenTable } from "@onrecord/parse";
import { sectorOf } from "../lexicon/classes.ts";
import { verbSignature } from "../status/signatures.ts";
import { coreOf } from "../syntax/phrase.ts";
import { type Roles, rolesOf } from "../syntax/roles.ts";
import {
  calendar,
  childOf,
  headOf,
  lemmaAt,
  reach,
  relationOf,
  spanOf,
  type Tree,
  uposAt,
  wordAt,
} from "../syntax/tree.ts";
import { treeAt } from "../syntax/tree-at.ts";

/** Who does what to whom by syntax alone, whatever the act: spans of the phrases. */
export interface MainArguments {
  readonly predicate: Span;
  readonly subject: Span | null;
  readonly object: Span | null;
}

/** The verb that a sentence is about: its root, or what the root reports. */
function mainPredicate(tree: Tree): number {
  let node = tree.heads.indexOf(-1);
  for (let steps = 0; steps < 4 && node >= 0; steps++) {
    const reported = childOf(tree, node, "ccomp");
    if (reported < 0 || verbSignature(lemmaAt(tree, node)) !== "report") break;
    node = reported;
  }
  return node;
}

/** A name, or a noun of those who act. */
function isSomebody(tree: Tree, node: number): boolean {
  if (calendar.test(wordAt(tree, node))) return false;
  if (sectorOf(lemmaAt(tree, node)) !== undefined) return true;
  const [first, last] = coreOf(tree, node);
  return tree.upos.slice(first, last + 1).includes("PROPN");
}

/** The object of the predicate if it is somebody, else the nearest phrase after it that names somebody, else its object. */
function objectOf(tree: Tree, predicate: number, { object, subject, passive, obliques }: Roles): number {
  if (object >= 0 && (passive || isSomebody(tree, object))) return object;
  const towards = obliques.find(
    ({ preposition, node }) =>
      /^(?:to|with|against|on|for)$/.test(preposition) && node > predicate && isSomebody(tree, node),
  );
  if (towards) return towards.node;
  const [, last] = reach(tree, predicate);
  for (let node = predicate + 1; node <= last; node++) {
    const upos = uposAt(tree, node);
    if ((upos !== "NOUN" && upos !== "PROPN") || node === subject) continue;
    if (/^(?:compound|flat|amod|nmod:desc|obl:unmarked|obl:tmod)/.test(relationOf(tree, node))) continue;
    if (isSomebody(tree, node)) return node;
  }
  return object;
}

/** Who reports, where the subject of what is reported is a pronoun: “the agency said it is skeptical”. */
function namedSubject(tree: Tree, predicate: number, subject: number): number {
  const above = headOf(tree, predicate);
  if (subject < 0 || uposAt(tree, subject) !== "PRON" || above < 0) return subject;
  const reporter = rolesOf(tree, above).subject;
  return reporter >= 0 && uposAt(tree, reporter) !== "PRON" ? reporter : subject;
}

/**
 * Subject and object of the main predicate of the sentence that an offset lies in, passives undone; null where it was not
 * parsed or has no predicate. Spans are UTF-16 units of the text.
 */
export function mainArgumentsOf(
  { text, tokens }: { readonly text: string; readonly tokens: TokenTable },
  offset: number,
): MainArguments | null {
  const tree = treeAt(text, tokens, offset);
  if (!tree) return null;
  const predicate = mainPredicate(tree);
  if (predicate < 0) return null;
  const roles = rolesOf(tree, predicate);
  const found =
    roles.subject >= 0 ? roles.subject : headOf(tree, predicate) < 0 ? childOf(tree, predicate, "nsubj") : -1;
  const subject = namedSubject(tree, predicate, found);
  const object = objectOf(tree, predicate, roles);
  const phrase = (node: number): Span | null => (node < 0 ? null : spanOf(tree, ...coreOf(tree, node)));
  return { predicate: spanOf(tree, predicate, predicate), subject: phrase(subject), object: phrase(object) };
}
