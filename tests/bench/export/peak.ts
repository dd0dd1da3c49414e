import { existsSync, readFileSync } from "node:fs";

/** Peak memory of this process in kB. What `getrusage` says counts the parent before it became this process. */
export function peakMemory(): number {
  const status = "/proc/self/status";
  const [, peak] = (existsSync(status) && /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"))) || [];
  return peak === undefined ? process.resourceUsage().maxRSS : Number(peak);
}
