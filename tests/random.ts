/** Numbers from 0 up to a bound, the same for the same seed. Park and Miller, Communications of the ACM 31 (1988). */
export function createRandom(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
