/** One measured ratio against a peer in the same run, or a bare value where there is no peer. */
export interface Measure {
  readonly ratio: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** `name@version` */
  readonly peer: string | null;
  readonly value: number;
  readonly unit: string;
  /** (max − min) / median of the floor task over the rounds; above 0.3 the measure is void. */
  readonly floor_spread: number;
}

/** Measures of one layer, by name within the layer. */
export interface BenchLayer {
  readonly name: string;
  readonly measure: () => Record<string, Measure> | Promise<Record<string, Measure>>;
}
