import { classAt, digit, lower, space, stop, upper } from "./character.ts";
import { isClitic, isElision } from "./clitics.ts";

const isWordly = (kind: number): boolean => kind === upper || kind === lower || kind === digit;

/** Marks that stand doubled, tripled … as one: `--`, `''`, `<<`, `____`. */
const repeats = "-–—=_*~'`’‘<>|^";
/** `:-)`, `;)`, `:D` */
const face = /[:;=8][-']?[()DPp[\]/|]+(?=\s|$)/y;

/** End of the token that begins with the mark at `offset`. */
export function markEnd(text: string, offset: number, limit: number): number {
  const character = text.charAt(offset);
  const next = offset + 1;
  const following = next < limit ? classAt(text, next) : space;
  const free = offset === 0 || !isWordly(classAt(text, offset - 1));
  if (isApostrophe(text.charCodeAt(offset))) {
    if (!free) {
      const end = isClitic(text, next, limit);
      if (end > 0) return end;
    } else if (following === digit || isElision(text, next, limit)) return wordRun(text, next, limit);
  }
  if (character === "." && following === digit && free) return wordRun(text, next, limit);
  if (classAt(text, offset) === stop) {
    let end = next;
    const dots = character === ".";
    while (end < limit && classAt(text, end) === stop && (text.charAt(end) === ".") === dots) end++;
    return end;
  }
  if ((character === "@" || character === "#") && free && (following === lower || following === upper)) {
    return wordRun(text, next, limit);
  }
  if (character === ":" || character === ";" || character === "=") {
    face.lastIndex = offset;
    const smile = free && (offset === 0 || classAt(text, offset - 1) === space) ? face.exec(text) : null;
    if (smile && face.lastIndex <= limit) return face.lastIndex;
  }
  if (!repeats.includes(character)) return next;
  let end = next;
  while (end < limit && text.charAt(end) === character) end++;
  return end;
}

/** `'`, `’`, `ʼ`, `` ` ``, `´` */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x60 || code === 0x2bc || code === 0xb4;
}

function wordRun(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && (isWordly(classAt(text, end)) || text.charCodeAt(end) === 0x5f)) end++;
  return end;
}
