import type { Span } from "../schema.ts";
import { classAt, digit, lower, mark, space, surrogate, upper } from "./character.ts";
import { cutFused } from "./clitics.ts";
import { markEnd } from "./mark-end.ts";
import { makeTable, type TokenTable } from "./table.ts";
import { wordEnd } from "./word-end.ts";

/** End of the run of unaccented letters from `offset`: nine tokens in ten are no more than that. */
function lettersEnd(text: string, offset: number, limit: number): number {
  let end = offset;
  while (end < limit && ((text.charCodeAt(end) | 0x20) - 0x61) >>> 0 < 26) end++;
  return end;
}

/** End of the token that begins at `offset`, which is no white space; more than `offset`, at most `limit`. */
function tokenEnd(text: string, offset: number, limit: number): number {
  const plain = lettersEnd(text, offset, limit);
  const after = text.charCodeAt(plain);
  if (plain === offset) {
    if (after === 0x2c) return offset + 1;
  } else if (after === 0x20 || after === 0x2c || plain === limit) return cutFused(text, offset, plain);
  const kind = classAt(text, offset);
  const end =
    kind === lower || kind === upper || kind === digit || kind === surrogate
      ? wordEnd(text, offset, limit)
      : markEnd(text, offset, limit);
  let stop = end;
  while (stop < limit && classAt(text, stop) === mark) stop++;
  return stop;
}

/**
 * Tokens of each sentence, untagged, cut as Universal Dependencies cuts English: “don’t” is `do n’t`, “the mayor’s”
 * `the mayor ’s`, “six-year” `six - year`; “U.S.”, “3,500” and “9:30” are one token.
 */
export function findTokens(text: string, sentences: readonly Span[]): TokenTable {
  let starts = new Int32Array(64 + (text.length >> 2));
  let ends = new Int32Array(starts.length);
  let owners = new Int32Array(starts.length);
  let length = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { start, end } = sentences[sentence]!;
    let offset = start;
    while (offset < end) {
      if (text.charCodeAt(offset) === 0x20 || classAt(text, offset) === space) {
        offset++;
        continue;
      }
      if (length === starts.length) {
        starts = grown(starts);
        ends = grown(ends);
        owners = grown(owners);
      }
      starts[length] = offset;
      offset = tokenEnd(text, offset, end);
      ends[length] = offset;
      owners[length++] = sentence;
    }
  }
  return makeTable(starts.slice(0, length), ends.slice(0, length), owners.slice(0, length));
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
