/** What one layer of the score gives: figures by name, and its worst cases in words. */
export interface Scores {
  /** Figures by name (`layer/set/measure`) without rounding: percentages between 0 and 100, r between −1 and 1, counts. */
  readonly figures: Readonly<Record<string, number>>;
  /** Figures that could not be computed, each with the reason. */
  readonly absent: Readonly<Record<string, string>>;
  /** The worst cases, one a line, shown with `--errors N`. */
  readonly errors: readonly string[];
}

/** One layer of the pipeline and how it is scored. */
export interface Layer {
  readonly name: string;
  readonly score: () => Scores | Promise<Scores>;
}
