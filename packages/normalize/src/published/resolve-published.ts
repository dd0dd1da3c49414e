import type { Article } from "@onrecord/parse";
import type { Metadata, Published } from "../schema.ts";

/** When an article was published: metadata first, then what its frame says. */
export function resolvePublished(_article: Article, metadata: Metadata): Published {
  const day = metadata.published?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null;
  return {
    edtf: day,
    startDate: day,
    endDate: day,
    at: null,
    basis: day ? "metadata" : "none",
    unresolved: null,
    evidence: null,
  };
}
