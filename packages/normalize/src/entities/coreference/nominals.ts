import { findNominalRole, indexSpans, type SpanIndex } from "../../roles/find-role.ts";
import { isHeldOn, isSameOffice } from "../../roles/resolve-role.ts";
import { hashesOf } from "../../scan/hash.ts";
import { isCapital, textOf } from "../detect/signals.ts";
import { type Draft, plainMention, type RoleFact } from "../draft.ts";
import { bareNouns, bodyNouns } from "./body-nouns.gen.ts";

const definite = /^(?:the|this|that|its|their|his|her)$/i;

/** Descriptions without a name that the text or an office's holder explains: “the chief prosecutor”, “the court”. */
export function findNominals(draft: Draft): void {
  const index = indexSpans(draft.spans);
  const covered = coverOf(draft);
  nominalRoles(draft, index, covered);
  nominalBodies(draft, covered);
  nominalPlaces(draft, index, covered);
}

function coverOf({ spans, signals }: Draft): Uint8Array {
  const covered = new Uint8Array(signals.tokens.length);
  for (const { from, to } of spans) covered.fill(1, from, to);
  return covered;
}

const words = (title: string) => title.toLowerCase().replace(/[.]/g, "").split(/\s+/);

/** Whether a description can mean a stated role: one title is the other, or its last words. */
function isTitle(description: string, stated: string): boolean {
  const a = words(description);
  const b = words(stated);
  const shorter = a.length < b.length ? a : b;
  const longer = a.length < b.length ? b : a;
  return longer.slice(-shorter.length).join(" ") === shorter.join(" ");
}

function nominalRoles(draft: Draft, index: SpanIndex, covered: Uint8Array): void {
  const { signals } = draft;
  const { tokens } = signals;
  const byClass = rolesByClass(draft.roles);
  for (let i = 0; i < tokens.length; i++) {
    const end = signals.titleEnd[i] as number;
    if (!end || covered[i] || index.byStart.has(end)) continue;
    const role = findNominalRole(signals, draft.spans, index, i);
    if (role.roleClass === "honorific" || role.roleClass === "relative") {
      i = end - 1;
      continue;
    }
    const first = firstToken(draft, role.of, role.first, i);
    const before = first > 0 ? textOf(tokens, first - 1) : "";
    const named = role.of !== null;
    if ((!named && isOfUnknown(draft, end)) || headsName(draft, index, role.of, end)) {
      i = end - 1;
      continue;
    }
    const isDefinite =
      definite.test(before) ||
      (named &&
        !trades.test(role.roleClass ?? "") &&
        textOf(tokens, first).match(/^\p{Lu}/u) !== null &&
        !/^(?:a|an|one|another)$/i.test(before));
    const ofEntity = role.of === null ? null : (draft.entityOf[role.of] as number);
    if (isDefinite && !/^(?:his|her|their|its)$/i.test(before)) {
      const stated =
        statedHolder(byClass.get(role.roleClass) ?? [], role.title, role.roleClass, ofEntity, i) ??
        officeHolder(draft, role, ofEntity);
      if (stated) {
        const start = tokens.start[definite.test(before) ? first - 1 : first] as number;
        draft.mentions.push({
          ...plainMention(
            start,
            tokens.end[role.last - 1] as number,
            stated.entity,
            "nominal",
            "nominal/role",
          ),
          role: role.title,
          roleClass: role.roleClass,
          roleOf: ofEntity ?? stated.ofEntity,
          roleStatus: role.former ? "former" : stated.status,
          roleSource: role.former ? "text" : stated.source,
        });
      }
    }
    i = end - 1;
  }
}

/** Whether a title goes on with a body that no rule knows: “the director of HSB”. */
function isOfUnknown({ signals: { tokens } }: Draft, end: number): boolean {
  if (end + 1 >= tokens.length || textOf(tokens, end) !== "of") return false;
  const at = textOf(tokens, end + 1) === "the" ? end + 2 : end + 1;
  return at < tokens.length && tokens.sentence[at] === tokens.sentence[end] && isCapital(tokens, at);
}

/** Whether a title and its body stand right before a person's name: “First Minister of Scotland | Ana Ferro”. */
function headsName({ spans }: Draft, index: SpanIndex, of: number | null, end: number): boolean {
  const body = of === null ? undefined : spans[of];
  const next = body && body.from > end ? index.byStart.get(body.to) : undefined;
  return next !== undefined && spans[next]?.type === "person";
}

/** Trades of many: without an article they go with the name that follows, “Ruritanian singer and actor Ana Ferro”. */
const trades =
  /^(?:academic|activist|artist|athlete|candidate|doctor|executive|journalist|lawyer|military|official|police|resident|student|teacher|worker)$/;

/** The latest roles stated of each class; more than a few dozen no reader keeps in mind. */
function rolesByClass(roles: readonly RoleFact[]): Map<string | null, RoleFact[]> {
  const byClass = new Map<string | null, RoleFact[]>();
  for (const role of roles) {
    const own = byClass.get(role.roleClass) ?? [];
    if (own.length < 50) own.push(role);
    byClass.set(role.roleClass, own);
  }
  return byClass;
}

/** First token of a description, jurisdiction before the title included. */
function firstToken({ spans }: Draft, of: number | null, first: number, title: number): number {
  const span = of === null ? undefined : spans[of];
  return span && span.to <= title ? Math.min(span.from, first) : first;
}

/** The person whose role the article stated: the same title and body, the one stated last before; else the only one. */
function statedHolder(
  roles: readonly RoleFact[],
  title: string,
  roleClass: string | null,
  of: number | null,
  at: number,
): RoleFact | null {
  const fits = roles.filter(
    (role) =>
      isTitle(title, role.title) &&
      role.roleClass === roleClass &&
      !role.former &&
      (of === null || role.ofEntity === null || role.ofEntity === of),
  );
  const past = (role: RoleFact) => Number(role.status === "contradicted");
  const before = fits.filter(({ from }) => from < at).sort((a, b) => past(a) - past(b) || b.from - a.from);
  const holders = new Set(fits.map(({ entity }) => entity));
  if (before[0] && (of !== null || holders.size === 1 || before.length > 0)) return before[0];
  return holders.size === 1 ? (fits[0] ?? null) : null;
}

/** The holder by data on the day of publication, when the article names that person. */
function officeHolder(
  draft: Draft,
  role: { title: string; roleClass: string | null; former: boolean },
  of: number | null,
): RoleFact | null {
  const on = draft.published;
  const body = of === null ? null : draft.knownOf[of];
  if (!on || body == null || role.former) return null;
  for (const spell of draft.knowledge.spellsIn(body)) {
    if (!isSameOffice(spell, role.title, role.roleClass) || !isHeldOn(spell, on)) continue;
    const entity = draft.knownOf.indexOf(spell.holder);
    if (entity < 0) continue;
    return {
      title: role.title,
      roleClass: role.roleClass,
      from: 0,
      to: 0,
      former: false,
      of: null,
      apposition: false,
      entity,
      span: null,
      ofEntity: of,
      status: "current",
      source: "gazetteer",
    };
  }
  return null;
}

const nounsOfWord = new Map<string, string[]>();
for (const [noun, words] of Object.entries(bodyNouns))
  for (const word of words.split(" ")) nounsOfWord.set(word, [...(nounsOfWord.get(word) ?? []), noun]);
const bare: ReadonlySet<string> = new Set(bareNouns.split(" "));
const bodyHashes = hashesOf([...Object.keys(bodyNouns), ...bare]);
/** Bodies that no paper calls a company or group. */
const official = /^(?:JRN|GOV|LEG|JUD|MIL|PTY)$/;

/** The nouns that name the kind of an entity in one of its names. */
function bodyNounsOf({ entities }: Draft, entity: number): readonly string[] {
  const { name = "", aliases = [] } = entities[entity] ?? {};
  const words =
    [name, ...aliases]
      .join(" ")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return [...new Set(words.flatMap((word) => nounsOfWord.get(word) ?? []))];
}

/** “the court”, “the ministry”: the body of that kind named last before; “the company”: the only one just named. */
function nominalBodies(draft: Draft, covered: Uint8Array): void {
  const { tokens } = draft.signals;
  const named = draft.mentions
    .filter(({ kind, entity }) => kind === "name" && draft.entities[entity]?.type === "organization")
    .sort((a, b) => a.start - b.start);
  let next = 0;
  const last = new Map<string, number>();
  const recent: { entity: number; sentence: number }[] = [];
  const nounsOf = new Map<number, readonly string[]>();
  for (let i = 1; i < tokens.length; i++) {
    const start = tokens.start[i] as number;
    for (let mention = named[next]; mention && mention.start < start; mention = named[++next]) {
      const nouns = nounsOf.get(mention.entity) ?? bodyNounsOf(draft, mention.entity);
      nounsOf.set(mention.entity, nouns);
      for (const noun of nouns) last.set(noun, mention.entity);
      if (!official.test(draft.entities[mention.entity]?.sector ?? ""))
        recent.push({ entity: mention.entity, sentence: tokens.sentence[i - 1] as number });
    }
    if (!bodyHashes.has(tokens.hash[i] as number) || covered[i]) continue;
    const word = textOf(tokens, i);
    if (!/^the$/i.test(textOf(tokens, i - 1))) continue;
    const entity =
      last.get(word) ?? (bare.has(word) ? onlyRecent(recent, tokens.sentence[i] as number) : undefined);
    if (entity === undefined) continue;
    draft.mentions.push(
      plainMention(tokens.start[i - 1] as number, tokens.end[i] as number, entity, "nominal", "nominal/body"),
    );
  }
}

/** The only body named in this sentence and the two before. */
function onlyRecent(
  recent: readonly { entity: number; sentence: number }[],
  sentence: number,
): number | undefined {
  const near = new Set<number>();
  for (let i = recent.length - 1; i >= 0; i--) {
    const { entity, sentence: at } = recent[i] as (typeof recent)[number];
    if (sentence - at > 2) break;
    near.add(entity);
  }
  const [only] = near;
  return near.size === 1 ? only : undefined;
}

const placeNoun = /^(?:enclave|territory|region|province|capital)$/;
const placeHashes = hashesOf(["enclave", "territory", "region", "province", "capital"]);

/** “the Ruritanian enclave”: the region of that country that the article names. */
function nominalPlaces(draft: Draft, index: SpanIndex, covered: Uint8Array): void {
  const { tokens } = draft.signals;
  for (let i = 2; i < tokens.length; i++) {
    if (covered[i] || !placeHashes.has(tokens.hash[i] as number)) continue;
    if (!placeNoun.test(textOf(tokens, i))) continue;
    const demonym = index.byEnd.get(i);
    const span = demonym === undefined ? undefined : draft.spans[demonym];
    if (!span || demonym === undefined || !/^the$/i.test(textOf(tokens, Math.max(0, span.from - 1))))
      continue;
    const country = draft.entities[draft.entityOf[demonym] as number]?.country;
    const subtype = textOf(tokens, i) === "capital" ? "capital" : "region";
    const fits = draft.entities.flatMap((entity, at) =>
      entity.country === country && entity.subtype === subtype ? [at] : [],
    );
    if (!country || fits.length !== 1) continue;
    draft.mentions.push(
      plainMention(
        tokens.start[span.from - 1] as number,
        tokens.end[i] as number,
        fits[0] as number,
        "nominal",
        "nominal/place",
      ),
    );
  }
}
