const mebibyte = 2 ** 20;

/** How much is read before an input is taken for broken or hostile. */
export interface Limits {
  /** Bytes of one article or record. */
  readonly recordBytes: number;
  /** Unpacked bytes from which on `unpackedRatio` counts. */
  readonly unpackedBytes: number;
  /** How many times its packed size a gzipped input may unpack to; news packs to a third or a quarter. */
  readonly unpackedRatio: number;
}

export const defaultLimits: Limits = {
  recordBytes: 64 * mebibyte,
  unpackedBytes: 64 * mebibyte,
  unpackedRatio: 100,
};

export const toMebibytes = (bytes: number): string => `${Number((bytes / mebibyte).toPrecision(3))} MiB`;
