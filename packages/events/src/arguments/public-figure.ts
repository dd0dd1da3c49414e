import type { NormalizedArticle } from "@onrecord/normalize";
import type { Participant } from "../schema.ts";

const publicSectors = /^(?:GOV|MIL|COP|JUD|LEG|PRM|PTY|REB|SPY|OPP|UAF|CRM|LAB|REF|REL|ELI|NGO|SOC)$/;

/** Roles that make nobody a person of public life. */
const privateRoles = /^(?:artist|athlete|relative|resident|student|witness)$/;

/**
 * Whether a participant has a part in public life: a state, a body, a sector that has one, or a person whom the article
 * gives a country or an office.
 */
export function isPublicFigure(
  { entities, mentions }: NormalizedArticle,
  { entity, country, sector }: Participant,
): boolean {
  if (publicSectors.test(sector ?? "")) return true;
  if (entity === null) return country !== null;
  const type = entities[entity]?.type;
  if (type !== "person") return type !== undefined && sector !== "JRN";
  return (
    country !== null ||
    mentions.some(
      (one) => one.entity === entity && one.role !== null && !privateRoles.test(one.roleClass ?? ""),
    )
  );
}
