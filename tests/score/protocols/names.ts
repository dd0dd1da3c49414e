import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** Typed names on raw text: exact spans of persons, organizations and places, by the protocol of `docs/entities.md`. */

export type NameType = "PER" | "ORG" | "LOC";

export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

export interface NamedText {
  readonly doc_id: string;
  readonly text: string;
  readonly names: readonly NameSpan[];
}

const goldTypes: Readonly<Record<string, NameType>> = {
  PER: "PER",
  ORG: "ORG",
  LOC: "LOC",
  GPE: "LOC",
  FAC: "LOC",
  person: "PER",
  politician: "PER",
  organization: "ORG",
  organisation: "ORG",
  politicalparty: "ORG",
  corporation: "ORG",
  group: "ORG",
  location: "LOC",
  country: "LOC",
  place: "LOC",
};

/** Type of a mention as the protocol counts it; null for groups, events and works. */
export const nameType = (type: string): NameType | null =>
  (({ person: "PER", organization: "ORG", place: "LOC" }) as Record<string, NameType>)[type] ?? null;

const titleWords = [
  "mr mrs ms miss mme dr prof professor sir dame lord lady king queen prince princess emperor empress duke duchess",
  "pope cardinal archbishop rev reverend rabbi imam sheikh ayatollah",
  "president vice prime minister premier chancellor secretary foreign interior defense defence health finance attorney",
  "general solicitor senator sen representative rep congressman congresswoman governor gov mayor judge justice",
  "chief director chairman chairwoman chairperson ceo commissioner ambassador colonel col captain capt lieutenant lt",
  "major sergeant sgt admiral commander officer detective spokesman spokeswoman spokesperson prosecutor lawyer",
  "former ex acting deputy speaker envoy leader founder pm mp",
]
  .join(" ")
  .split(" ");
const headTitles = new Set([
  ...titleWords,
  "earl",
  "count",
  "baron",
  "bishop",
  "dean",
  "vp",
  "coach",
  "father",
]);
const leadingTitle = new RegExp(`^(?:${titleWords.join("|")})(?:\\.\\s*|[\\s-]+)(?=\\S)`, "i");

/** A name without its article, possessive and, for persons, titles. */
export function coreOfName(
  text: string,
  span: { start: number; end: number },
  type: string,
): { start: number; end: number } {
  let { start, end } = span;
  const length = (pattern: RegExp) => pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  const unlessAll = (cut: number) => (cut < end - start ? cut : 0);
  start += length(/^\s+/);
  end -= length(/\s+$/);
  start += unlessAll(length(/^the\s+/i));
  end -= unlessAll(length(/\s?['’´](?:\s?s)?$/i));
  if (type !== "PER") return { start, end };
  let bare = start;
  for (
    let match = leadingTitle.exec(text.slice(bare, end));
    match;
    match = leadingTitle.exec(text.slice(bare, end))
  ) {
    bare += match[0].length;
  }
  const isPhrase = /^(?:of|for|in|at|to|and|on|&)(?!\p{L})/iu.test(text.slice(bare, end));
  return { start: isPhrase ? start : bare, end };
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

const printed = (token: string) =>
  token === "``" || token === "''" ? '"' : token === "-LRB-" ? "(" : token === "-RRB-" ? ")" : token;
const isContraction = (token = "") => /^(?:s|t|ve|re|ll|d|m)$/i.test(token);

/** Tokens as raw text after `before`, by fixed rules of spacing, and the place of each. */
export function joinTokens(tokens: readonly string[], before = ""): { text: string; places: Placed[] } {
  let text = before;
  let sticks = text === "";
  let inDouble = false;
  let inSingle = false;
  const places: Placed[] = [];
  tokens.forEach((token, i) => {
    const word = printed(token);
    let left = false;
    let right = false;
    if (/^(?:[.,;:!?%)\]}…]|\.\.+|['’](?:s|re|ve|d|ll|m|t)|n['’]t)$/i.test(word)) left = true;
    else if (/^[([{$£€#@]$/.test(word)) right = true;
    else if (word === "/") {
      left = true;
      right = true;
    } else if (word === '"') {
      left = inDouble;
      right = !inDouble;
      inDouble = right;
    } else if (/^['’´]$/.test(word)) {
      const closes = i > 0 && !/^[("]$/.test(tokens[i - 1] ?? "");
      const later = tokens.some(
        (other, j) => j > i + 1 && /^['’´]$/.test(other) && !isContraction(tokens[j + 1]),
      );
      if (isContraction(tokens[i + 1])) {
        left = true;
        right = true;
      } else if (inSingle) {
        left = true;
        inSingle = false;
      } else if (closes && !later) left = true;
      else {
        right = true;
        inSingle = true;
      }
    } else if (
      word.toLowerCase() === "n" &&
      /^['’´]$/.test(tokens[i + 1] ?? "") &&
      tokens[i + 2]?.toLowerCase() === "t"
    )
      left = true;
    if (!left && !sticks) text += " ";
    places.push({ start: text.length, end: text.length + word.length });
    text += word;
    sticks = right;
  });
  return { text, places };
}

/** Documents of a file in CoNLL columns: whole where it marks them, else a document a sentence. */
export function readConllNames(file: string): NamedText[] {
  const stem = basename(file).replace(/\.[^.]*$/, "");
  const lines = readFileSync(file, "utf8").split("\n");
  const whole = lines.some((line) => line.includes("-DOCSTART-"));
  const documents: { doc_id: string; text: string; names: NameSpan[] }[] = [];
  let rows: [form: string, tag: string][] = [];
  let open: (typeof documents)[number] | null = null;
  const close = () => {
    if (rows.length === 0) return;
    if (!open || !whole) {
      open = { doc_id: `${stem}-${documents.length}`, text: "", names: [] };
      documents.push(open);
    }
    const { text, places } = joinTokens(
      rows.map(([form]) => form),
      open.text,
    );
    open.text = text;
    let last: {
      readonly label: string;
      readonly span: { start: number; end: number; type: NameType };
    } | null = null as {
      readonly label: string;
      readonly span: { start: number; end: number; type: NameType };
    } | null;
    for (const [i, [, tag]] of rows.entries()) {
      const label = tag.slice(2);
      const { start, end } = places[i]!;
      if (tag[0] === "I" && last?.label === label) last.span.end = end;
      else if (tag[0] === "B" || tag[0] === "I") {
        const span = { start, end, type: goldTypes[label]! };
        last = { label, span };
        if (goldTypes[label]) open.names.push(span);
      } else last = null;
    }
    rows = [];
  };
  for (const line of lines) {
    const columns = line.trim().split(/\s+/);
    if (columns[0] === "-DOCSTART-") {
      close();
      open = null;
    } else if (line.trim()) rows.push([columns[0]!, columns.at(-1)!]);
    else close();
  }
  close();
  return documents;
}

interface GumToken extends Placed {
  readonly id: string;
  readonly form: string;
  readonly xpos: string;
  readonly head: string;
  readonly relation: string;
  readonly misc: string;
}

export interface GumText {
  readonly doc_id: string;
  readonly text: string;
  readonly sentences: readonly (readonly GumToken[])[];
}

/** Texts of a GUM file by its SpaceAfter, a blank line before each paragraph, with all words in place. */
export function readGum(file: string): GumText[] {
  const documents: { doc_id: string; text: string; sentences: GumToken[][] }[] = [];
  let sentence: GumToken[] = [];
  let paragraph = false;
  let joined: { last: string; place: Placed; form: string; used: number } | null = null;
  for (const line of [...readFileSync(file, "utf8").split("\n"), ""]) {
    const id = /^# newdoc id = (.*)/.exec(line)?.[1];
    const current = documents.at(-1);
    if (id !== undefined) {
      documents.push({ doc_id: id, text: "", sentences: [] });
      paragraph = false;
    } else if (/^# newpar(?!_)/.test(line)) paragraph = true;
    else if (!line.trim()) {
      if (sentence.length > 0) current?.sentences.push(sentence);
      sentence = [];
    } else if (line[0] !== "#" && current) {
      const [number = "", form = "", , , xpos = "", , head = "", relation = "", , misc = ""] =
        line.split("\t");
      if (number.includes(".")) continue;
      if (paragraph) {
        current.text = current.text.trimEnd() + (current.text ? "\n\n" : "");
        paragraph = false;
      }
      const space = misc.includes("SpaceAfter=No") ? "" : " ";
      let place = { start: current.text.length, end: current.text.length + form.length };
      const range = /^\d+-(\d+)$/.exec(number)?.[1];
      if (range) {
        joined = { last: range, place, form, used: 0 };
        current.text += form + space;
        continue;
      }
      if (joined) {
        const at = joined.form.indexOf(form, joined.used);
        place =
          at < 0
            ? { ...joined.place }
            : { start: joined.place.start + at, end: joined.place.start + at + form.length };
        if (at >= 0) joined.used = at + form.length;
        if (number === joined.last) joined = null;
      } else current.text += form + space;
      sentence.push({ id: number, form, xpos, head, relation, misc, ...place });
    }
  }
  return documents.map((document) => ({ ...document, text: document.text.trimEnd() }));
}

/** Spans that GUM's annotators marked in a sentence, with their entity type. */
function markedSpans(tokens: readonly GumToken[]): { label: string; tokens: readonly GumToken[] }[] {
  const open: { id: string; label: string; from: number }[] = [];
  const found: { label: string; from: number; to: number }[] = [];
  tokens.forEach(({ misc }, i) => {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    for (const [, id, label = "", single, closing] of marks.matchAll(
      /\((\d+)-([^()-]*)[^()]*(\))?|(\d+)\)/g,
    )) {
      if (id !== undefined && single) found.push({ label, from: i, to: i });
      else if (id !== undefined) open.push({ id, label, from: i });
      else {
        const at = open.findLastIndex((entity) => entity.id === closing);
        if (at >= 0) found.push({ ...open.splice(at, 1)[0]!, to: i });
      }
    }
  });
  return found.map(({ label, from, to }) => ({ label, tokens: tokens.slice(from, to + 1) }));
}

const clauses = /^(?:acl|appos|parataxis|dep|list|orphan|advcl|discourse)/;
const clausesOfPersons = /^(?:acl|appos|parataxis|dep|list|orphan|advcl|discourse|nmod)/;

/** The proper name in a marked span; null when it holds none: a coordination, a people, a role, a description. */
function nameInSpan({ label, tokens }: { label: string; tokens: readonly GumToken[] }): NameSpan | null {
  const person = label === "person";
  if (!/^(?:person|organization|place)$/.test(label)) return null;
  const ids = new Set(tokens.map(({ id }) => id));
  const [head, second] = tokens.filter((token) => !ids.has(token.head));
  if (!head || second || !/^NNPS?$/.test(head.xpos) || (person && head.xpos === "NNPS")) return null;
  const children = tokens.filter((token) => token.head === head.id);
  if (children.some(({ relation }) => relation === "conj")) return null;
  const isTitle = headTitles.has(head.form.toLowerCase().replace(/\./g, ""));
  if (person && isTitle && !children.some(({ relation }) => relation === "flat")) return null;
  const at = tokens.indexOf(head);
  const after = children.filter(
    (token) => tokens.indexOf(token) > at && (person ? clausesOfPersons : clauses).test(token.relation),
  );
  const hangsOn = (token: GumToken): boolean => {
    let up: GumToken | undefined = token;
    while (up && !after.includes(up)) up = tokens.find(({ id }) => id === up?.head);
    return up !== undefined;
  };
  const stop = tokens.findIndex(
    (token, i) =>
      i > at &&
      (/^[,;:()[\]"“”—]$/.test(token.form) ||
        (/^(?:–|--?)$/.test(token.form) && tokens[i - 1]!.end < token.start) ||
        hangsOn(token)),
  );
  const to = stop < 0 ? tokens.length : stop;
  const from = tokens.findIndex(
    ({ xpos, form }, i) =>
      i === at || (!/^(?:DT|PDT|PRP\$)$/.test(xpos) && (/^[\p{Lu}\d]/u.test(form) || /^NNPS?$/.test(xpos))),
  );
  if (to - from === 1 && after.some(({ relation }) => relation === "nmod")) return null;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, type: goldTypes[label]! };
}

const covers = (outer: NameSpan, inner: NameSpan) => inner.start >= outer.start && inner.end <= outer.end;

/** Outermost proper names of a GUM file. */
export const readGumNames = (file: string): NamedText[] =>
  readGum(file).map(({ doc_id, text, sentences }) => {
    const names = sentences.flatMap((sentence) =>
      markedSpans(sentence).flatMap((span) => nameInSpan(span) ?? []),
    );
    const outermost = names.filter(
      (name, i) =>
        !names.some((other, j) => i !== j && covers(other, name) && (!covers(name, other) || j < i)),
    );
    return { doc_id, text, names: outermost };
  });

export const readNames = (file: string): NamedText[] =>
  file.endsWith(".conllu") ? readGumNames(file) : readConllNames(file);

export interface NameScore {
  readonly hits: number;
  readonly predicted: number;
  readonly gold: number;
  /** Names missed (−) and made up (+), in words. */
  readonly errors: readonly string[];
}

/** Micro-averaged counts of exact typed names; equal ones of a text count once. */
export function scoreNames(
  gold: readonly NamedText[],
  predict: (document: NamedText) => readonly NameSpan[],
): NameScore {
  let hits = 0;
  let predicted = 0;
  let wanted = 0;
  const errors: string[] = [];
  for (const document of gold) {
    const keys = (names: readonly NameSpan[]) =>
      new Set(
        names.map((name) => {
          const { start, end } = coreOfName(document.text, name, name.type);
          return `${start},${end},${name.type}`;
        }),
      );
    const right = keys(document.names);
    const guessed = keys(predict(document));
    const show = (sign: string, key: string) => {
      const [start, end, type] = key.split(",");
      errors.push(
        `${sign} ${document.doc_id} ${start} ${type} «${document.text.slice(Number(start), Number(end))}»`,
      );
    };
    for (const key of guessed) {
      if (right.has(key)) hits++;
      else show("+", key);
    }
    for (const key of right) if (!guessed.has(key)) show("−", key);
    predicted += guessed.size;
    wanted += right.size;
  }
  return { hits, predicted, gold: wanted, errors };
}

export const f1Of = ({ hits, predicted, gold }: Pick<NameScore, "hits" | "predicted" | "gold">): number =>
  predicted + gold === 0 ? 0 : (200 * hits) / (predicted + gold);
