import type { SingleBar } from "cli-progress";
import type { Terminal } from "../terminal.ts";
import type { Counts } from "./counts.ts";

/** Milliseconds between two lines where there is no terminal, as in the log of a build server. */
const lineEvery = 60_000;
/** Milliseconds between two lines of JSON. */
const jsonEvery = 1000;

/** Tells how far a build is. */
export interface Progress {
  /** Bytes of all inputs; null where nobody can know. */
  readonly onFound: (bytes: number | null) => void;
  readonly onRead: (bytes: number) => void;
  /** Told the bytes of text of every batch before it is coded. */
  readonly onGiven: (bytes: number) => void;
  readonly onBatch: (counts: Counts) => void;
  /** Told the steps of joining and writing that are done, of how many, once all is coded. */
  readonly onStep: (done: number, total: number) => void;
  /** Before another line is written to standard error. */
  readonly makeRoom: () => void;
  readonly stop: () => void;
}

export interface ProgressOptions {
  readonly quiet: boolean;
  readonly json: boolean;
  /** How many warnings there are by now. */
  readonly warnings: () => number;
}

const silent: Progress = {
  onFound: () => {},
  onRead: () => {},
  onGiven: () => {},
  onBatch: () => {},
  onStep: () => {},
  makeRoom: () => {},
  stop: () => {},
};

/** A bar on a terminal, a line a minute in a log, lines of JSON where the user wants those, nothing with `--quiet`. */
export async function createProgress(
  { stdout, stderr }: Terminal,
  { quiet, json, warnings }: ProgressOptions,
): Promise<Progress> {
  if (json) {
    const tell = (state: object) => {
      stdout.write(`${JSON.stringify({ event: "progress", ...state, warnings: warnings() })}\n`);
    };
    return everySoOften(jsonEvery, {
      coding: tell,
      writing: (done, total) => tell({ step: done, steps: total }),
    });
  }
  if (quiet) return silent;
  if (stderr.isTTY !== true) {
    return everySoOften(lineEvery, {
      coding: ({ articles, bytes, read, total }) => {
        const share = total === null ? "" : `${((100 * read) / total).toFixed(0)} %, `;
        const size = `${(bytes / 1e6).toFixed(1)} MB`;
        stderr.write(`${share}${articles} articles, ${size}, ${warnings()} warnings\n`);
      },
      writing: (done, total) => {
        stderr.write(`joining and writing, ${((100 * done) / total).toFixed(0)} %\n`);
      },
    });
  }
  const { default: cliProgress } = await import("cli-progress");
  const create = (what: string) =>
    new cliProgress.SingleBar({
      format: what,
      stream: stderr as unknown as NodeJS.WriteStream,
      barsize: 20,
      clearOnComplete: true,
      hideCursor: null,
      fps: 5,
    });
  return drawBar(create, warnings, () => stderr.write("\r\u001b[K"));
}

function drawBar(
  create: (format: string) => SingleBar,
  warnings: () => number,
  makeRoom: () => void,
): Progress {
  const began = performance.now();
  const share = "{bar} {percentage} %  {eta_formatted} left  ";
  const coding = createCoding();
  let bar: SingleBar | null = null;
  let writing = false;
  let counts: Counts | null = null;
  const payload = () => ({
    articles: counts?.articles ?? 0,
    rate: ((counts?.bytes ?? 0) / 1e3 / (performance.now() - began)).toFixed(2),
    warnings: warnings(),
  });
  return {
    ...coding,
    onFound: (bytes) => {
      bar = create(`${bytes === null ? "" : share}{articles} articles  {rate} MB/s  {warnings} warnings`);
      bar.start(bytes ?? 1, 0, payload());
    },
    onBatch: (now) => {
      counts = now;
      bar?.update(Math.floor(coding.done(now.bytes)), payload());
    },
    onStep: (done, total) => {
      if (!writing) {
        bar?.stop();
        bar = create(`${share}joining and writing`);
        bar.start(total, 0);
        writing = true;
      }
      bar?.update(done);
    },
    makeRoom: () => {
      if (bar !== null) makeRoom();
    },
    stop: () => {
      bar?.stop();
      bar = null;
    },
  };
}

interface State {
  readonly articles: number;
  /** Bytes of text that were coded. */
  readonly bytes: number;
  /** Bytes of input whose texts were coded, of how many. */
  readonly read: number;
  readonly total: number | null;
}

/** How far coding is: the texts that were read are not coded yet, and the bytes of both are not the same. */
function createCoding(): Pick<Progress, "onRead" | "onGiven"> & { done: (coded: number) => number } {
  let [read, given] = [0, 0];
  return {
    onRead: (bytes) => {
      read += bytes;
    },
    onGiven: (bytes) => {
      given += bytes;
    },
    done: (coded) => (given === 0 ? 0 : Math.round(read * Math.min(1, coded / given))),
  };
}

interface Tell {
  readonly coding: (state: State) => void;
  readonly writing: (done: number, total: number) => void;
}

/** Tells the state when something is done, but not again before some milliseconds are over. */
function everySoOften(milliseconds: number, tell: Tell): Progress {
  const coding = createCoding();
  let total: number | null = null;
  let last = performance.now();
  const isTime = () => {
    if (performance.now() - last < milliseconds) return false;
    last = performance.now();
    return true;
  };
  return {
    ...silent,
    ...coding,
    onFound: (bytes) => {
      total = bytes;
    },
    onBatch: ({ articles, bytes }) => {
      if (isTime()) tell.coding({ articles, bytes, read: coding.done(bytes), total });
    },
    onStep: (done, all) => {
      if (isTime()) tell.writing(done, all);
    },
  };
}
