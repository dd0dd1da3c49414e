import type { GoldMeta } from "../../../tests/gold/newswire.ts";
import { type Annotation, readFields } from "./annotation.ts";

/** `[meta]`: `date` (the true day), `published` (what the text supports and its basis), and the parts of the frame. */
export function readMeta(annotation: Annotation): GoldMeta {
  const fields = readFields(annotation.lines("meta"));
  const known = "date published unresolved title byline agency place language copy zero".split(" ");
  const odd = [...fields.keys()].find((name) => !known.includes(name));
  if (odd) throw new Error(`${annotation.doc} [meta]: no field “${odd}”; there are ${known.join(", ")}`);
  for (const name of ["title", "byline", "agency"]) {
    const words = fields.get(name);
    if (words && !annotation.text.includes(words))
      throw new Error(`${annotation.doc} [meta] ${name}: “${words}” is not in the text`);
  }
  const [published = "none", basis = "none"] = (fields.get("published") ?? "none").split(/\s+/);
  return {
    doc_id: annotation.doc,
    dct: annotation.dct,
    published: published === "none" ? null : published,
    basis: basis as GoldMeta["basis"],
    unresolved: fields.get("unresolved") ?? null,
    title: fields.get("title") ?? null,
    byline: fields.get("byline") ?? null,
    agency: fields.get("agency") ?? null,
    dateline_place: fields.get("place") ?? null,
    language: fields.get("language") ?? "en",
    zero_events: fields.has("zero"),
    duplicate_of: fields.get("copy") ?? null,
  };
}
