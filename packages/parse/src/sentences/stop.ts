/** Marks that may end a sentence and where they stand, as UTF-16 offsets. */
export interface Stop {
  /** Start of the sentence so far. */
  readonly sentence: number;
  /** The marks themselves: `.`, `?!`, `...` */
  readonly start: number;
  readonly end: number;
  /** End of the quotation marks and brackets that close after them. */
  readonly close: number;
  /** Next character that is not white space. */
  readonly next: number;
  /** Next character that neither is white space nor opens a quotation or bracket. */
  readonly word: number;
  /** End of the paragraph. */
  readonly limit: number;
}
