import type { Article } from "@onrecord/parse";
import { formatDay, isDay, toDay } from "../dates/calendar.ts";
import { type DateRuns, readDates, scanDates } from "../dates/find-dates.ts";
import type { DateMention, Metadata, Published } from "../schema.ts";
import { type ReadDate, readDate, readDateline } from "./read-date.ts";

type Candidate = Pick<Published, "basis" | "evidence"> & { readonly date: ReadDate };
type HeaderPart = Article["header"][number];

const none: Published = {
  edtf: null,
  startDate: null,
  endDate: null,
  at: null,
  basis: "none",
  unresolved: null,
  evidence: null,
};

/** The day in the path of an address: `/2024/05/20/`. */
const inPath = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/;

const fromMetadata = ({ published, url }: Metadata): Candidate[] => {
  const date = published === null ? null : readDate(published);
  if (date) return [{ date, basis: "metadata", evidence: null }];
  const path = inPath.exec(url ?? "");
  if (!path) return [];
  const [year, month, day] = [Number(path[1]), Number(path[2]), Number(path[3])];
  const read = isDay(year, month, day) ? readDate(formatDay(toDay(year, month, day))) : null;
  return read ? [{ date: read, basis: "metadata", evidence: null }] : [];
};

const readWireCode = (digits: string): ReadDate | null =>
  readDate(`${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`);

const isUpdate = ({ text, header }: Article, date: HeaderPart): boolean =>
  header.some(
    (part) =>
      part.kind === "residue" &&
      part.start <= date.start &&
      date.end <= part.end &&
      /^(?:last |)(?:updated|modified)/i.test(text.slice(part.start, part.end)),
  );

const basisOf = (part: HeaderPart): Published["basis"] => {
  if (part.within === "wire_code") return "wire_code";
  if (part.within === "dateline") return "dateline";
  return part.within === null ? "text" : "header";
};

/** What the frame says, by the order of trust: header lines (a publication before an update), code, dateline, bare line. */
const fromFrame = (article: Article): Candidate[] => {
  const order: Published["basis"][] = ["header", "wire_code", "dateline", "text"];
  return article.header
    .filter(({ kind }) => kind === "date")
    .map((part) => ({ part, basis: basisOf(part), update: isUpdate(article, part) }))
    .sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis) || Number(a.update) - Number(b.update))
    .flatMap(({ part, basis }) => {
      const words = article.text.slice(part.start, part.end);
      const readPart = basis === "wire_code" ? readWireCode : basis === "dateline" ? readDateline : readDate;
      const date = readPart(words);
      return date ? [{ date, basis, evidence: { start: part.start, end: part.end } }] : [];
    });
};

const weekday = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
const cited = /\b(?:quoted|cited|quoting|citing|reported|according to|told)\b[^.\n]{0,60}$/i;

const isFullDate = ({ startDate, precision }: DateMention): boolean =>
  startDate !== null && precision === "day";

/**
 * Where neither frame nor metadata names a day: the one month-day that a text without any full date tells with its
 * weekday (“on Thursday, August 14”), or cites a paper of. Any other month-day may be long before the publication.
 */
const fromText = ({ text }: Article, runs: DateRuns): Candidate[] => {
  const mentions = readDates(text, runs, { published: null, policy: { mode: "news" } }, isFullDate);
  if (mentions.some(isFullDate)) return [];
  const [first, ...others] = mentions.filter(
    ({ edtf, start, end }) =>
      edtf !== null &&
      /^XXXX-\d{2}-\d{2}$/.test(edtf) &&
      (weekday.test(text.slice(start, end)) || cited.test(text.slice(Math.max(0, start - 80), start))),
  );
  if (!first?.edtf || others.some(({ edtf }) => edtf !== first.edtf)) return [];
  const date = { edtf: first.edtf, startDate: null, endDate: null, at: null };
  return [{ date, basis: "none", evidence: { start: first.start, end: first.end } }];
};

/** A month-day and a year or month that agree are a day. */
const intersect = (wide: ReadDate, monthDay: string): string | null => {
  const year = Number(wide.edtf.slice(0, 4));
  const [month = 0, day = 0] = monthDay.slice(5).split("-").map(Number);
  if (!isDay(year, month, day)) return null;
  const whole = formatDay(toDay(year, month, day));
  return wide.startDate !== null && wide.endDate !== null && wide.startDate <= whole && whole <= wide.endDate
    ? whole
    : null;
};

/**
 * When an article was published: by metadata, a header line, a wire code, its dateline, or a line that is a date; the
 * first that gives a year. A month-day without a year goes to `unresolved`, for no year is ever guessed.
 */
export function resolvePublished(
  article: Article,
  metadata: Metadata,
  runs: DateRuns = scanDates(article.text),
): Published {
  const candidates = [...fromMetadata(metadata), ...fromFrame(article)];
  const resolved = candidates.find(({ date }) => date.startDate !== null);
  const partial = candidates.find(({ date }) => date.startDate === null);
  if (resolved) {
    const { date, basis, evidence } = resolved;
    const narrowed = partial && date.startDate !== date.endDate ? intersect(date, partial.date.edtf) : null;
    return {
      ...none,
      edtf: narrowed ?? date.edtf,
      startDate: narrowed ?? date.startDate,
      endDate: narrowed ?? date.endDate,
      at: date.at,
      basis,
      evidence: narrowed && partial ? partial.evidence : evidence,
    };
  }
  const open = partial ?? fromText(article, runs)[0];
  return open ? { ...none, unresolved: open.date.edtf, evidence: open.evidence } : none;
}
