/** Where bytes go. Those of one call are the sink's only until it returns: the writer uses their memory again. */
export interface Sink {
  readonly write: (bytes: Uint8Array) => void;
  readonly close: () => void;
}
