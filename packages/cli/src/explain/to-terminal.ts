import type { CodedArticle } from "@onrecord/events";
import { toPrintable } from "../printable.ts";
import { toBlocks } from "./blocks.ts";
import { type Finding, type FindingKind, toFindings } from "./findings.ts";
import { type Segment, toSegments } from "./segments.ts";
import { toSummary } from "./summary.ts";

type Paint = (text: string) => string;

/** The colours of a terminal, as picocolors names them; each gives its text back unchanged where there are none. */
export interface Colours {
  readonly isColorSupported: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly red: Paint;
}

const plain: Paint = (text) => text;
const noColours: Colours = {
  isColorSupported: false,
  bold: plain,
  dim: plain,
  underline: plain,
  green: plain,
  cyan: plain,
  yellow: plain,
  blue: plain,
  red: plain,
};

const painters: Record<FindingKind, (colours: Colours) => Paint> = {
  header: ({ dim }) => dim,
  quote: ({ green }) => green,
  speaker:
    ({ bold, cyan }) =>
    (text) =>
      bold(cyan(text)),
  cue: ({ underline }) => underline,
  unsaid: ({ dim }) => dim,
  date: ({ yellow }) => yellow,
  entity: ({ blue }) => blue,
  event:
    ({ bold, red }) =>
    (text) =>
      bold(red(text)),
};

/**
 * An article for reading: each paragraph with its findings marked, and under it what they mean and by which rule. With
 * colours the marks are colours; without, brackets: `[q1 …]`. Nothing in the text can steer the terminal.
 */
export function toTerminal(article: CodedArticle, colours: Colours = noColours): string {
  const findings = toFindings(article);
  const shown = new Set<Finding>();
  const blocks = toBlocks(article.text, article.paragraphs, findings).map((block) => {
    const segments = toSegments(block, block.findings);
    const text = segments.map((segment) => toMarked(article.text, segment, colours)).join("");
    const fresh = block.findings.filter((finding) => !shown.has(finding));
    for (const finding of fresh) shown.add(finding);
    return [text, ...toRows(fresh, colours)].join("\n");
  });
  return `${[toSummary(article), ...blocks].join("\n\n")}\n`;
}

function toMarked(text: string, { start, end, findings, opened, closed }: Segment, colours: Colours): string {
  const words = toPrintable(text.slice(start, end));
  if (!colours.isColorSupported) {
    return opened.map(({ id }) => `[${id} `).join("") + words + closed.map(() => "]").join("");
  }
  const painted = findings.reduce((inner, { kind }) => painters[kind](colours)(inner), words);
  return painted + closed.map(({ id }) => colours.dim(`·${id}`)).join("");
}

function toRows(findings: readonly Finding[], colours: Colours): string[] {
  const width = Math.max(0, ...findings.map(({ id }) => id.length));
  return findings.map(({ id, kind, label, rule }) => {
    const painted = colours.isColorSupported ? painters[kind](colours)(id.padEnd(width)) : id.padEnd(width);
    return `    ${painted}  ${toPrintable(label)}  ${colours.dim(`(${toPrintable(rule)})`)}`;
  });
}
