/** Where in the inputs something stands: a file as the user named it, and a line counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

export const toPlaceName = ({ file, line }: Place): string => (line === null ? file : `${file}:${line}`);

/** What the user can mend: printed as one line that begins with the place, never with a stack. */
export class Problem extends Error {
  readonly place: Place | null;

  constructor(message: string, place: Place | null = null) {
    super(message);
    this.name = "Problem";
    this.place = place;
  }
}

/** A command line that makes no sense; the exit code is 2. */
export class UsageProblem extends Problem {}

const systemMessages: Record<string, string> = {
  EACCES: "permission denied",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file grows beyond what this system allows",
  EISDIR: "is a folder",
  ELOOP: "too many symbolic links",
  EMFILE: "too many open files",
  ENOENT: "no such file or folder",
  ENOSPC: "no space left on the device",
  ENOTDIR: "a part of its path is not a folder",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
};

/** The readable reason of a system error, or null for any other error. */
export function toSystemReason(error: unknown): string | null {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === undefined ? null : (systemMessages[code] ?? null);
}

/** One line for whatever was thrown, or null for a fault of ours, which deserves its stack. */
export function toProblemLine(error: unknown): string | null {
  if (error instanceof Problem) {
    return error.place === null ? error.message : `${toPlaceName(error.place)}: ${error.message}`;
  }
  const reason = toSystemReason(error);
  if (reason === null) return null;
  const path = (error as NodeJS.ErrnoException).path;
  return path === undefined ? reason : `${path}: ${reason}`;
}
