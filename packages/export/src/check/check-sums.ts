import { createSha256 } from "../fingerprint/sha256.ts";
import { type Read, readText } from "../release/read-release.ts";
import { type CheckResult, createResult } from "./result.ts";

/**
 * Compares every file with its line in `SHA256SUMS`, or those alone that `only` holds for; one of `names` without a line
 * is wrong as well.
 */
export function checkSums(
  read: Read,
  names: readonly string[],
  only: (name: string) => boolean = () => true,
): CheckResult {
  const result = createResult("sums");
  result.attempt(() => {
    const sums = new Map<string, string>();
    for (const line of readText(read, "SHA256SUMS").split("\n")) {
      const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
      if (match) sums.set(match[2] as string, match[1] as string);
      else if (line !== "")
        throw new RangeError(
          `SHA256SUMS: expected a sum and a name, got ${JSON.stringify(line.slice(0, 80))}`,
        );
    }
    for (const [name, sum] of sums) {
      if (!only(name)) continue;
      result.look();
      const chunks = read(name);
      if (!chunks) {
        result.fail(`${name}: is missing`);
        continue;
      }
      const hash = createSha256();
      for (const chunk of chunks) hash.update(chunk);
      const digest = hash.digest();
      if (digest !== sum) result.fail(`${name}: expected the sha256 ${sum}, got ${digest}`);
    }
    for (const name of names)
      if (name !== "SHA256SUMS" && !sums.has(name)) result.fail(`${name}: is not in SHA256SUMS`);
  });
  return result.result();
}
