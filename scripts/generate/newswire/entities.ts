import type { GoldEntity, GoldMention, GoldRole, GoldTrap } from "../../../tests/gold/newswire.ts";
import { type Annotation, split } from "./annotation.ts";
import { findAll, findOne, type Located } from "./locate.ts";

/** What is known of an entity beside its mentions. */
export type Known = Omit<GoldEntity, "mentions">;
export type KnownEntities = ReadonlyMap<string, Known>;

type Kind = GoldMention["kind"];
interface Item {
  readonly key: string;
  readonly kind: Kind;
  readonly pattern: string;
  readonly line: string;
}

const personal = /(?<![\p{L}\p{N}’'])(?:he|she|him|her|his|hers|himself|herself)(?![\p{L}\p{N}])/giu;

/** `[anonymous]`: `key = description | PER | ZMB/GOV`, people and bodies that the article leaves unnamed. */
export function readAnonymous(annotation: Annotation): Map<string, Known> {
  return new Map(
    annotation.lines("anonymous").map((line) => {
      const [key = "", rest = ""] = split(line, "=");
      const [name = "", type = "PER", code = "-/-"] = split(rest, "|");
      const [country, sector] = code.split("/").map((part) => (part === "-" ? null : part));
      const id = `${annotation.doc}/${key}`;
      return [
        key,
        {
          key: id,
          canonicalName: name,
          accept: [name],
          type: type as Known["type"],
          wikidata: null,
          country: country ?? null,
          sector: sector ?? null,
          anonymous: true,
        },
      ];
    }),
  );
}

/** `[entities]`: `key: Full Name; Name*; demonym Adjective; nominal the minister`; a star takes all that is left. */
function readItems(annotation: Annotation): Item[] {
  return annotation.lines("entities").flatMap((line) => {
    const colon = line.indexOf(":");
    return split(line.slice(colon + 1), ";").map((item) => {
      const [, kind = "name", pattern = item] = /^(demonym|nominal|pronoun)\s+(.*)$/s.exec(item) ?? [];
      return { key: line.slice(0, colon).trim(), kind: kind as Kind, pattern, line };
    });
  });
}

const overlaps = (a: Located["inner"], b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Mentions by key. Longer patterns take their places first, so that a surname never splits a full name. */
export function findMentions(annotation: Annotation): Map<string, GoldMention[]> {
  const { doc, text } = annotation;
  const found = new Map<string, GoldMention[]>();
  const taken: GoldMention[] = [];
  const take = (key: string, kind: Kind, { start, end }: Located["inner"]) => {
    const mention = { doc, start, end, text: text.slice(start, end), kind };
    taken.push(mention);
    found.set(key, [...(found.get(key) ?? []), mention]);
  };
  const items = readItems(annotation).sort((a, b) => b.pattern.length - a.pattern.length);
  const isName = (item: Item) => item.kind === "name" || item.kind === "demonym";
  for (const item of [...items.filter(isName), ...items.filter((item) => !isName(item))]) {
    const where = annotation.where("entities", `${item.key}: ${item.pattern}`);
    const words = item.pattern.replace(/\*$/, "").replace(/@\d+$/, "");
    const free = findAll(text, words).filter(
      ({ inner }) => !isName(item) || !taken.some((mention) => overlaps(inner, mention)),
    );
    if (item.pattern.endsWith("*")) {
      if (free.length === 0) throw new Error(`${where}: nothing is left for it`);
      for (const { inner } of free) take(item.key, item.kind, inner);
    } else if (/@\d+$/.test(item.pattern))
      take(item.key, item.kind, findOne(text, item.pattern, where).inner);
    else if (free.length === 1 && free[0]) take(item.key, item.kind, free[0].inner);
    else throw new Error(`${where}: expected one free place, there are ${free.length}`);
  }
  takePronouns(annotation, take);
  return found;
}

/** `[pronouns]`: one key for each he, she, him, her, his … of the text in order; `-` for one that is left out. */
function takePronouns(
  annotation: Annotation,
  take: (key: string, kind: Kind, span: Located["inner"]) => void,
): void {
  const keys = annotation.lines("pronouns").flatMap((line) => line.trim().split(/\s+/));
  const places = [...annotation.text.matchAll(personal)];
  if (keys.length !== places.length) {
    const list = places.map((match) =>
      annotation.text.slice(match.index - 15, match.index + 12).replace(/\n/g, " "),
    );
    throw new Error(
      `${annotation.doc} [pronouns]: ${places.length} in the text, ${keys.length} keys\n  ${list.join("\n  ")}`,
    );
  }
  places.forEach((match, i) => {
    const key = keys[i];
    if (key && key !== "-") take(key, "pronoun", { start: match.index, end: match.index + match[0].length });
  });
}

/** `[roles]`: `holder | Role; other words | of | current | the words`. */
export function readRoles(annotation: Annotation): GoldRole[] {
  return annotation.lines("roles").map((line) => {
    const [holder = "", roles = "", of = "", status = "", surface = ""] = split(line, "|");
    const accept = split(roles, ";");
    const where = annotation.where("roles", line);
    if (!/^(current|former|asserted)$/.test(status)) throw new Error(`${where}: no status “${status}”`);
    if (findAll(annotation.text, surface).length === 0)
      throw new Error(`${where}: the words are not in the text`);
    return {
      doc: annotation.doc,
      asOf: annotation.dct,
      holder,
      role: accept[0] ?? "",
      accept,
      of,
      surface,
      role_status: status as GoldRole["role_status"],
    };
  });
}

/** `[traps]`: `words | other_than=key & apart_from=words | why`. */
export function readTraps(annotation: Annotation): GoldTrap[] {
  return annotation.lines("traps").map((line) => {
    const [words = "", wrongs = "", why = ""] = split(line, "|");
    const where = annotation.where("traps", line);
    const { inner } = findOne(annotation.text, words, where);
    const wrong = Object.fromEntries(
      split(wrongs, "&").map((one) => {
        const [name = "", value = ""] = split(one, "=");
        if (name === "is" || name === "literal_unless") return [name, split(value, ",")];
        if (name === "other_than" || name === "unseen") return [name, value];
        if (name === "apart_from") {
          const place = findOne(annotation.text, value, where).inner;
          return [name, [place.start, place.end]];
        }
        if (name === "crosses") return [name, findOne(annotation.text, value, where).inner.start];
        if (name === "holds") {
          const [who, role] = split(value, ",");
          return [name, { who, role }];
        }
        throw new Error(`${where}: no such trap “${name}”`);
      }),
    );
    return {
      doc: annotation.doc,
      char_start: inner.start,
      char_end: inner.end,
      text: annotation.text.slice(inner.start, inner.end),
      wrong,
      why,
    };
  });
}
