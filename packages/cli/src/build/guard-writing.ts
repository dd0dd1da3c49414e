import { Problem, toSystemReason } from "../problem.ts";

/** @throws Problem that names the file where the system cannot write it: a full disk, a missing right */
export function guardWriting<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const reason = toSystemReason(error);
    throw reason === null ? error : new Problem(`cannot be written: ${reason}`, { file, line: null });
  }
}
