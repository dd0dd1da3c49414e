/** One kind of check: how much was looked at, and what is wrong, the first of it in words. */
export interface CheckResult {
  readonly check: string;
  readonly checked: number;
  readonly failed: number;
  readonly problems: readonly string[];
}

/** Problems that a result tells in words; the others are counted. */
const mostTold = 20;

/** Gathers what a check finds. */
export function createResult(check: string) {
  let checked = 0;
  let failed = 0;
  const problems: string[] = [];
  const result = {
    look: (count = 1) => {
      checked += count;
    },
    fail: (problem: string) => {
      failed++;
      if (problems.length < mostTold) problems.push(problem);
    },
    /** Runs a step; what it throws about data is a problem. */
    attempt: (act: () => void) => {
      try {
        act();
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        result.fail(error.message);
      }
    },
    result: (): CheckResult => ({ check, checked, failed, problems }),
  };
  return result;
}
