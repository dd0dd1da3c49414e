import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it. Unlike `mkdir` with `recursive`, which tries for ever, it throws `ENOENT` on file
 * systems that take no folders, such as `/proc`. https://github.com/nodejs/node/issues/31481
 */
export function makeFolder(folder: string): void {
  const path = resolve(folder);
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // another process may have made it meanwhile
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
