import { foldName } from "./canonical.ts";
import { coreOfName, type NameType, nameType } from "./names.ts";

/** Who is who in whole articles, by the protocol of `docs/entities.md`: names, canonical names, roles, traps. */

interface Range {
  readonly start: number;
  readonly end: number;
}

export interface GoldMention extends Range {
  readonly doc: string;
  readonly text: string;
  readonly kind: string;
  /** Types that are right as well. */
  readonly accept_types?: readonly string[];
}

export interface GoldEntity {
  readonly key: string;
  readonly canonicalName: string;
  readonly accept: readonly string[];
  /** PER ORG GPE LOC FAC EVENT WORK. */
  readonly type: string;
  readonly wikidata: string | null;
  readonly mentions: readonly GoldMention[];
}

export interface GoldRole {
  readonly doc: string;
  readonly holder: string;
  readonly role: string;
  readonly accept: readonly string[];
  readonly of: string;
  readonly accept_of?: readonly string[];
  readonly role_status: string;
  readonly surface: string;
}

export interface GoldTrap {
  readonly doc: string;
  readonly char_start: number;
  readonly char_end: number;
  readonly text: string;
  readonly why: string;
  readonly wrong: {
    readonly is?: readonly string[];
    readonly other_than?: string;
    readonly apart_from?: readonly [number, number];
    readonly literal_unless?: readonly string[];
    readonly unseen?: string;
    readonly crosses?: number;
    readonly holds?: { readonly who: string; readonly role: string };
  };
}

export interface EntityGold {
  readonly entities: readonly GoldEntity[];
  readonly roles: readonly GoldRole[];
  readonly traps: readonly (Omit<GoldTrap, "wrong"> & {
    readonly wrong: GoldTrap["wrong"] | Readonly<Record<string, unknown>>;
  })[];
}

/** A predicted mention with all that is scored of it. */
export interface PredictedMention extends Range {
  readonly kind: string;
  readonly type: string;
  readonly entity: number;
  readonly name: string;
  readonly wikidata: string | null;
  readonly metonymOf: string | null;
  readonly role: string | null;
  readonly roleClass: string | null;
  readonly roleOf: { readonly name: string; readonly wikidata: string | null } | null;
  readonly roleStatus: string | null;
}

export interface EntityScore {
  readonly hits: number;
  readonly predicted: number;
  readonly gold: number;
  readonly canonical: number;
  readonly roles: number;
  readonly traps: number;
  readonly errors: readonly string[];
}

const goldType: Readonly<Record<string, NameType>> = {
  PER: "PER",
  ORG: "ORG",
  GPE: "LOC",
  LOC: "LOC",
  FAC: "LOC",
};
const same = (a: Range, b: Range) => a.start === b.start && a.end === b.end;
const inside = (a: Range, b: Range) => a.start >= b.start && a.end <= b.end;
const timeWords = new Set(["former", "ex", "then", "current", "acting", "incumbent", "of", "the", "for"]);

type Known = GoldEntity & { readonly folded: ReadonlySet<string> };

/** One article: its gold, what was predicted, and the lookups that both need. */
interface Sheet {
  readonly doc: string;
  readonly text: string;
  readonly gold: EntityGold;
  readonly entities: ReadonlyMap<string, Known>;
  readonly mentions: readonly (PredictedMention & { readonly core: Range })[];
}

const isEntity = (
  sheet: Sheet,
  who: { name: string; wikidata: string | null } | null,
  key: string,
): boolean => {
  const entity = sheet.entities.get(key);
  if (!who || !entity) return false;
  return (who.wikidata !== null && who.wikidata === entity.wikidata) || entity.folded.has(foldName(who.name));
};

interface NameCounts {
  hits: number;
  predicted: number;
  gold: number;
  canonical: number;
}

function scoreSheetNames(sheet: Sheet, counts: NameCounts, errors: string[]): void {
  const { doc, text, entities, mentions } = sheet;
  const named = [...entities.values()].flatMap((entity) =>
    entity.mentions
      .filter((mention) => mention.doc === doc && mention.kind === "name")
      .map((mention) => ({
        ...mention,
        entity,
        core: coreOfName(text, mention, goldType[entity.type] ?? entity.type),
      })),
  );
  const guesses = mentions
    .filter(({ kind, type }) => kind === "name" && nameType(type))
    .filter(
      (mention, i, all) =>
        all.findIndex(
          (other) => same(other.core, mention.core) && nameType(other.type) === nameType(mention.type),
        ) === i,
    );
  const used = new Set<PredictedMention>();
  const found: Range[] = [];
  for (const name of named.filter(({ entity }) => goldType[entity.type])) {
    const types = [name.entity.type, ...(name.accept_types ?? [])].map(
      (type) => goldType[type] ?? nameType(type),
    );
    const guess = guesses.find(
      (other) => !used.has(other) && same(other.core, name.core) && types.includes(nameType(other.type)!),
    );
    if (guess) {
      used.add(guess);
      found.push(name.core);
    }
    if (named.some((other) => inside(name.core, other.core) && !same(name.core, other.core))) continue;
    counts.gold++;
    if (!guess) {
      errors.push(`− ${doc} ${name.start} «${name.text}»`);
      continue;
    }
    counts.hits++;
    counts.predicted++;
    if (isEntity(sheet, guess, name.entity.key)) counts.canonical++;
    else
      errors.push(`≠ ${doc} ${name.start} «${name.text}» is ${name.entity.canonicalName}, got ${guess.name}`);
  }
  for (const guess of guesses) {
    if (used.has(guess) || found.some((name) => inside(guess.core, name) && !same(guess.core, name)))
      continue;
    counts.predicted++;
    errors.push(`+ ${doc} ${guess.start} ${guess.type} «${text.slice(guess.start, guess.end)}»`);
  }
}

/** The words of a role without its jurisdiction and time. */
function roleWords({ entities }: Sheet, role: string, of: string): string {
  const body = entities.get(of);
  const forms = (body?.mentions ?? [])
    .filter(({ kind }) => kind === "name" || kind === "demonym")
    .map(({ text }) => foldName(text));
  const off = new Set([...(body?.folded ?? []), ...forms].flatMap((form) => form.split(" ")));
  return foldName(role)
    .split(" ")
    .filter((word) => !off.has(word) && !timeWords.has(word))
    .join(" ");
}

const saysRole = (sheet: Sheet, mention: PredictedMention, role: GoldRole): boolean =>
  [mention.role, mention.roleClass].some(
    (told) =>
      told &&
      [role.role, ...role.accept].some(
        (right) => roleWords(sheet, told, role.of) === roleWords(sheet, right, role.of),
      ),
  );

function isRoleTold(sheet: Sheet, role: GoldRole): boolean {
  return sheet.mentions.some((mention) => {
    const status = role.role_status === "asserted" ? (mention.roleStatus ?? "asserted") : mention.roleStatus;
    const bodies = [role.of, ...(role.accept_of ?? [])];
    return (
      isEntity(sheet, mention, role.holder) &&
      saysRole(sheet, mention, role) &&
      bodies.some((key) => isEntity(sheet, mention.roleOf, key)) &&
      status === role.role_status
    );
  });
}

/** Whether a wrong reading that the gold warns of is the predicted one. */
function isTrapped(
  sheet: Sheet,
  { char_start, char_end, wrong: readings }: EntityGold["traps"][number],
): boolean {
  const wrong = readings as GoldTrap["wrong"];
  const { text, mentions } = sheet;
  const span = coreOfName(text, { start: char_start, end: char_end }, "PER");
  const at = (range: Range) => {
    const core = coreOfName(text, range, "PER");
    return mentions.filter((mention) => same(coreOfName(text, mention, "PER"), core));
  };
  const here = at({ start: char_start, end: char_end });
  const apart = wrong.apart_from && at({ start: wrong.apart_from[0], end: wrong.apart_from[1] });
  return Boolean(
    here.some((mention) => wrong.is?.some((key) => isEntity(sheet, mention, key))) ||
      (wrong.other_than && here.some((mention) => !isEntity(sheet, mention, wrong.other_than!))) ||
      (apart?.length && here.some((mention) => !apart.some(({ entity }) => entity === mention.entity))) ||
      (wrong.literal_unless &&
        here.some(
          (mention) =>
            ![mention.metonymOf, mention.name].some(
              (name) => name && wrong.literal_unless!.some((other) => foldName(other) === foldName(name)),
            ),
        )) ||
      (wrong.unseen &&
        !here.some((mention) => mention.kind === "name" && nameType(mention.type) === wrong.unseen)) ||
      (wrong.crosses !== undefined &&
        mentions.some(
          ({ kind, start, end }) =>
            kind === "name" &&
            start < wrong.crosses! &&
            end > wrong.crosses! &&
            end > span.start &&
            start < span.end,
        )) ||
      (wrong.holds &&
        mentions.some(
          (mention) =>
            isEntity(sheet, mention, wrong.holds!.who) &&
            sheet.gold.roles.some(
              (role) => role.role === wrong.holds!.role && saysRole(sheet, mention, role),
            ),
        )),
  );
}

/** Counts over articles, given with their texts. */
export function scoreEntities(
  gold: EntityGold,
  texts: ReadonlyMap<string, string>,
  predict: (doc: string, text: string) => readonly PredictedMention[],
): EntityScore {
  const entities = new Map(
    gold.entities.map((entity) => [
      entity.key,
      { ...entity, folded: new Set([entity.canonicalName, ...entity.accept].map(foldName)) },
    ]),
  );
  const counts = { hits: 0, predicted: 0, gold: 0, canonical: 0 };
  const errors: string[] = [];
  let roles = 0;
  let traps = 0;
  for (const [doc, text] of texts) {
    const mentions = predict(doc, text).map((mention) => ({
      ...mention,
      core: coreOfName(text, mention, nameType(mention.type) ?? ""),
    }));
    const sheet: Sheet = { doc, text, gold, entities, mentions };
    scoreSheetNames(sheet, counts, errors);
    for (const role of gold.roles.filter((own) => own.doc === doc)) {
      if (isRoleTold(sheet, role)) roles++;
      else errors.push(`− ${doc} role: ${role.surface} (${role.role_status})`);
    }
    for (const trap of gold.traps.filter((own) => own.doc === doc)) {
      if (!isTrapped(sheet, trap)) continue;
      traps++;
      errors.push(`! ${doc} ${trap.char_start} «${trap.text}»: ${trap.why}`);
    }
  }
  return { ...counts, roles, traps, errors };
}
