/**
 * Names binary features in groups, into `names`; the number given back plus the place of a value in its group is the
 * feature.
 */
export const featureGroups =
  (names: string[]) =>
  (group: string, values: readonly string[]): number => {
    const base = names.length;
    for (const value of values) names.push(`${group}=${value}`);
    return base;
  };

/** How many of the limits a value has reached. */
export function step(value: number, limits: readonly number[]): number {
  let i = 0;
  while (i < limits.length && value >= limits[i]!) i++;
  return i;
}
