import { appendFileSync, closeSync, existsSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { guardWriting } from "./guard-writing.ts";

/** UTF-16 units of lines that are held before they are appended to their files. */
const held = 1 << 22;

const newline = 0x0a;

/** Bytes that are read at a time: whole files would wait in memory for garbage to be looked for. */
const chunk = 1 << 17;

/** Lines on their way into many files. */
export interface LineSpill {
  readonly add: (file: string, line: string) => void;
  /** Writes what is still held: before anybody reads. */
  readonly flush: () => void;
}

/** Gathers lines for files of a folder; memory does not grow with their number, nor with that of the files. */
export function createLineSpill(folder: string): LineSpill {
  const waiting = new Map<string, string[]>();
  let length = 0;
  const flush = () => {
    if (waiting.size > 0) guardWriting(folder, () => makeFolder(folder));
    for (const [file, lines] of waiting) {
      const path = join(folder, file);
      guardWriting(folder, () => appendFileSync(path, `${lines.join("\n")}\n`));
    }
    waiting.clear();
    length = 0;
  };
  return {
    add: (file, line) => {
      const lines = waiting.get(file);
      if (lines === undefined) waiting.set(file, [line]);
      else lines.push(line);
      length += line.length;
      if (length > held) flush();
    },
    flush,
  };
}

/** Lines that several threads wrote, each into a folder of its own in one folder. */
export interface SpilledLines {
  /** Names of files that begin so, in order of name. */
  readonly files: (prefix: string) => readonly string[];
  /** The lines of a file, those of one thread after those of another. */
  readonly lines: (file: string) => Generator<string>;
}

export function openSpilledLines(folder: string): SpilledLines {
  const folders = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  return {
    files: (prefix) => {
      const names = new Set(folders.flatMap((one) => readdirSync(one)));
      return [...names].filter((name) => name.startsWith(prefix)).sort();
    },
    *lines(file) {
      for (const one of folders) {
        const path = join(one, file);
        if (existsSync(path)) yield* readLines(path);
      }
    },
  };
}

/** The lines of a file, each of which ends in a line break. */
function* readLines(path: string): Generator<string> {
  const descriptor = openSync(path, "r");
  try {
    let room = Buffer.allocUnsafeSlow(chunk);
    let kept = 0;
    for (;;) {
      if (kept === room.length) room = Buffer.concat([room], 2 * room.length);
      const length = readSync(descriptor, room, kept, room.length - kept, null);
      if (length === 0) return;
      const bytes = room.subarray(0, kept + length);
      let from = 0;
      for (let end = bytes.indexOf(newline, kept); end >= 0; end = bytes.indexOf(newline, from)) {
        yield bytes.toString("utf8", from, end);
        from = end + 1;
      }
      kept = bytes.length - from;
      room.copyWithin(0, from, bytes.length);
    }
  } finally {
    closeSync(descriptor);
  }
}
