// The steps of linking one by one, for a caller that holds only some of the articles at a time.
export { findDuplicates, noOriginal } from "./duplicates/find-duplicates.ts";
export { fingerprintText } from "./duplicates/fingerprint-text.ts";
export { createTextColumns, type TextColumns } from "./duplicates/text-columns.ts";
export { applyDecisions } from "./entities/decisions.ts";
export { mergeEntities } from "./entities/merge-entities.ts";
export { toGroupId } from "./ids/name-group.ts";
export { type Registration, registerInOrder } from "./ids/registry.ts";
export { canBeJoined, toIncidentKind } from "./incidents/find-incidents.ts";
export { findFollowed, type LegalStep } from "./incidents/legal-ladder.ts";
export { linkIncidents, toEventName } from "./incidents/link-incidents.ts";
export { type Joining, linkStatements, toQuoteName } from "./statements/link-statements.ts";
