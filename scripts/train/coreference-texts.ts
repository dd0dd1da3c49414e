import { readFileSync } from "node:fs";

/** A text and which of its spans speak of the same. */
export interface CoreferenceText {
  readonly document: string;
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly same: string }[];
}

/** Openings `(3-person-giv:act-…`, `(3-person…)` and ends `3)` in the column of GUM's entities. */
const mark = /\((\d+)-[^()]*?(\))?(?=[()]|\d+\)|$)|(\d+)\)/g;

/** Texts of a CoNLL-U file that marks coreference as GUM does; paragraphs parted by a blank line. */
export function readCoreference(file: string): CoreferenceText[] {
  const texts: CoreferenceText[] = [];
  let document = "";
  let text = "";
  let mentions: { start: number; end: number; same: string }[] = [];
  let open: { same: string; start: number }[] = [];
  const finish = () => {
    if (text) texts.push({ document, text, mentions });
    text = "";
    mentions = [];
    open = [];
  };
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("# newdoc id = ")) {
      finish();
      document = line.slice(14);
    } else if (/^# newpar(?!_block)/.test(line) && text) text = `${text.trimEnd()}\n\n`;
    const [id, form = "", , , , , , , , misc = ""] = line.split("\t");
    if (!/^\d+$/.test(id ?? "") || !form) continue;
    const start = text.length;
    const end = start + form.length;
    const told = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    for (const [, opened, whole, closed] of told.matchAll(mark)) {
      if (opened && whole) mentions.push({ start, end, same: opened });
      else if (opened) open.push({ same: opened, start });
      else {
        const at = open.findLastIndex(({ same }) => same === closed);
        const from = open[at];
        if (from) mentions.push({ start: from.start, end, same: from.same });
        if (at >= 0) open.splice(at, 1);
      }
    }
    text += misc.includes("SpaceAfter=No") ? form : `${form} `;
  }
  finish();
  return texts;
}
