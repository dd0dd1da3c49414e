import type { Mention, NormalizedArticle } from "@onrecord/normalize";
import type { CodedEvent, Participant } from "../schema.ts";
import { spanOf, type Tree } from "../syntax/tree.ts";

/** What participants are looked up in. */
export interface Scene {
  readonly article: NormalizedArticle;
  readonly tree: Tree;
  /** Mentions of the sentence, in order of start. */
  readonly mentions: readonly Mention[];
  /** Events of the sentences before. */
  readonly earlier: readonly CodedEvent[];
  /** The countries that the article names as places, by name: indexes into its entities. */
  readonly states: ReadonlyMap<string, number>;
}

export const statesOf = ({ entities }: NormalizedArticle): ReadonlyMap<string, number> =>
  new Map(
    entities.flatMap(({ type, subtype, name }, index) =>
      type === "place" && subtype === "country" ? [[name, index] as const] : [],
    ),
  );

export const human = new Set(["person", "organization", "place", "group"]);

export const overlapping = ({ tree, mentions }: Scene, first: number, last: number): Mention[] => {
  const { start, end } = spanOf(tree, first, last);
  return mentions.filter((mention) => mention.start < end && start < mention.end);
};

export function fromEntity(scene: Scene, entity: number, first: number, last: number): Participant | null {
  const { entities } = scene.article;
  const named = entities[entity];
  // “Malawi called the talks off”: a state that acts is the one that the article names elsewhere as a place.
  const state =
    named?.type === "organization" && named.country === null ? (scene.states.get(named.name) ?? -1) : -1;
  const known = state >= 0 ? entities[state] : named;
  if (!known || !human.has(known.type)) return null;
  return {
    entity: state >= 0 ? state : entity,
    name: known.name,
    country: known.country,
    sector: known.sector,
    span: spanOf(scene.tree, first, last),
    implicit: false,
  };
}

export const textOf = ({ tree }: Scene, first: number, last: number): string => {
  const { start, end } = spanOf(tree, first, last);
  return tree.text.slice(start, end).replace(/\s+/g, " ");
};

export const sameParticipant = (a: Participant, b: Participant): boolean =>
  a.entity !== null && b.entity !== null
    ? a.entity === b.entity
    : a.name.toLowerCase() === b.name.toLowerCase();

/** Those of a list who are not among others. */
export const without = (list: readonly Participant[], others: readonly Participant[]): Participant[] =>
  list.filter((one) => !others.some((other) => sameParticipant(one, other)));
