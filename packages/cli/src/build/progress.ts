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
  readonly onBatch: (counts: Counts) => void;
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
  onBatch: () => {},
  makeRoom: () => {},
  stop: () => {},
};

/** A bar on a terminal, a line a minute in a log, lines of JSON where the user wants those, nothing with `--quiet`. */
export async function createProgress(
  { stdout, stderr }: Terminal,
  { quiet, json, warnings }: ProgressOptions,
): Promise<Progress> {
  if (json) {
    return everySoOften(jsonEvery, (state) => {
      stdout.write(`${JSON.stringify({ event: "progress", ...state, warnings: warnings() })}\n`);
    });
  }
  if (quiet) return silent;
  if (stderr.isTTY !== true) {
    return everySoOften(lineEvery, ({ articles, bytes, read, total }) => {
      const share = total === null ? "" : `${((100 * read) / total).toFixed(0)} %, `;
      const size = `${(bytes / 1e6).toFixed(1)} MB`;
      stderr.write(`${share}${articles} articles, ${size}, ${warnings()} warnings\n`);
    });
  }
  const { default: cliProgress } = await import("cli-progress");
  const create = (known: boolean) => {
    const share = known ? "{bar} {percentage} %  {eta_formatted} left  " : "";
    return new cliProgress.SingleBar({
      format: `${share}{articles} articles  {rate} MB/s  {warnings} warnings`,
      stream: stderr as unknown as NodeJS.WriteStream,
      barsize: 20,
      clearOnComplete: true,
      hideCursor: null,
      fps: 5,
    });
  };
  return drawBar(create, warnings, () => stderr.write("\r\u001b[K"));
}

function drawBar(
  create: (known: boolean) => SingleBar,
  warnings: () => number,
  makeRoom: () => void,
): Progress {
  const began = performance.now();
  let bar: SingleBar | null = null;
  let read = 0;
  let counts: Counts | null = null;
  const payload = () => ({
    articles: counts?.articles ?? 0,
    rate: ((counts?.bytes ?? 0) / 1e3 / (performance.now() - began)).toFixed(2),
    warnings: warnings(),
  });
  return {
    onFound: (bytes) => {
      bar = create(bytes !== null);
      bar.start(bytes ?? 1, 0, payload());
    },
    onRead: (bytes) => {
      read += bytes;
    },
    onBatch: (now) => {
      counts = now;
      bar?.update(read, payload());
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
  /** Bytes of input that were read, of how many. */
  readonly read: number;
  readonly total: number | null;
}

/** Tells the state when a batch is done, but not again before some milliseconds are over. */
function everySoOften(milliseconds: number, tell: (state: State) => void): Progress {
  let total: number | null = null;
  let read = 0;
  let last = performance.now();
  return {
    ...silent,
    onFound: (bytes) => {
      total = bytes;
    },
    onRead: (bytes) => {
      read += bytes;
    },
    onBatch: ({ articles, bytes }) => {
      if (performance.now() - last < milliseconds) return;
      last = performance.now();
      tell({ articles, bytes, read, total });
    },
  };
}
