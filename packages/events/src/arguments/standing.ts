import type { NormalizedArticle } from "@onrecord/normalize";
import { sectorOf } from "../lexicon/classes.ts";

/** Country and sector of one of the entities of an article. */
export interface Standing {
  readonly country: string | null;
  readonly sector: string | null;
}

/** What an office makes of whoever holds it; a leader, a spokesman or a member is of the sector of what he speaks for. */
const sectors: Readonly<Record<string, string>> = {
  head_of_state: "GOV",
  head_of_government: "GOV",
  minister: "GOV",
  foreign_minister: "GOV",
  defense_minister: "GOV",
  finance_minister: "GOV",
  interior_minister: "GOV",
  justice_minister: "GOV",
  health_minister: "GOV",
  deputy_leader: "GOV",
  governor: "GOV",
  mayor: "GOV",
  monarch: "GOV",
  diplomat: "GOV",
  secretary_general: "GOV",
  official: "GOV",
  legislator: "LEG",
  speaker: "LEG",
  judge: "JUD",
  prosecutor: "JUD",
  lawyer: "JUD",
  police: "COP",
  military: "MIL",
  militant: "REB",
  journalist: "JRN",
  religious_leader: "REL",
  activist: "SOC",
  academic: "EDU",
  teacher: "EDU",
  student: "EDU",
  doctor: "MED",
  executive: "BUS",
  artist: "CVL",
  athlete: "CVL",
  relative: "CVL",
  resident: "CVL",
  witness: "CVL",
};

const rebels =
  /\b(?:Resistance|Liberation|Salvation|Revolutionary|Islamic)\s+(?:Front|Army|Brigades?|Council|Movement|Forces|Group|Jihad)\b/;

const civil =
  /\b(?:inspector|attorney|solicitor|surgeon|secretary|director|consul|postmaster|comptroller|governor|auditor)\b|\b(?:art|history|science|music|english|year|drum)\b.*\bmajor\b/i;

/** The sector that the last word of a name says: “Lake Region Tribunal”, “Ministry of Health”. */
function sectorOfName(name: string): string | null {
  if (rebels.test(name)) return "REB";
  const words = name.toLowerCase().split(/[\s-]+/);
  const of = words.indexOf("of");
  return sectorOf(words[of > 0 ? of - 1 : words.length - 1] ?? "") ?? null;
}

/** Share of the names of places and peoples that one country needs to be the one an article is about. */
const majority = 0.8;

/** The country that an article is about: that of most of its places and peoples; null where no country has most of them. */
export function homeOf({ entities, mentions }: NormalizedArticle): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { entity, kind } of mentions) {
    const { type, country } = entities[entity] ?? {};
    if ((kind !== "name" && kind !== "demonym") || type !== "place" || !country) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    all++;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 && most[1] / all >= majority ? most[0] : null;
}

/** Offices of a state or its parties, of which an article about one country does not say the country. */
const domestic =
  /^(?:head_of_state|head_of_government|minister|\w+_minister|deputy_leader|governor|mayor|official|legislator|speaker|police|military|party_leader|candidate)$/;

/**
 * What the article says of the country and sector of each entity that is not known for them: the state or body that a role
 * is of, the class of the role, the kind of body that a name names. Parallel to `article.entities`.
 */
export function standingsOf({ entities, mentions }: NormalizedArticle, home: string | null): Standing[] {
  const own = entities.map(
    ({ type, name, country, sector }): Standing => ({
      country,
      sector: sector ?? (type === "organization" ? sectorOfName(name) : null),
    }),
  );
  // A rebel leader's movement is a rebel one.
  for (const { roleClass, roleOf } of mentions) {
    const body = roleOf === null ? undefined : own[roleOf];
    if (body && roleOf !== null && roleClass === "militant" && entities[roleOf]?.type === "organization") {
      own[roleOf] = { ...body, sector: body.sector ?? "REB" };
    }
  }
  const held = own.map(({ country, sector }) => ({ country, sector }));
  for (const { entity, roleClass: read, role, roleOf, roleStatus } of mentions) {
    // An inspector general, a general secretary and an art major are no soldiers.
    const roleClass = read === "military" && civil.test(role ?? "") ? "official" : read;
    const standing = held[entity];
    if (!standing || entities[entity]?.type === "place" || roleClass === null) continue;
    const body = roleOf === null || roleOf === entity ? null : (own[roleOf] ?? null);
    standing.country ??= body?.country ?? null;
    standing.sector ??= roleStatus === "former" ? "ELI" : (sectors[roleClass] ?? body?.sector ?? null);
  }
  for (const { entity, roleClass, roleOf } of mentions) {
    const standing = held[entity];
    if (!standing || entities[entity]?.type !== "person" || !domestic.test(roleClass ?? "")) continue;
    if (roleOf === null || entities[roleOf]?.country === home) standing.country ??= home;
  }
  return held;
}
