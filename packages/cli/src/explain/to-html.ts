import type { CodedArticle } from "@onrecord/events";
import { toPrintable } from "../printable.ts";
import { type Block, toBlocks } from "./blocks.ts";
import { type Finding, findingKinds, toFindings } from "./findings.ts";
import { pageScript } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";
import { type Segment, toSegments } from "./segments.ts";
import { toSummary } from "./summary.ts";

/** The beginning of a page that needs nothing but itself: no address is loaded, from wherever it is opened. */
export const pageHead = (title: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<fieldset>${findingKinds.map(toSwitch).join("")}</fieldset>
`;

export const pageFoot = `<script>${pageScript}</script>
</body>
</html>
`;

const kindNames: Record<Finding["kind"], string> = {
  header: "header",
  quote: "quotations",
  speaker: "speakers",
  cue: "cues",
  unsaid: "not speech",
  date: "dates",
  entity: "entities",
  event: "events",
};

const toSwitch = (kind: Finding["kind"]): string =>
  `<label><input type="checkbox" name="${kind}" checked> <mark class="${kind} on">${kindNames[kind]}</mark></label>`;

const entitiesByCharacter: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML shows it, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  toPrintable(text).replace(/[&<>"']/g, (character) => entitiesByCharacter[character] ?? character);

/**
 * One article as a part of a page: each paragraph with its evidence marked, its rows beside it.
 * @param number tells the articles of a page apart
 */
export function toHtml(article: CodedArticle, number: number): string {
  const findings = toFindings(article);
  const [title = "", ...lines] = toSummary(article).split("\n");
  const shown = new Set<Finding>();
  const sections = toBlocks(article.text, article.paragraphs, findings).map((block) => {
    const fresh = block.findings.filter((finding) => !shown.has(finding));
    for (const finding of fresh) shown.add(finding);
    return toSection(article.text, block, fresh, number);
  });
  const summary = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("");
  return `<article>\n<header><h1>${escapeHtml(title)}</h1>${summary}</header>\n${sections.join("\n")}\n</article>\n`;
}

function toSection(text: string, block: Block, fresh: readonly Finding[], number: number): string {
  const words = toSegments(block, block.findings).map((segment) => toMark(text, segment, number));
  const rows = fresh.map(
    ({ id, kind, label, rule }) =>
      `<li class="${kind}" data-ids="${number}-${id}">${id} ${escapeHtml(label)} <code>${escapeHtml(rule)}</code></li>`,
  );
  return `<section><p>${words.join("")}</p><ol>${rows.join("")}</ol></section>`;
}

function toMark(text: string, { start, end, findings }: Segment, number: number): string {
  const words = escapeHtml(text.slice(start, end));
  if (findings.length === 0) return words;
  const kinds = [...new Set(findings.map(({ kind }) => kind))].join(" ");
  const ids = findings.map(({ id }) => `${number}-${id}`).join(" ");
  const title = findings.map(({ id, label, rule }) => `${id} ${label} (${rule})`).join("\n");
  return `<mark class="${kinds}" data-ids="${ids}" title="${escapeHtml(title)}">${words}</mark>`;
}
