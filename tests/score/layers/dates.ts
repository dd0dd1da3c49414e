import { type DateMention, findDates, resolvePublished } from "@onrecord/normalize";
import { parse } from "@onrecord/parse";
import { noMetadata } from "onrecord";
import { readNewswireGold } from "../../gold/newswire.ts";
import type { Layer } from "../layer.ts";
import { type DatedSpan, scoreIntervals } from "../protocols/intervals.ts";
import { readCases, scoreRecognizers } from "../protocols/recognizers.ts";
import { scoreTimexes, type Timex, type TimexDocument } from "../protocols/timexes.ts";
import { readJsonl, sharedFile } from "../shared.ts";

const toTimex = ({ start, end, timexType, timexValue }: DateMention): Timex => ({
  start,
  end,
  type: timexType,
  value: timexValue,
});
const toDatedSpan = ({ start, end, timexType, startDate, endDate }: DateMention): DatedSpan => {
  const counts = timexType === "DATE" || timexType === "TIME";
  return { start, end, from: counts ? startDate : null, to: counts ? endDate : null };
};

/** Handed to the scorers: only the text and the day of publication are known. */
export const timexesOf = ({ text, dct }: TimexDocument<unknown>): Timex[] =>
  findDates(text, { published: dct }).map(toTimex);
export const datedSpansOf = ({ text, dct }: TimexDocument<unknown>): DatedSpan[] =>
  findDates(text, { published: dct }).map(toDatedSpan);

/** As a chat reads them: whole phrases, weekdays by calendar weeks. */
const findPhrases = (text: string, published: string): DateMention[] =>
  findDates(text, { published, policy: { extent: "phrase", weekday: "week", mode: "news" } });

const unknown = noMetadata("score");

/** Share of articles whose publication date, its basis and what stays open are as a careful reader has them. */
function scorePublished(): { readonly published: number; readonly errors: readonly string[] } {
  const gold = readNewswireGold();
  const errors = gold.flatMap(({ doc_id, text, meta }) => {
    const { edtf, unresolved } = resolvePublished(parse(text), unknown);
    const right = edtf === meta.published && unresolved === meta.unresolved;
    return right
      ? []
      : [`${doc_id} published ${meta.published ?? meta.unresolved}, got ${edtf ?? unresolved}`];
  });
  return { published: (100 * (gold.length - errors.length)) / gold.length, errors };
}

const corpora: Readonly<Record<string, readonly (keyof ReturnType<typeof scoreTimexes>)[]>> = {
  timebank: ["relaxed_f1", "strict_f1", "value_f1", "value_f1_lenient"],
  aquaint: ["value_f1_lenient"],
  "wikiwars-train": ["value_f1"],
};

export const dates: Layer = {
  name: "dates",
  score() {
    const figures: Record<string, number> = {};
    const absent: Record<string, string> = {};
    const errors: string[] = [];
    for (const [corpus, names] of Object.entries(corpora)) {
      const file = sharedFile("gold", "dates", `${corpus}.jsonl`);
      if (!file) {
        for (const name of names) absent[`dates/${corpus}/${name}`] = "no ../shared beside the checkout";
        continue;
      }
      const scores = scoreTimexes(readJsonl<TimexDocument>(file), timexesOf);
      for (const name of names) figures[`dates/${corpus}/${name}`] = Number(scores[name]);
      errors.push(...scores.errors);
    }
    const gum = sharedFile("gold", "dates", "gum-other.jsonl");
    if (gum) {
      const scores = scoreIntervals(readJsonl<TimexDocument<DatedSpan>>(gum), datedSpansOf);
      figures["dates/gum-other/interval_f1"] = scores.interval_f1;
      errors.push(...scores.errors);
    } else absent["dates/gum-other/interval_f1"] = "no ../shared beside the checkout";
    const specs = sharedFile("gold", "dates", "recognizers-en-specs.jsonl.gz");
    if (specs) {
      const scores = scoreRecognizers(readCases(specs), findPhrases);
      figures["dates/recognizers/span"] = scores.span;
      figures["dates/recognizers/value"] = scores.value;
      errors.push(...scores.errors);
    } else {
      for (const name of ["span", "value"])
        absent[`dates/recognizers/${name}`] = "no ../shared beside the checkout";
    }
    const own = readNewswireGold().map(({ doc_id, text, meta, timexes }) => ({
      doc_id,
      text,
      dct: meta.dct,
      timexes,
    }));
    const values = scoreTimexes(own, timexesOf);
    const intervals = scoreIntervals(own, datedSpansOf);
    const published = scorePublished();
    figures["own/dates/value_f1"] = values.value_f1;
    figures["own/dates/interval_f1"] = intervals.interval_f1;
    figures["own/meta/published"] = published.published;
    return {
      figures,
      absent,
      errors: [...published.errors, ...values.errors, ...intervals.errors, ...errors],
    };
  },
};
