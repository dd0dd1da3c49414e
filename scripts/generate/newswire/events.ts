import type { GoldEvent, GoldNonEvent, GoldParticipant } from "../../../tests/gold/newswire.ts";
import { type Annotation, readBlocks, readFields, split } from "./annotation.ts";
import type { KnownEntities } from "./entities.ts";
import { findOne } from "./locate.ts";

const quads: Readonly<Record<string, number>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};
const modalities = ["actual", "planned", "hypothetical", "possible"] as const;
const times = ["past", "ongoing", "future", "historical"] as const;
const evidentials = ["asserted", "reported", "alleged", "speculation"] as const;
const flags = ["quote", "negative", "optional"];

/** `key`, `key generic`, `key implicit`, or `"words" COUNTRY/SECTOR generic`. */
function readParticipant(part: string, entities: KnownEntities, where: string): GoldParticipant {
  const [, quoted, key, rest = ""] = /^(?:"([^"]+)"|(\S+))\s*(.*)$/.exec(part) ?? [];
  const words = rest.split(/\s+/).filter(Boolean);
  const code = words.find((one) => one.includes("/"))?.split("/") ?? [];
  const odd = words.find((one) => !/\/|^(?:generic|implicit)$/.test(one));
  if (odd) throw new Error(`${where}: “${odd}” says nothing about ${part}`);
  const known = key === undefined ? undefined : entities.get(key);
  if (key !== undefined && !known) throw new Error(`${where}: no entity “${key}”`);
  const or = (given: string | undefined, otherwise: string | null) =>
    given === undefined ? otherwise : given === "-" ? null : given;
  return {
    key: known?.key ?? null,
    name: known?.canonicalName ?? quoted ?? "",
    country: or(code[0], known?.country ?? null),
    sector: or(code[1], known?.sector ?? null),
    ...(words.includes("implicit") && { implicit: true }),
    ...(words.includes("generic") && { generic: true }),
  };
}

/** `2031-03-11`, `A/B`, `../B`, `A/..`, each with an own precision and basis if need be; nothing: the document's day. */
function readWhen(when: string | undefined, dct: string): GoldEvent["date"] {
  if (!when) return { start: dct, end: dct, precision: "day", basis: "document" };
  const [days = "", ...words] = when.split(/\s+/);
  const [a = "", b = a] = days.split("/");
  const [start, end] = [a, b].map((one) => (one === ".." || one === "?" ? null : one));
  const usual = start && start === end ? "day" : start && end ? "interval" : start ? "open" : "unknown";
  return {
    start: start ?? null,
    end: end ?? null,
    precision: words[0] ?? usual,
    basis: words[1] ?? (start || end ? "explicit" : "none"),
  };
}

const only = <Word extends string>(words: readonly string[], list: readonly Word[], otherwise: Word) =>
  list.find((one) => words.includes(one)) ?? otherwise;

/** `[events]`: `TYPE mode…`, then indented `by:`, `to:`, `when:` … and one `= … {trigger} …` line for each mention. */
export function readEvents(annotation: Annotation, entities: KnownEntities): GoldEvent[] {
  const { doc, text, dct } = annotation;
  return readBlocks(annotation.lines("events")).map(({ head, body }, i) => {
    const where = annotation.where("events", `${i + 1} ${head}`);
    const [type = "", ...mode] = head.split(/\s+/);
    const quad = quads[type];
    if (quad === undefined) throw new Error(`${where}: no such type`);
    const fields = readFields(body.filter((line) => !line.startsWith("= ")));
    const odd = [...fields.keys()].find((name) => !known.includes(name));
    if (odd) throw new Error(`${where}: no field “${odd}”; there are ${known.join(", ")}`);
    const people = (name: string) =>
      split(fields.get(name), ";").map((part) => readParticipant(part, entities, where));
    const status = (fields.get("status") ?? "").split(/\s+/).filter(Boolean);
    const strange = status.find((one) => ![...modalities, ...times, ...evidentials, ...flags].includes(one));
    if (strange) throw new Error(`${where}: no status “${strange}”`);
    const or = split(fields.get("or"), " ");
    const place = fields.get("where");
    const location = place ? readParticipant(place, entities, where) : null;
    const mentions = body
      .filter((line) => line.startsWith("= "))
      .map((line) => {
        if (!line.includes("{")) throw new Error(`${where}: mark the trigger in “${line}”`);
        const { start, end, inner } = findOne(text, line.slice(2), where);
        return {
          trigger: { text: text.slice(inner.start, inner.end), ...inner },
          span: { text: text.slice(start, end), start, end },
        };
      });
    if (mentions.length === 0) throw new Error(`${where}: no mention`);
    const number = (name: string) => (fields.has(name) ? Number(fields.get(name)) : null);
    return {
      id: `${doc}-e${String(i + 1).padStart(2, "0")}`,
      doc,
      required: !status.includes("optional"),
      type,
      accept_types: or.filter((one) => one === one.toUpperCase()),
      mode,
      accept_modes: or.filter((one) => one !== one.toUpperCase()).map((one) => (one === "any" ? "" : one)),
      context: split(fields.get("about"), " "),
      step: fields.get("step") ?? null,
      quad,
      actors: people("by"),
      recipients: people("to"),
      date: readWhen(fields.get("when"), dct),
      location: location && { key: location.key ?? "", name: location.name, country: location.country },
      polarity: status.includes("negative") ? "negative" : "positive",
      modality: only(status, modalities, "actual"),
      time: only(status, times, "past"),
      evidential: only(status, evidentials, "asserted"),
      attribution: split(fields.get("says"), ";").map((part) => {
        const relay = part.startsWith("relay ");
        const name = readParticipant(part.replace(/^relay /, ""), entities, where).name;
        return { name, kind: relay ? "relay" : "source" };
      }),
      from_quote: status.includes("quote"),
      dead: number("dead"),
      injured: number("injured"),
      incident: fields.get("same") ?? null,
      follows: fields.get("follows") ?? null,
      mentions,
      note: fields.get("note") ?? null,
    };
  });
}

const known = "by to when where status says or about step dead injured same follows note".split(" ");

/** `[not events]`: `words | why`. */
export function readNonEvents(annotation: Annotation): GoldNonEvent[] {
  return annotation.lines("not events").map((line) => {
    const [words = "", why = ""] = split(line, "|");
    const { start, end } = findOne(annotation.text, words, annotation.where("not events", line)).inner;
    return { doc: annotation.doc, text: annotation.text.slice(start, end), start, end, why };
  });
}
