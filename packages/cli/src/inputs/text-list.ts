/** Many short texts, held as bytes: a string each would take three times as much. */
export interface TextList {
  readonly add: (text: string) => void;
  readonly length: () => number;
  readonly at: (index: number) => string;
}

export function createTextList(): TextList {
  let bytes = Buffer.alloc(4096);
  let ends = new Uint32Array(256);
  let count = 0;
  const endOf = (index: number): number => (index < 0 ? 0 : (ends[index] as number));
  return {
    add: (text) => {
      const start = endOf(count - 1);
      const size = Buffer.byteLength(text);
      if (start + size > bytes.length)
        bytes = Buffer.concat([bytes], Math.max(start + size, Math.ceil(1.5 * bytes.length)));
      if (count === ends.length) {
        const more = new Uint32Array(Math.ceil(1.5 * ends.length));
        more.set(ends);
        ends = more;
      }
      ends[count++] = start + bytes.write(text, start);
    },
    length: () => count,
    at: (index) => bytes.toString("utf8", endOf(index - 1), endOf(index)),
  };
}
