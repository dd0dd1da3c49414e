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
 * candidates maximised where there are several.
 */
export function maximumLikelihood(
  instances: readonly Instance[],
  features: number,
  { rounds, rate, decay }: Descent,
): Float64Array {
  const weights = new Float64Array(features);
  const moved = new Float64Array(features).fill(1e-3);
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  const order = instances.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const index of order) {
      const { candidates, right } = instances[index]!;
      const scores = candidates.map((held) => held.reduce((sum, feature) => sum + weights[feature]!, 0));
      const best = Math.max(...scores);
      const likelihoods = scores.map((score) => Math.exp(score - best));
      const all = likelihoods.reduce((a, b) => a + b, 0);
      const good = right.reduce((sum, one) => sum + likelihoods[one]!, 0);
      loss -= Math.log(good / all + 1e-12);
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
    console.error(`round ${round + 1}: ${(loss / instances.length).toFixed(4)} nats a choice`);
  }
  return weights;
}
