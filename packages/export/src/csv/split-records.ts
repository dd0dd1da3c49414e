/**
 * Decodes the bytes of a CSV file and cuts the text into pieces of whole records, so that each can be parsed by itself.
 * papaparse cannot be given a stream of bytes: it decodes every chunk apart and breaks the characters between them.
 */
export function* splitRecords(chunks: Iterable<Uint8Array>, name: string): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new RangeError(`table ${name}: expected UTF-8, got other bytes`);
    }
  };
  let rest = "";
  let scanned = 0;
  let quoted = false;
  let end = 0;
  for (const chunk of chunks) {
    rest += decode(chunk);
    while (scanned < rest.length) {
      const quote = rest.indexOf('"', scanned);
      const stop = quote < 0 ? rest.length : quote;
      if (!quoted) {
        const newline = rest.lastIndexOf("\n", stop - 1);
        if (stop > scanned && newline >= scanned) end = newline + 1;
      }
      if (quote >= 0) quoted = !quoted;
      scanned = stop + (quote < 0 ? 0 : 1);
    }
    if (end === 0) continue;
    yield rest.slice(0, end);
    rest = rest.slice(end);
    scanned -= end;
    end = 0;
  }
  rest += decode();
  if (quoted) throw new RangeError(`table ${name}: the file ends inside a quoted cell`);
  if (rest) yield rest;
}
