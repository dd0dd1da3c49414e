import type { Span } from "@onrecord/parse";
import type { Finding } from "./findings.ts";

/** A paragraph, or what stands between two, with what is found in it. */
export interface Block extends Span {
  readonly findings: readonly Finding[];
}

/** The whole text in blocks, blank stretches left out. A finding that crosses a border belongs to both sides. */
export function toBlocks(text: string, paragraphs: readonly Span[], findings: readonly Finding[]): Block[] {
  const blocks = toStretches(text, paragraphs).map((span) => ({ ...span, findings: new Set<Finding>() }));
  for (const finding of findings) {
    for (const { start, end } of finding.spans) {
      for (let i = findBlock(blocks, start); i < blocks.length; i++) {
        const block = blocks[i];
        if (block === undefined || block.start >= end) break;
        block.findings.add(finding);
      }
    }
  }
  return blocks.map((block) => ({ ...block, findings: [...block.findings] }));
}

function toStretches(text: string, paragraphs: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  let at = 0;
  const add = (start: number, end: number) => {
    if (text.slice(start, end).trim() !== "") stretches.push({ start, end });
  };
  for (const { start, end } of paragraphs) {
    add(at, start);
    add(start, end);
    at = end;
  }
  add(at, text.length);
  return stretches;
}

/** Index of the first block that ends after an offset, by bisection. */
function findBlock(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
