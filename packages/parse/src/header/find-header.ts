import type { HeaderPart } from "../schema.ts";
import type { Frame, HeaderRule, Line } from "./rule.ts";
import { headerRules } from "./rules/index.ts";

const headLines = 12;
const footLines = 4;
/** No part of a frame is longer than this. */
const longestLine = 400;

const lineAt = (text: string, from: number, to: number): Line | null => {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (start === end) return null;
  end = Math.min(end, start + longestLine);
  return { start, end, text: text.slice(start, end) };
};

const readHead = (text: string): { lines: Line[]; end: number } => {
  const lines: Line[] = [];
  let from = 0;
  while (from < text.length && lines.length < headLines) {
    const stop = text.indexOf("\n", from);
    const to = stop === -1 ? text.length : stop;
    const line = lineAt(text, from, to);
    if (line) lines.push(line);
    from = to + 1;
  }
  return { lines, end: from };
};

const readFoot = (text: string, headEnd: number): Line[] => {
  const lines: Line[] = [];
  let to = text.length;
  while (to > headEnd && lines.length < footLines) {
    const stop = Math.max(headEnd - 1, text.lastIndexOf("\n", to - 1));
    const line = lineAt(text, stop + 1, to);
    if (line) lines.unshift(line);
    to = stop;
  }
  return lines;
};

const outerFirst = (a: HeaderPart, b: HeaderPart): number => a.start - b.start || b.end - a.end;

/**
 * The frame that agencies and sites print round the news: residue, title, byline, dateline, agency marks, dates, wire
 * codes. In order of start, outer before inner; offsets are UTF-16 units. Looks at the first and last lines only.
 */
export function findHeader(text: string, rules: readonly HeaderRule[] = headerRules): HeaderPart[] {
  const { lines: head, end } = readHead(text);
  const foot = readFoot(text, end);
  let found: readonly HeaderPart[] = [];
  for (const rule of rules) {
    const frame: Frame = {
      text,
      head,
      foot,
      goesOn: (index) => index + 1 < head.length || foot.length > 0,
      found,
    };
    found = [...found, ...rule.find(frame)];
  }
  return [...found].sort(outerFirst);
}
