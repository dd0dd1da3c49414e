export {
  eventDateBases,
  eventDatePrecisions,
  eventModalities,
  eventPolarities,
  eventTimes,
  eventTypes,
  evidentialities,
  legalSteps,
} from "@onrecord/events/schema";
export { idStatuses, idTables } from "@onrecord/link/schema";
export {
  dateAnchors,
  datePrecisions,
  dateQualifiers,
  dateStatuses,
  entityMentionKinds,
  entityTypes,
  genderBases,
  genders,
  knowledgeSources,
  publishedBases,
  roleStatuses,
  timexTypes,
} from "@onrecord/normalize/schema";
export { mentionKinds, notQuoteKinds, quoteKinds, saidMedia } from "@onrecord/parse/schema";
