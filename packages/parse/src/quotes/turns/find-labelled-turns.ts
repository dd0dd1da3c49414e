import type { Span } from "../../schema.ts";

/** A paragraph that a transcript or an interview gives to somebody without quotation marks. */
export interface LabelledTurn {
  /** What is said: the paragraph without its label. */
  readonly content: Span;
  /** The name in the label; null where it names nobody (`Q:`) and where the turn goes on over a further paragraph. */
  readonly speaker: Span | null;
  /** Equal for the paragraphs of one turn. */
  readonly turn: object;
  readonly goesOn: boolean;
}

interface Label {
  readonly content: Span;
  readonly name: Span;
  /** The last word of the name in capitals: `DANA WHITLOCK, HOST` and `Whitlock` are one. */
  readonly key: string;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
/** `WHITLOCK:`, `DANA WHITLOCK, HOST:`, `Sen. Ruth Two Rivers (D):`, `Q:`, `((Dana Whitlock))`. */
const colon = new RegExp(
  String.raw`^(${word}(?: (?:(?:of|the|de|del|der|van|von|bin|al|la|le) )?${word}){0,5})(?:,? ?\([^():]{1,40}\)|, [^:.?!]{1,40})?: +(?=\S)`,
  "u",
);
const brackets = /^\(\((\p{Lu}[^()]{0,50})\)\)\s*:?\s+(?=\S)/u;
const longestLabel = 120;
const asked = /^(?:Q|A|Question|Answer|Interviewer|Reporter|Moderator|Speaker|Host)\.?$/i;
/** What stands before a colon at the head of a page or under a picture. */
const editorial =
  /^(?:transcript|interview|note|update|correction|image|images|credit|photo|photos|picture|video|source|sources|related|watch|listen|read|more|contact|by|date|time|place|where|when|who|what)$/i;
/** Stage directions: `(MUSIC)`, `[crosstalk]`. */
const direction = /^[([][^()[\]]*[)\]]$/;
/** What people say to each other, and lists of facts do not. */
const talk = /\?|(?:^|[^\p{L}])(?:I|we|you|me|us|my|our|your)(?=[^\p{L}]|$)/iu;

/**
 * The turns of a transcript or an interview whose speakers stand before a colon or in double brackets. Empty unless
 * most paragraphs have labels, the labels take turns (two of them, one again) and what follows them is talk: a list of
 * facts (`Age: 41`) has labels too.
 */
export function findLabelledTurns(text: string, paragraphs: readonly Span[]): LabelledTurn[] {
  const labels = paragraphs.map((paragraph) => labelOf(text, paragraph));
  const found = labels.filter((label) => label !== null);
  const last = labels.findLastIndex((label) => label !== null);
  const between = last - labels.findIndex((label) => label !== null) + 1;
  if (between > found.length * 3 || !takeTurns(text, found)) return [];
  const turns: LabelledTurn[] = [];
  let turn: object | null = null;
  paragraphs.slice(0, last + 1).forEach((paragraph, index) => {
    const label = labels[index];
    if (label) {
      turn = label;
      const unnamed = asked.test(text.slice(label.name.start, label.name.end));
      turns.push({ content: label.content, speaker: unnamed ? null : label.name, turn, goesOn: false });
    } else if (turn && !direction.test(text.slice(paragraph.start, paragraph.end)))
      turns.push({ content: paragraph, speaker: null, turn, goesOn: true });
  });
  return turns;
}

function labelOf(text: string, { start, end }: Span): Label | null {
  const head = text.slice(start, Math.min(end, start + longestLabel));
  const match = colon.exec(head) ?? brackets.exec(head);
  if (!match) return null;
  const name = match[1]!;
  const key = name.slice(name.lastIndexOf(" ") + 1);
  if (editorial.test(key)) return null;
  const nameStart = start + match[0].indexOf(name);
  return {
    content: { start: start + match[0].length, end },
    name: { start: nameStart, end: nameStart + name.length },
    key: key.toUpperCase(),
  };
}

function takeTurns(text: string, labels: readonly Label[]): boolean {
  if (labels.length < 3) return false;
  const keys = new Set(labels.map(({ key }) => key));
  if (keys.size < 2 || keys.size > (labels.length * 2) / 3) return false;
  const talking = labels.filter(({ content }) => talk.test(text.slice(content.start, content.end)));
  return talking.length * 2 >= labels.length;
}
