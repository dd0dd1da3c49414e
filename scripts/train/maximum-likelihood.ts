/** A choice among candidates, each a list of the binary features that hold of it; `right` are the right ones. */
export interface Instance {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly number[];
}

/** Settings of the descent; the same settings give the same weights. */
export interface Descent {
  readonly rounds: number;
  readonly rate: number;
  /** Pull of every weight towards zero, per instance. */
  readonly decay: number;
}

/**
 * Weights under which right candidates are likeliest: a conditional logistic model by AdaGrad, the sum over the right
 * candidates maximised where there are several. Rounded as lexicons hold them, to three decimals.
 */
export function maximumLikelihood(
  instances: readonly Instance[],
  features: number,
  { rounds, rate, decay }: Descent,
): number[] {
  const weights = new Float64Array(features);
  const moved = new Float64Array(features).fill(1e-3);
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  /** Sum of the weights after each round of the second half: their mean depends less on what came last. */
  const sum = new Float64Array(features);
  const settled = rounds >> 1;
  const order = instances.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { candidates, right } = instances[index]!;
      const scores = candidates.map((held) => held.reduce((sum, feature) => sum + weights[feature]!, 0));
      const best = Math.max(...scores);
      const likelihoods = scores.map((score) => Math.exp(score - best));
      const all = likelihoods.reduce((a, b) => a + b, 0);
      const good = right.reduce((sum, one) => sum + likelihoods[one]!, 0);
      const slope = new Map<number, number>();
      candidates.forEach((held, one) => {
        const pull = (right.includes(one) ? likelihoods[one]! / good : 0) - likelihoods[one]! / all;
        if (Math.abs(pull) < 1e-6) return;
        for (const feature of held) slope.set(feature, (slope.get(feature) ?? 0) + pull);
      });
      for (const [feature, pull] of slope) {
        const step = pull - decay * weights[feature]!;
        moved[feature]! += step * step;
        weights[feature]! += (rate * step) / Math.sqrt(moved[feature]!);
      }
    }
    if (round >= settled) for (let i = 0; i < features; i++) sum[i]! += weights[i]!;
  }
  return Array.from(sum, (weight) => Number((weight / (rounds - settled)).toFixed(3)));
}
